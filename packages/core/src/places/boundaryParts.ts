import type { Position } from 'geojson';
import { metresBetween } from './geometry/measure.ts';
import { project } from './geometry/mercator.ts';
import { type Outline, polygonsOf } from './geometry/outline.ts';
import { LONGEST_EDGE_METRES } from './geometry/tolerances.ts';

/** One polygon of an outline as the literals of PostgreSQL's own types `polygon` and `polygon[]`. */
export interface BoundaryPartLiterals {
  readonly ring: string;
  readonly holes: string;
}

/**
 * Rings are stored in Web Mercator metres, not in degrees: PostgreSQL compares geometric values to 1e-6, and its test for a point
 * in a polygon compares areas. In degrees everything within some hundred metres of an edge would count as lying on it.
 */
export function boundaryParts(outline: Outline): BoundaryPartLiterals[] {
  return polygonsOf(outline).map(([shell = [], ...holes]) => ({
    ring: polygonLiteral(shell),
    holes: `{${holes.map((hole) => `"${polygonLiteral(hole)}"`).join(',')}}`,
  }));
}

/** PostgreSQL closes a polygon by itself. */
function polygonLiteral(ring: readonly Position[]): string {
  const corners = ring.slice(1).flatMap((to, index) => [...stepsTo(ring[index] ?? to, to)]);
  return `(${corners.map((corner) => `(${project(corner).join(',')})`).join(',')})`;
}

/** The end of an edge, and points before it where the edge is long. */
function* stepsTo(from: Position, to: Position): Generator<Position> {
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  const steps = Math.ceil(metresBetween(from, to) / LONGEST_EDGE_METRES);
  for (let step = 1; step < steps; step++) {
    yield [ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps];
  }
  yield to;
}
