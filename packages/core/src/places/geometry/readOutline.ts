import type { CoordinateSystem } from '@linli/database/generated/prisma/enums';
import type { Position } from 'geojson';
import { z } from 'zod';
import { outlineToWgs84 } from './coordinateSystems.ts';
import { mapPositions, type Outline, outlineOf, type PolygonRings, polygonsOf } from './outline.ts';
import { type RingProblem, ringProblems } from './ringProblems.ts';
import { DECIMALS } from './tolerances.ts';

const position = z.array(z.number()).min(2);
const rings = z.array(z.array(position).min(1)).min(1);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
]);

export type ReadOutline = { readonly outline: Outline } | { readonly problems: readonly RingProblem[] };

/**
 * A GeoJSON geometry from outside as an outline in WGS-84: checked, without heights and repeated points, outer rings
 * counter-clockwise (RFC 7946), rounded to the centimetre unless rounding makes it cross itself. Nothing that would change what
 * it covers is repaired.
 */
export function readOutline(value: unknown, system: CoordinateSystem): ReadOutline {
  const parsed = geometry.safeParse(value);
  if (!parsed.success) return { problems: [{ code: 'NOT_A_POLYGON', part: 0, ring: 0 }] };
  const converted = tidy(outlineToWgs84(parsed.data, system));
  const problems = ringProblems(converted);
  if (problems.length > 0) return { problems };
  const rounded = tidy(mapPositions(converted, roundPosition));
  return { outline: ringProblems(rounded).length === 0 ? rounded : converted };
}

/** Twice the area in square degrees, positive when counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum;
}

function tidy(outline: Outline): Outline {
  return outlineOf(polygonsOf(outline).map(tidyRings));
}

function tidyRings(polygon: PolygonRings): PolygonRings {
  return polygon.map((ring, index) => {
    const flat = ring.map(([x = Number.NaN, y = Number.NaN]) => [x, y]);
    const kept = flat.filter(([x, y], i) => i === 0 || x !== flat[i - 1]?.[0] || y !== flat[i - 1]?.[1]);
    const counterClockwise = signedArea(kept) > 0;
    return counterClockwise === (index === 0) ? kept : kept.reverse();
  });
}

function roundPosition([lng = Number.NaN, lat = Number.NaN]: Position): Position {
  const scale = 10 ** DECIMALS;
  return [Math.round(lng * scale) / scale, Math.round(lat * scale) / scale];
}
