import type { Position } from 'geojson';
import { convert } from './gcoord.ts';

/**
 * Web Mercator metres. It keeps angles, so that near a place distances are right in every direction up to one factor, the
 * {@link scaleAt} of its latitude: nearest neighbours and cells can be computed as in a plane.
 */
export function project(position: Position): [x: number, y: number] {
  return convert(position, 'WGS84', 'EPSG3857');
}

export function unproject(position: Position): Position {
  return convert(position, 'EPSG3857', 'WGS84');
}

/** Projected metres for one metre on the ground at this latitude. */
export function scaleAt(lat: number): number {
  return 1 / Math.cos((lat * Math.PI) / 180);
}
