import type { Operation } from './operation.ts';
import { counts, queue } from './queue.ts';
import { rates } from './rates.ts';
import { appeal, appeals, site, typename } from './reads.ts';
import { byCode, nearby } from './resident.ts';

export const operations: readonly Operation[] = [
  typename,
  appeal,
  appeals,
  queue,
  counts,
  rates,
  byCode,
  nearby,
  site,
];

/** The one of exactly this name; if there is none, all whose names contain it. */
export function chosenBy(only: string | null, from: readonly Operation[]): readonly Operation[] {
  if (only === null) return from;
  const exact = from.filter(({ name }) => name === only);
  return exact.length > 0 ? exact : from.filter(({ name }) => name.includes(only));
}
