import type { Category } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { servingUnits } from '../organizations/serving.ts';
import type { Services, Transaction } from '../services.ts';
import { write } from '../write.ts';
import { routeLevels } from './content.ts';
import { assertManagesCategories, lockedCategory } from './manageable.ts';

export interface RouteCategoryInput {
  readonly tenantId: string;
  readonly categoryId: string;
  readonly placeId: string;
  /** Both left out: the place has no way of its own any more. */
  readonly unitId?: string | null;
  readonly level?: PlaceKind | null;
}

/** From now on appeals of a category at a place and below it go to this unit, or from this level. */
export async function routeCategory(
  services: Services,
  actor: Actor,
  { tenantId, categoryId, placeId, unitId = null, level = null }: RouteCategoryInput,
): Promise<Category> {
  return write(services, actor, 'categories.route', async ({ tx, now, audit }) => {
    await assertManagesCategories(tx, actor, tenantId);
    const category = await lockedCategory(tx, tenantId, categoryId);
    const place = await tx.place.findFirst({ where: { id: placeId, tenantId }, select: { id: true } });
    const faults: FieldFault[] = [
      ...(place ? [] : [{ path: ['place'], code: 'UNKNOWN' as const }]),
      ...(level === null || routeLevels.includes(level)
        ? []
        : [{ path: ['level'], code: 'INVALID' as const }]),
      ...(unitId && place ? await unitFaults(tx, { tenantId, placeId, now }, unitId) : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    await tx.categoryRoute.updateMany({
      where: { categoryId, placeId, validTo: null },
      data: { validTo: now },
    });
    if (unitId || level) {
      const id = newId();
      await tx.categoryRoute.create({
        data: { id, tenantId, categoryId, placeId, unitId, level, validFrom: now },
      });
    }
    const after = { code: category.code, placeId, unitId, level };
    await audit({ tenantId, targetType: 'Category', targetId: categoryId, after });
    return category;
  });
}

/** A way to a unit that does not serve the place would never be taken. */
async function unitFaults(
  tx: Transaction,
  at: { tenantId: string; placeId: string; now: Date },
  unitId: string,
): Promise<FieldFault[]> {
  const known = await tx.organization.count({ where: { id: unitId, tenantId: at.tenantId } });
  if (known === 0) return [{ path: ['unit'], code: 'UNKNOWN' }];
  const serving = await servingUnits(tx, at);
  return serving.some(({ organization }) => organization.id === unitId)
    ? []
    : [{ path: ['unit'], code: 'NOBODY_THERE' }];
}

/** The way that holds at a place: the nearest, itself first; null when none above it has one. */
export async function routeAt(
  tx: Transaction,
  categoryId: string | null,
  placeId: string,
  now: Date,
): Promise<{ readonly unitId: string | null; readonly level: PlaceKind | null } | null> {
  if (categoryId === null) return null;
  const above = await tx.placeAncestor.findMany({
    where: { placeId },
    orderBy: { depth: 'asc' },
    select: { ancestorId: true },
  });
  const ids = above.map(({ ancestorId }) => ancestorId);
  const routes = await tx.categoryRoute.findMany({
    where: {
      categoryId,
      placeId: { in: ids },
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
    },
  });
  const nearest = routes.sort((a, b) => ids.indexOf(a.placeId) - ids.indexOf(b.placeId))[0];
  return nearest ?? null;
}
