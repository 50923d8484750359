import type { ImportSession } from '@linli/core/imports/session';
import type { Services } from '@linli/core/services';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';

export interface PlacedCount {
  /** Null waits in triage or is history without a place. */
  readonly kind: PlaceKind | null;
  readonly count: number;
}

/** How many of a file's appeals found a place, by kind of place; read where the rehearsal, too, sees its own rows. */
export async function placedCounts(
  { database }: Pick<Services, 'database'>,
  { source, file }: ImportSession,
  tenantId: string,
): Promise<PlacedCount[]> {
  return database.$queryRaw<PlacedCount[]>`
    SELECT p.kind::text AS kind, count(*)::int AS count
    FROM imported_row r
      JOIN appeal a ON a.id = r.target_id
      LEFT JOIN place p ON p.id = a.place_id
    WHERE r.tenant_id = ${tenantId}::uuid AND r.source = ${source} AND r.file = ${file}
    GROUP BY p.kind
    ORDER BY p.kind DESC NULLS LAST`;
}
