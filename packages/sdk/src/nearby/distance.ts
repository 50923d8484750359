import { fill, type Locale } from '../base/words.ts';
import type { ways } from '../locales/zh-CN/ways.ts';
import type { Point } from '../places/coordinates.ts';
import type { Published } from './around.ts';

/** Metres between two points of a neighbourhood. */
export function metresBetween(one: Point, other: Point): number {
  const radians = Math.PI / 180;
  const x = (other.lng - one.lng) * Math.cos(((one.lat + other.lat) / 2) * radians);
  return Math.hypot(x, other.lat - one.lat) * radians * 6_371_000;
}

/** From the point to the centre of its grid or building; undefined where one of both is not known. */
export const metresTo = (appeal: Published, from: Point | undefined): number | undefined =>
  from && appeal.centroid ? metresBetween(from, appeal.centroid) : undefined;

/** The nearest first; without a point as the server has them, the newest first. */
export function sorted(appeals: Published[], from: Point | undefined): Published[] {
  const far = (appeal: Published): number => metresTo(appeal, from) ?? Number.POSITIVE_INFINITY;
  return from ? [...appeals].sort((one, other) => far(one) - far(other) || 0) : appeals;
}

/** In words, and no more exact than the centre of a grid allows. */
export function distance(metres: number, t: typeof ways, locale: Locale): string {
  const step = Math.round(metres / 50) * 50;
  if (step <= 50) return t.nearHere;
  if (step < 1000) return fill(t.nearMetres, { n: step });
  return fill(t.nearKilometres, { n: (metres / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }) });
}
