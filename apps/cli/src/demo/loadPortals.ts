import { system } from '@linli/core/actor';
import { registerPortalClient } from '@linli/core/portalClients/register';
import { updatePortalClient } from '@linli/core/portalClients/update';
import type { Services } from '@linli/core/services';
import { idOf } from './ground.ts';
import type { DemoTenant } from './shape.ts';

/** Streets' own portals. Ports can be another at the next start: their origins are kept up to date. */
export async function loadPortals(
  services: Services,
  { portals = [] }: DemoTenant,
  places: ReadonlyMap<string, string>,
  origins: readonly string[],
): Promise<void> {
  for (const { key, place, name } of portals) {
    const known = await services.database.portalClient.findUnique({ where: { key } });
    const all = [...new Set([...(known?.origins ?? []), ...origins])];
    const addresses = { name, origins: all, redirectUris: all.map((origin) => `${origin}/`) };
    if (!known) {
      await registerPortalClient(services, system, { key, placeId: idOf(places, place), ...addresses });
    } else if (all.length > known.origins.length) {
      await updatePortalClient(services, system, { clientId: known.id, ...addresses });
    }
  }
}
