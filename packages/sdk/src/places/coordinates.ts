/**
 * What a map's positions are measured in. GPS gives WGS-84, and CGCS2000 differs from it by centimetres; maps of China
 * are drawn in GCJ-02 or BD-09, hundreds of metres away.
 */
export type CoordinateSystem = 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09';

/** Degrees. */
export interface Point {
  lng: number;
  lat: number;
}

const { PI, sin, cos, sqrt, abs, hypot, atan2 } = Math;

/** The box in which GCJ-02 defines a shift, as all who publish it draw it; what is calculated may lie a breath beside it. */
const shifted = ({ lng, lat }: Point, breath = 0): boolean =>
  lng >= 72.004 - breath && lng <= 137.8347 + breath && lat >= 0.8293 - breath && lat <= 55.8271 + breath;

/** Krasovsky's ellipsoid: half its longer axis in metres, its eccentricity squared. */
const axis = 6_378_245;
const eccentricity = 0.006693421622965943;

function gcj02({ lng, lat }: Point): Point {
  const [x, y] = [lng - 105, lat - 35];
  const wave = (at: number, ...sizes: number[]): number =>
    ([6, 2, 1, 1 / 3, 1 / 12, 1 / 30] as const).reduce(
      (sum, often, index) => sum + (sizes[index] ?? 0) * sin(often * at * PI),
      0,
    ) *
    (2 / 3);
  const ripple = wave(x, 20, 20) + 0.1 * x * y;
  const north = 2 * x - 100 + 3 * y + 0.2 * (y * y + sqrt(abs(x))) + ripple + wave(y, 0, 0, 20, 40, 160, 320);
  const east = 300 + x + 2 * y + 0.1 * (x * x + sqrt(abs(x))) + ripple + wave(x, 0, 0, 20, 40, 150, 300);
  const curve = 1 - eccentricity * sin((lat * PI) / 180) ** 2;
  const degrees = (180 / PI / axis) * sqrt(curve);
  return {
    lng: lng + (east * degrees) / cos((lat * PI) / 180),
    lat: lat + (north * degrees * curve) / (1 - eccentricity),
  };
}

function bd09(point: Point): Point {
  const { lng, lat } = gcj02(point);
  const far = hypot(lng, lat) + 2e-5 * sin((lat * PI * 3000) / 180);
  const turn = atan2(lat, lng) + 3e-6 * cos((lng * PI * 3000) / 180);
  return { lng: far * cos(turn) + 0.0065, lat: far * sin(turn) + 0.006 };
}

const shift = (point: Point, system: CoordinateSystem): Point =>
  system === 'GCJ-02' ? gcj02(point) : system === 'BD-09' ? bd09(point) : point;

/** Where a position of WGS-84 lies in a map of the system. Outside China there is no shift. */
export const fromWgs84 = (point: Point, system: CoordinateSystem): Point =>
  shifted(point) ? shift(point, system) : point;

/** The way back, to 0.1 m. There is no formula for it: by how much a guess misses says where the next one is. */
export function toWgs84(point: Point, system: CoordinateSystem): Point {
  let near = point;
  for (let step = 0; step < 9; step += 1) {
    const { lng, lat } = shift(near, system);
    near = { lng: near.lng + point.lng - lng, lat: near.lat + point.lat - lat };
  }
  return shifted(near, 1e-7) ? near : point;
}
