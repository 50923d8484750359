import type { Polygon, Position } from 'geojson';
import type { Metres } from '../shape.ts';

const metresPerDegree = 111_320;

/** Turns metres around a centre into WGS-84 degrees; at the size of a street the earth is flat enough. */
export function degreesAround([lng, lat]: readonly [number, number]): (point: Metres) => Position {
  const perDegreeEast = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  return ([east, north]) => [round(lng + east / perDegreeEast), round(lat + north / metresPerDegree)];
}

/** A closed polygon from its corners, anticlockwise. */
export function polygon(corners: readonly Position[]): Polygon {
  const [first] = corners;
  return { type: 'Polygon', coordinates: [first ? [...corners, first] : []] };
}

export function rectangle([east, north]: Metres, [width, depth]: Metres): Metres[] {
  const [dx, dy] = [width / 2, depth / 2];
  return [
    [east - dx, north - dy],
    [east + dx, north - dy],
    [east + dx, north + dy],
    [east - dx, north + dy],
  ];
}

/** Ten centimetres; more digits would pretend to a precision that an invented outline has not. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
