import type { CategoryVersion, Place } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../services.ts';
import type { ImportedAppeal } from './import.ts';

/** What the rows of a batch can refer to. */
export interface ImportScope {
  /** The latest version of each category by its code; only imports use some of them. */
  readonly categories: ReadonlyMap<string, CategoryVersion>;
  readonly places: ReadonlyMap<string, Place>;
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
  const placeIds = [...new Set(rows.flatMap(({ placeId }) => placeId ?? []))];
  const places = await tx.place.findMany({ where: { tenantId, id: { in: placeIds } } });
  return {
    categories: new Map(versions.map(({ category, ...version }) => [category.code, version])),
    places: new Map(places.map((place) => [place.id, place])),
  };
}
