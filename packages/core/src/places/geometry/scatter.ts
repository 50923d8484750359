import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { type Outline, outlineBox } from './outline.ts';

/**
 * Positions spread over an outline, as seeds for dividing one whose compounds nobody knows. Halton's sequence: the same
 * outline gives the same positions, none near another.
 */
export function scatter(outline: Outline, count: number): Position[] {
  const [west, south, east, north] = outlineBox(outline);
  const positions: Position[] = [];
  for (let i = 1; positions.length < count; i++) {
    const position = [west + halton(i, 2) * (east - west), south + halton(i, 3) * (north - south)];
    if (booleanPointInPolygon(position, outline, { ignoreBoundary: true })) positions.push(position);
  }
  return positions;
}

function halton(index: number, base: number): number {
  let [result, share] = [0, 1];
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    share /= base;
    result += share * (rest % base);
  }
  return result;
}
