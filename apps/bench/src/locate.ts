import { project, scaleAt } from '@linli/core/places/geometry/mercator';
import { locateStatement } from '@linli/core/places/locateStatement';
import { Random } from '@linli/testkit/generate/random';
import type { Pool } from 'pg';
import { quantile } from './load/statistics.ts';

export interface LocateResult {
  readonly where: string;
  /** Whether the statement was prepared once; Prisma has every statement planned anew. */
  readonly prepared: boolean;
  readonly grids: number;
  readonly points: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly plan: string;
}

const points = 2_000;

/** locate(point) in the database: one connection, one statement after the other, seen from outside the server. */
export async function measureLocate(pool: Pool): Promise<LocateResult[]> {
  const { rows } = await pool.query<{
    grids: number;
    west: number;
    east: number;
    south: number;
    north: number;
  }>(`
    SELECT count(*)::int AS grids, min(centroid_lng) AS west, max(centroid_lng) AS east,
      min(centroid_lat) AS south, max(centroid_lat) AS north
    FROM place p JOIN place_version v ON v.id = p.current_version_id WHERE p.kind = 'GRID'`);
  const ground = rows[0];
  if (!ground) throw new Error('no grids');
  const random = new Random('locate');
  const inside = () =>
    [random.between(ground.west, ground.east), random.between(ground.south, ground.north)] as const;
  // Up to 0.008 degrees off the eastern rim: some are near enough to the last grid, some are not.
  const beside = () =>
    [ground.east + random.between(0.003, 0.01), random.between(ground.south, ground.north)] as const;
  const results = [];
  for (const prepared of [false, true]) {
    results.push(await timed(pool, { where: 'inside the grids', prepared }, ground.grids, inside));
    results.push(await timed(pool, { where: 'beside the outermost', prepared }, ground.grids, beside));
  }
  return results;
}

async function timed(
  pool: Pool,
  kind: Pick<LocateResult, 'where' | 'prepared'>,
  grids: number,
  point: () => readonly [number, number],
): Promise<LocateResult> {
  const client = await pool.connect();
  try {
    const times: number[] = [];
    for (let turn = -200; turn < points; turn++) {
      const { text, values } = statementAt(point());
      const start = performance.now();
      await client.query({ ...(kind.prepared && { name: 'locate' }), text, values: [...values] });
      // The first ones plan and fill the caches.
      if (turn >= 0) times.push(performance.now() - start);
    }
    const { text, values } = statementAt(point());
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, [
      ...values,
    ]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    return { ...kind, grids, points, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99), plan };
  } finally {
    client.release();
  }
}

function statementAt([longitude, latitude]: readonly [number, number]) {
  const [x, y] = project([longitude, latitude]);
  return locateStatement({
    x,
    y,
    scale: scaleAt(latitude),
    tenantId: undefined,
    metres: 200,
    now: new Date(),
  });
}
