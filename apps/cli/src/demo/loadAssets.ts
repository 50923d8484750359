import { system } from '@linli/core/actor';
import { createAsset } from '@linli/core/places/assets/create';
import type { Services } from '@linli/core/services';
import { idOf } from './ground.ts';
import type { DemoTenant } from './shape.ts';

/** Parts of the register, by key. What an earlier load entered stays as it is, whatever was said of it since. */
export async function loadAssets(
  services: Services,
  tenant: DemoTenant,
  tenantId: string,
  { places, units }: { places: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> },
): Promise<Map<string, string>> {
  const known = await services.database.asset.findMany({
    where: { tenantId },
    include: { versions: { orderBy: { validFrom: 'asc' }, take: 1 } },
  });
  const assets = new Map<string, string>();
  for (const { key, place, kind, name, owner, maintainer, handover, handoverOn } of tenant.assets ?? []) {
    const placeId = idOf(places, place);
    const there = known.find(
      ({ placeId: at, versions: [first] }) =>
        at === placeId && (first?.name as { zh?: string } | undefined)?.zh === name.zh,
    );
    const content = {
      name,
      ownerId: owner ? idOf(units, owner) : null,
      maintainerId: maintainer ? idOf(units, maintainer) : null,
      handover,
      handoverOn: handoverOn ? new Date(`${handoverOn}T00:00:00Z`) : null,
    };
    const asset = there ?? (await createAsset(services, system, { tenantId, placeId, kind, content }));
    assets.set(key, asset.id);
  }
  return assets;
}
