import { system } from '@linli/core/actor';
import { defineCategory } from '@linli/core/categories/define';
import { createOrganization } from '@linli/core/organizations/create';
import { createPlace } from '@linli/core/places/create';
import { createTenant } from '@linli/core/places/createTenant';
import type { Services } from '@linli/core/services';
import type { TenantPlan } from './presets/appeals.ts';

// Sources tell of years long before they are imported; what they speak of is there from their beginning.
const validFrom = new Date('2000-01-01');

/** Makes what is missing of a plan: the tenant, its places, its units and the categories that only imports use. */
export async function ensurePlan(services: Services, plan: TenantPlan, source: string): Promise<void> {
  const { database } = services;
  const known = await database.tenant.findUnique({
    where: { code: plan.code },
    include: { places: { where: { kind: plan.kind }, orderBy: { id: 'asc' }, take: 1 } },
  });
  const { kind, code, name, timeZone } = plan;
  const made = known
    ? { tenantId: known.id, topId: known.places[0]?.id ?? '' }
    : await createTenant(services, system, { kind, code, name, timeZone, validFrom, source }).then(
        ({ tenant, districtId }) => ({ tenantId: tenant.id, topId: districtId }),
      );
  const serves = await ensurePlaces(services, plan, made, source);
  await ensureUnits(services, plan, made.tenantId, [made.topId, ...serves]);
  await ensureCategories(services, plan, made.tenantId);
}

async function ensurePlaces(
  services: Services,
  { places, placeKind }: TenantPlan,
  { tenantId, topId }: { tenantId: string; topId: string },
  source: string,
): Promise<string[]> {
  const rows = await services.database.placeVersion.findMany({
    where: { tenantId, code: { in: places.map(({ code }) => code) } },
    select: { placeId: true, code: true },
  });
  const ids: string[] = [];
  for (const { code, name } of places) {
    const there = rows.find((row) => row.code === code);
    const terms = { kind: placeKind, parentId: topId, validFrom, source };
    ids.push(there?.placeId ?? (await createPlace(services, system, { ...terms, code, name })).id);
  }
  return ids;
}

async function ensureUnits(
  services: Services,
  { units }: TenantPlan,
  tenantId: string,
  serves: readonly string[],
): Promise<void> {
  const known = await services.database.organization.findMany({ where: { tenantId } });
  const names = new Set(known.map(({ name }) => (name as { zh: string }).zh));
  for (const { kind, name } of units) {
    if (!names.has(name.zh)) await createOrganization(services, system, { tenantId, kind, name, serves });
  }
}

async function ensureCategories(
  services: Services,
  { categories }: TenantPlan,
  tenantId: string,
): Promise<void> {
  const known = await services.database.category.findMany({ where: { tenantId }, select: { code: true } });
  const codes = new Set(known.map(({ code }) => code));
  for (const [position, { code, name }] of categories.entries()) {
    if (codes.has(code)) continue;
    await defineCategory(services, system, {
      tenantId,
      code,
      name,
      position,
      offered: false,
      deadlineClass: 'ORDINARY',
      routeLevel: 'DISTRICT',
      from: new Date(0),
    });
  }
}
