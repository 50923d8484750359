import { system } from '@linli/core/actor';
import { createOrganization } from '@linli/core/organizations/create';
import type { Services } from '@linli/core/services';
import { createSite } from '@linli/core/sites/create';
import { idOf } from './ground.ts';
import type { DemoTenant } from './shape.ts';

/** Offices, departments, companies and committees, by key. */
export async function loadUnits(
  services: Services,
  tenant: DemoTenant,
  tenantId: string,
  places: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const known = await services.database.organization.findMany({ where: { tenantId } });
  const units = new Map<string, string>();
  for (const { key, kind, name, phone, hours, serves } of tenant.units) {
    const there = known.find((unit) => (unit.name as { zh?: string }).zh === name.zh);
    const unit =
      there ??
      (await createOrganization(services, system, {
        tenantId,
        kind,
        name,
        phone,
        hours,
        serves: serves.map((place) => idOf(places, place)),
      }));
    units.set(key, unit.id);
  }
  return units;
}

/** Websites with their keys, by the key of the place they speak for. The demo's origins are kept up to date. */
export async function loadSites(
  services: Services,
  tenant: DemoTenant,
  tenantId: string,
  ids: { places: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> },
  origins: readonly string[],
): Promise<Map<string, string>> {
  const sites = new Map<string, string>();
  for (const { key, unit, place, title, accent } of tenant.sites) {
    const known = await services.database.site.findUnique({ where: { key } });
    if (known && origins.some((origin) => !known.origins.includes(origin))) {
      // Ports can be another at the next start; the key on the page stays the same.
      const all = [...new Set([...known.origins, ...origins])];
      await services.database.site.update({ where: { id: known.id }, data: { origins: all } });
    }
    const site =
      known ??
      (await createSite(services, system, {
        key,
        tenantId,
        organizationId: idOf(ids.units, unit),
        placeId: idOf(ids.places, place),
        title,
        accent,
        origins,
        mode: 'test',
      }));
    sites.set(place, site.id);
  }
  return sites;
}
