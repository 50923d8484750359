import { area } from '@turf/area';
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import { project, scaleAt, unproject } from './mercator.ts';
import { type Outline, outlineOf, polygonsOf } from './outline.ts';

const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_008.8;

/** Square metres on the sphere, holes taken off. */
export function areaOf(outline: Outline): number {
  return area(outline);
}

/** Metres around all rings. */
export function perimeterOf(outline: Outline): number {
  let sum = 0;
  for (const ring of polygonsOf(outline).flat()) {
    for (let i = 1; i < ring.length; i++) sum += metresBetween(ring[i - 1] ?? [], ring[i] ?? []);
  }
  return sum;
}

/** Metres between two positions, good for the size of a city. */
export function metresBetween([lngA = 0, latA = 0]: Position, [lngB = 0, latB = 0]: Position): number {
  const x = (lngB - lngA) / scaleAt((latA + latB) / 2);
  return Math.hypot(x, latB - latA) * METRES_PER_DEGREE;
}

/**
 * The point that stands for an outline in public: the one farthest from any edge of its largest part. Unlike the centre of
 * gravity it never lies in a hole or beside a crescent.
 */
export function pointOnSurface(outline: Outline): Position {
  const [largest = []] = polygonsOf(outline).sort((a, b) => areaOf(outlineOf([b])) - areaOf(outlineOf([a])));
  const [x, y] = polylabel(
    largest.map((ring) => ring.map(project)),
    1,
  );
  return unproject([x, y]);
}
