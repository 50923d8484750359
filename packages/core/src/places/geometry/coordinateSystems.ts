import type { CoordinateSystem } from '@linli/database/generated/prisma/enums';
import type { Position } from 'geojson';
import { convert, type System } from './gcoord.ts';
import { mapPositions, type Outline } from './outline.ts';

// CGCS2000 and WGS-84 differ by centimetres, less than any outline here is drawn to.
const systems: Record<CoordinateSystem, System> = {
  WGS84: 'WGS84',
  CGCS2000: 'WGS84',
  GCJ02: 'GCJ02',
  BD09: 'BD09',
};

/** A position of the given system in WGS-84, to 0.1 m. Outside China, where GCJ-02 defines no shift, it is taken as it stands. */
export function toWgs84(position: Position, from: CoordinateSystem): Position {
  const near = convert(position, systems[from], 'WGS84');
  // BD-09 is turned back with a formula that is off by up to 0.3 m: by how much shows the way there again.
  const again = convert(near, 'WGS84', systems[from]);
  return near.map((value, axis) => value + (position[axis] ?? 0) - (again[axis] ?? 0));
}

export function fromWgs84(position: Position, to: CoordinateSystem): Position {
  return convert(position, 'WGS84', systems[to]);
}

export function outlineToWgs84(outline: Outline, from: CoordinateSystem): Outline {
  return systems[from] === 'WGS84' ? outline : mapPositions(outline, (position) => toWgs84(position, from));
}
