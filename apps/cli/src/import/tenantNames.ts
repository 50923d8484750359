import type { Services } from '@linli/core/services';
import { UserError } from '../userError.ts';
import type { TenantPlan } from './presets/appeals.ts';

/** What a tenant's places, units and categories are called, for sources that name them. */
export interface TenantNames {
  readonly tenantId: string;
  readonly timeZone: string;
  placeId(name: string): string | undefined;
  unitId(name: string): string | undefined;
  categoryCode(name: string): string | undefined;
}

/** Codes and names in every language, and the other names that the plan knows. A name that two share names neither. */
export async function tenantNames(
  { database }: Pick<Services, 'database'>,
  tenantCode: string,
  plan: TenantPlan | undefined,
): Promise<TenantNames> {
  const tenant = await database.tenant.findUnique({ where: { code: tenantCode } });
  if (!tenant) throw new UserError(`--tenant ${tenantCode}`, 'NO_SUCH_TENANT');
  const where = { tenantId: tenant.id };
  const places = await database.place.findMany({ where, include: { currentVersion: true } });
  const units = await database.organization.findMany({
    where: { OR: [where, { serves: { some: where } }], endedAt: null },
  });
  const categories = await database.categoryVersion.findMany({ where, include: { category: true } });
  const also = new Map(plan?.places.map((place) => [place.code, place.also ?? []]));
  const placeIds = byName(
    places.flatMap(({ id, currentVersion: version }) =>
      version
        ? [{ id, names: [version.code ?? '', ...namesOf(version), ...(also.get(version.code ?? '') ?? [])] }]
        : [],
    ),
  );
  const unitIds = byName(units.map((unit) => ({ id: unit.id, names: namesOf(unit) })));
  const codes = byName(
    categories.map(({ category: { code }, ...version }) => ({
      id: code,
      names: [code, ...namesOf(version)],
    })),
  );
  return {
    tenantId: tenant.id,
    timeZone: tenant.timeZone,
    placeId: (name) => placeIds.get(name) ?? undefined,
    unitId: (name) => unitIds.get(name) ?? undefined,
    categoryCode: (name) => codes.get(name) ?? undefined,
  };
}

function namesOf({ name }: { readonly name: unknown }): string[] {
  return Object.values(name as Record<string, string>);
}

function byName(things: readonly { readonly id: string; readonly names: readonly string[] }[]) {
  const ids = new Map<string, string | null>();
  for (const { id, names } of things) {
    for (const name of new Set(names)) {
      const taken = ids.get(name);
      ids.set(name, taken === undefined || taken === id ? id : null);
    }
  }
  return ids;
}
