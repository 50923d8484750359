import { InvalidInput } from '../../errors/errors.ts';
import { project, scaleAt } from '../../places/geometry/mercator.ts';
import type { Point } from '../../places/locate.ts';
import type { Transaction } from '../../services.ts';

/**
 * How many metres a point lies outside a place; 0 inside. A community without an outline of its own is what lies under it. Null
 * while nothing there has an outline.
 */
export async function metresOutside(tx: Transaction, placeId: string, point: Point): Promise<number | null> {
  const { longitude, latitude } = point;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) < 85)) {
    throw new InvalidInput([{ path: ['point'], code: 'OUT_OF_RANGE' }]);
  }
  const [x, y] = project([longitude, latitude]);
  const [row] = await tx.$queryRaw<{ metres: number | null }[]>`
    WITH here AS (SELECT point(${x}::float8, ${y}::float8) AS at), part AS (
      SELECT b.ring, b.holes FROM boundary_part b WHERE b.current AND b.place_id = ${placeId}::uuid
      UNION ALL
      SELECT b.ring, b.holes
      FROM place_ancestor a JOIN boundary_part b ON b.place_id = a.place_id
      WHERE b.current AND a.ancestor_id = ${placeId}::uuid AND a.place_id <> ${placeId}::uuid
        AND NOT EXISTS (SELECT FROM boundary_part own WHERE own.current AND own.place_id = ${placeId}::uuid)
    )
    SELECT min(greatest(
      here.at <-> part.ring,
      (SELECT min(here.at <-> hole::path) FROM unnest(part.holes) hole WHERE hole @> here.at)
    )) / ${scaleAt(latitude)}::float8 AS metres
    FROM here, part`;
  return row?.metres ?? null;
}
