import { difference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Outline } from './outline.ts';

/** What two outlines share; null when that is nothing but borders. */
export function shared(a: Outline, b: Outline): Outline | null {
  return intersect(featureCollection([feature(a), feature(b)]))?.geometry ?? null;
}

/** What of an outline none of the others covers. */
export function without(outline: Outline, others: readonly Outline[]): Outline | null {
  if (others.length === 0) return outline;
  return difference(featureCollection([outline, ...others].map((one) => feature(one))))?.geometry ?? null;
}

export function joined(outlines: readonly Outline[]): Outline | null {
  const [only, second] = outlines;
  if (!second) return only ?? null;
  return union(featureCollection(outlines.map((one) => feature(one))))?.geometry ?? null;
}
