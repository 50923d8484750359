import { project, scaleAt } from '@linli/core/places/geometry/mercator';
import { locateStatement } from '@linli/core/places/locateStatement';
import { Random } from '@linli/testkit/generate/random';
import type { Pool } from 'pg';
import { quantile } from './load/statistics.ts';

export interface LocateResult {
  readonly where: string;
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
  // Between 0 and 0.01 degrees off the eastern rim: some are near enough to the last grid, some are not.
  const beside = () =>
    [ground.east + random.between(0.003, 0.01), random.between(ground.south, ground.north)] as const;
  return [
    await timed(pool, 'inside the grids', ground.grids, inside),
    await timed(pool, 'beside the outermost', ground.grids, beside),
  ];
}

async function timed(
  pool: Pool,
  where: string,
  grids: number,
  point: () => readonly [number, number],
): Promise<LocateResult> {
  const client = await pool.connect();
  try {
    const times: number[] = [];
    for (let turn = -200; turn < points; turn++) {
      const { text, values } = statementAt(point());
      const start = performance.now();
      await client.query({ text, values: [...values] });
      // The first ones plan and fill the caches.
      if (turn >= 0) times.push(performance.now() - start);
    }
    const { text, values } = statementAt(point());
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, [
      ...values,
    ]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    return { where, grids, points, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99), plan };
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
