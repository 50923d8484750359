/** One appeal beside another: what speaks for their being the same. */
export interface Likeness {
  /** Of the words, 0 to 1. */
  readonly words: number;
  readonly samePlace: boolean;
  readonly metres: number | null;
  readonly sameCategory: boolean;
  readonly days: number;
}

/**
 * From here on a suggestion is shown. Measured on 300 pairs of real appeals (docs/similar.md): of what reaches the first
 * mark wherever it is, and of what reaches the second at the very same place, more than four in five are the same problem.
 */
export const sameWords = 0.41;
export const sameWordsHere = 0.2;

/** Nearer than this is the same place: two neighbours point at one lamp from two doors. */
export const hereMetres = 120;
/** Further away than this it is another place, whatever is said of it. */
export const nearMetres = 1_500;

/** Whether to say that this is probably the same problem. */
export function isLikely({ words, samePlace, metres }: Likeness): boolean {
  if (samePlace || (metres !== null && metres <= hereMetres)) return words >= sameWordsHere;
  return words >= sameWords && (metres === null || metres <= nearMetres);
}

/** Whether it belongs on a list of what is around, without saying more. */
export function isAround({ samePlace, metres, sameCategory }: Likeness): boolean {
  return sameCategory && (samePlace || (metres !== null && metres <= nearMetres / 3));
}

/** What comes first: words weigh most, then where, what and when. */
export function rank(likeness: Likeness): number {
  const { words, samePlace, metres, sameCategory, days } = likeness;
  const closeness = samePlace ? 1 : metres === null ? 0 : Math.exp(-metres / 300);
  const recency = Math.exp(-Math.max(days, 0) / 30);
  return words + 0.25 * closeness + 0.15 * (sameCategory ? 1 : 0) + 0.1 * recency;
}

/** Metres between two points that are near each other. */
export function metresBetween(
  a: { readonly lng: number; readonly lat: number },
  b: { readonly lng: number; readonly lat: number },
): number {
  const radians = Math.PI / 180;
  const x = (b.lng - a.lng) * Math.cos(((a.lat + b.lat) / 2) * radians);
  return Math.hypot(x, b.lat - a.lat) * radians * 6_371_000;
}
