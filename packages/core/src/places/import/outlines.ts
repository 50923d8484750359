import type { Refusal } from '../../imports/refusal.ts';
import type { OutlineInput } from '../checkPlace.ts';
import { pointOnSurface } from '../geometry/measure.ts';
import { readOutline } from '../geometry/readOutline.ts';
import type { NewBoundary, NewVersion } from '../insertVersions.ts';
import type { StoredVersion } from '../reviseVersion.ts';
import type { PlaceRefusalCode } from './rows.ts';

export interface RowBoundary {
  readonly boundary: NewBoundary | null;
  /** Everything that is wrong with the outline; part and ring count from 1 for people. */
  readonly refusals: readonly Refusal<PlaceRefusalCode>[];
}

export function boundaryOf({ outline }: { readonly outline?: OutlineInput }): RowBoundary {
  if (!outline) return { boundary: null, refusals: [] };
  const read = readOutline(outline.geometry, outline.system);
  if ('outline' in read)
    return { boundary: { outline: read.outline, sourceSystem: outline.system }, refusals: [] };
  const refusals = read.problems.map(({ code, part, ring, position: [lng, lat] = [] }) => ({
    code,
    field: 'outline',
    params: { part: part + 1, ring: ring + 1, ...(lng !== undefined && lat !== undefined && { lng, lat }) },
  }));
  return { boundary: null, refusals };
}

/** A version with an outline and the point that stands for it. */
export function withOutline(version: NewVersion, boundary: NewBoundary | null): NewVersion {
  if (!boundary) return version;
  const [centroidLng = null, centroidLat = null] = pointOnSurface(boundary.outline);
  return { ...version, boundary, centroidLng, centroidLat };
}

/** The boundary, if it is another than the stored one. */
export function redrawnBoundary(
  boundary: NewBoundary | null,
  { boundary: stored }: StoredVersion,
): NewBoundary | null {
  if (!boundary || !stored) return boundary;
  const { type, coordinates } = stored.geometry as { type: string; coordinates: unknown };
  const { outline } = boundary;
  // The database gives keys back in an order of its own.
  const same = outline.type === type && JSON.stringify(outline.coordinates) === JSON.stringify(coordinates);
  return same ? null : boundary;
}
