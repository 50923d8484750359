import type { Polygon, Position } from 'geojson';
import { polygon } from './metres.ts';

const margin = 0.012;

/** An outline for a district of which only some streets are told: the hull around them, with room to spare. */
export function districtAround(streetCorners: readonly Position[]): Polygon {
  const spread = streetCorners.flatMap(([lng = 0, lat = 0]) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((eighth): Position => {
      const angle = (eighth * Math.PI) / 4;
      return [round(lng + margin * Math.cos(angle)), round(lat + margin * 0.8 * Math.sin(angle))];
    }),
  );
  return polygon(convexHull(spread));
}

/** Andrew's monotone chain, anticlockwise. */
function convexHull(points: readonly Position[]): Position[] {
  const sorted = points.toSorted(([ax = 0, ay = 0], [bx = 0, by = 0]) => ax - bx || ay - by);
  const half = (from: readonly Position[]) => {
    const chain: Position[] = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Position = [], b: Position = [], c: Position = []): number {
  const [[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]] = [a, b, c];
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
