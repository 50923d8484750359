import type { CoordinateSystem, Point } from '../places/coordinates.ts';
import type { Position } from '../places/shapes.ts';

/** Between WGS-84 and a map's plane, in pixels of its level 0, y downwards. */
export interface Projection {
  plane(point: Point): Position;
  point(position: Position): Point;
  /** The rows that a source counts, of the one counted downwards in the plane. */
  rows(down: number, zoom: number): [y: number, minusY: number];
}

const { PI, tan, atan, sinh, asinh } = Math;

/** A tile's side in pixels, whatever the picture has. */
export const side = 256;

const mercator: Projection = {
  plane: ({ lng, lat }) => [(side * (lng + 180)) / 360, (side / 2) * (1 - asinh(tan((lat * PI) / 180)) / PI)],
  point: ([x, y]) => ({
    lng: (x / side) * 360 - 180,
    lat: (atan(sinh(PI * (1 - (2 * y) / side))) * 180) / PI,
  }),
  rows: (down, zoom) => [down, 2 ** zoom - 1 - down],
};

/** How a source's tiles lie. What only China's systems need is loaded with them. */
export async function projectionOf(system: CoordinateSystem): Promise<Projection> {
  if (system === 'WGS-84' || system === 'CGCS2000') return mercator;
  const [{ fromWgs84, toWgs84 }, { plane, point, rows }] = await Promise.all([
    import('../places/coordinates.ts'),
    system === 'BD-09' ? import('./baidu.ts').then(({ baidu }) => baidu) : mercator,
  ]);
  return {
    plane: (at) => plane(fromWgs84(at, system)),
    point: (at) => toWgs84(point(at), system),
    rows,
  };
}
