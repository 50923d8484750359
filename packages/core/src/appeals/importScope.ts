import type { CategoryVersion, Place } from '@linli/database/generated/prisma/client';
import { locateMany } from '../places/locateMany.ts';
import { ladder } from '../places/tree.ts';
import type { Transaction } from '../services.ts';
import type { ImportedAppeal } from './import.ts';
import { pointFaults } from './importFaults.ts';

/** What the rows of a batch can refer to. */
export interface ImportScope {
  /** The latest version of each category by its code; only imports use some of them. */
  readonly categories: ReadonlyMap<string, CategoryVersion>;
  readonly places: ReadonlyMap<string, Place>;
  readonly unitIds: ReadonlySet<string>;
  /** The place that a row names, else the smallest around its point. */
  placeOf(row: ImportedAppeal): Place | undefined;
}

export async function loadImportScope(
  tx: Transaction,
  tenantId: string,
  rows: readonly ImportedAppeal[],
): Promise<ImportScope> {
  const versions = await tx.categoryVersion.findMany({
    where: { tenantId },
    include: { category: { select: { code: true } } },
    orderBy: { validFrom: 'asc' },
  });
  const located = await locateRows(tx, tenantId, rows);
  const placeIds = [...rows.flatMap(({ placeId }) => placeId ?? []), ...located.values()];
  const found = await tx.place.findMany({ where: { tenantId, id: { in: [...new Set(placeIds)] } } });
  const unitIds = [...new Set(rows.flatMap(({ holderUnitId }) => holderUnitId ?? []))];
  const units = await tx.organization.findMany({
    where: { id: { in: unitIds }, OR: [{ tenantId }, { serves: { some: { tenantId } } }] },
    select: { id: true },
  });
  const places = new Map(found.map((place) => [place.id, place]));
  return {
    categories: new Map(versions.map(({ category, ...version }) => [category.code, version])),
    places,
    unitIds: new Set(units.map(({ id }) => id)),
    placeOf: (row) => places.get(row.placeId ?? located.get(row) ?? ''),
  };
}

/** For rows that name no place: the place of the tenant whose outline contains their point. */
async function locateRows(
  tx: Transaction,
  tenantId: string,
  rows: readonly ImportedAppeal[],
): Promise<Map<ImportedAppeal, string>> {
  const lost = rows.flatMap((row) => {
    const { placeId, point } = row;
    return placeId || !point || pointFaults(point).length > 0 ? [] : [{ row, point }];
  });
  if (lost.length === 0) return new Map();
  const points = lost.map(({ point }) => ({ longitude: point.lng, latitude: point.lat }));
  const hits = await locateMany(tx, points, ladder);
  return new Map(
    lost.flatMap(({ row }, index) => {
      const hit = hits[index];
      return hit?.tenantId === tenantId ? [[row, hit.placeId] as const] : [];
    }),
  );
}
