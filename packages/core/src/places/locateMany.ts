import { type PlaceKind, Prisma } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../services.ts';
import { project } from './geometry/mercator.ts';
import type { Point } from './locate.ts';

export interface Located {
  readonly placeId: string;
  readonly tenantId: string;
  readonly kind: PlaceKind;
}

/**
 * The smallest of the given kinds of places that contains each point, in one statement; undefined where none does. As in
 * {@link locatePlace} the place that was there first has a shared border.
 */
export async function locateMany(
  tx: Transaction,
  points: readonly Point[],
  kinds: readonly PlaceKind[],
): Promise<(Located | undefined)[]> {
  const projected = points.map(({ longitude, latitude }, index) => {
    const [x, y] = project([longitude, latitude]);
    return { index, x, y };
  });
  const rows = await tx.$queryRaw<(Located & { index: number })[]>(Prisma.sql`
    SELECT wanted.index, hit.place_id AS "placeId", hit.tenant_id AS "tenantId", hit.kind::text AS kind
    FROM jsonb_to_recordset(${JSON.stringify(projected)}::jsonb) AS wanted (index int, x float8, y float8)
      CROSS JOIN LATERAL (
        SELECT part.place_id, part.tenant_id, part.kind
        FROM boundary_part part
        WHERE part.current AND part.kind = ANY (${[...kinds]}::place_kind[])
          AND box(part.ring) @> box(point(x, y), point(x, y)) AND part.ring @> point(x, y)
          AND NOT EXISTS (SELECT FROM unnest(part.holes) hole WHERE hole @> point(x, y))
        ORDER BY part.kind DESC, part.place_id
        LIMIT 1
      ) hit`);
  const located: (Located | undefined)[] = points.map(() => undefined);
  for (const { index, ...hit } of rows) located[index] = hit;
  return located;
}
