import { readFileSync } from 'node:fs';
import { records } from './records.ts';

/** Two real appeals that a person read one beside the other; ids and judgement, no word of theirs. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly samePlace: boolean;
  readonly sameProblem: boolean;
  /** Marks are set on one half and reported on the other; pairs of one topic are in the same one. */
  readonly half: 'set' | 'report';
}

export function readPairs(): Pair[] {
  const [, ...rows] = records(readFileSync(new URL('pairs.csv', import.meta.url), 'utf8'));
  return rows.map(([fileA, rowA, , fileB, rowB, , place, problem, half]) => ({
    a: `${fileA}#${rowA}`,
    b: `${fileB}#${rowB}`,
    samePlace: place === '1',
    sameProblem: problem === '1',
    half: half === 'set' ? 'set' : 'report',
  }));
}
