import type { Point } from '../places/coordinates.ts';
import { type Outlined, outerRings, type Position, type Shape } from '../places/shapes.ts';
import type { Projection } from './projection.ts';

/** The office's outlines in a map's plane, and the box around them. */
export interface Area {
  shapes: Shape[];
  from: Position;
  to: Position;
}

/** Undefined where nobody knows where anything lies. */
export function areaOf(places: Outlined[], { plane }: Projection): Area | undefined {
  const shapes = places.flatMap(({ id, kind, name, outline, centroid }) => {
    const rings = outerRings(outline).map((ring) => ring.map(([lng, lat]) => plane({ lng, lat })));
    const at = centroid ? plane(centroid) : rings[0]?.[0];
    return at ? [{ id, kind, name, rings, at }] : [];
  });
  const all = shapes.flatMap(({ rings, at }) => [at, ...rings.flat()]);
  if (all.length === 0) return undefined;
  const end = (most: typeof Math.min): Position => [
    most(...all.map(([x]) => x)),
    most(...all.map(([, y]) => y)),
  ];
  return { shapes, from: end(Math.min), to: end(Math.max) };
}

/** Whether a position lies within the rings: how many edges a ray from it crosses. */
const holds = (rings: Position[][], [x, y]: Position): boolean =>
  rings.some(
    (ring) =>
      ring.filter(([right, bottom], index) => {
        const [left, top] = ring.at(index - 1) ?? [right, bottom];
        return bottom > y !== top > y && x < ((left - right) * (y - bottom)) / (top - bottom) + right;
      }).length %
        2 ===
      1,
  );

/** The estate that a position lies in. */
export const estateAt = ({ shapes }: Area, at: Position): string =>
  shapes.find(({ kind, rings }) => kind === 'ESTATE' && holds(rings, at))?.id ?? '';

/** The level and middle at which all of it can be seen. */
export function whole({ from, to }: Area, [width, height]: Position): { middle: Position; zoom: number } {
  const room = Math.min(width / (to[0] - from[0]), height / (to[1] - from[1]));
  return {
    middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
    zoom: Math.min(Math.log2(room) - 0.1, 17),
  };
}

/** To 0.1 m, more than any finger or map has. */
export const rounded = ({ lng, lat }: Point): Point => ({
  lng: Math.round(lng * 1e6) / 1e6,
  lat: Math.round(lat * 1e6) / 1e6,
});
