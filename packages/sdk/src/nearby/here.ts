import { fill } from '../base/words.ts';
import type { ways } from '../locales/zh-CN/ways.ts';
import type { Point } from '../places/coordinates.ts';
import { denied, position } from '../places/position.ts';
import type { NearbySite } from './around.ts';
import { metresBetween } from './distance.ts';

/** Further away than this, "near me" says nothing about what is shown. */
const farMetres = 5_000;

export interface Found {
  text: string;
  /** Nothing could be sorted by it. */
  bad: boolean;
  at?: Point;
}

/** Where the person is, for sorting alone: it is sent nowhere. */
export async function findHere(site: NearbySite, t: typeof ways): Promise<Found> {
  let fix: GeolocationPosition;
  try {
    fix = await position();
  } catch (error) {
    return { text: denied(error) ? t.nearDenied : t.nearFailed, bad: true };
  }
  const at = { lng: fix.coords.longitude, lat: fix.coords.latitude };
  const away = site.places.flatMap(({ centroid }) => (centroid ? [metresBetween(at, centroid)] : []));
  const nearest = Math.min(...away);
  if (nearest > farMetres && away.length > 0) {
    const n = Math.round(nearest / 1000);
    return { text: fill(t.nearTooFar, { n, place: site.title.text }), bad: true };
  }
  return { text: t.nearFixed, bad: false, at };
}
