import type { Result } from './measure.ts';
import type { Operation } from './operations/operation.ts';
import { type Ground, raceReads, readyDatabase } from './race.ts';
import { startOurs } from './servers/ours.ts';

export const sizes = [10_000, 200_000, 1_000_000] as const;

export interface Growth {
  readonly size: number;
  readonly results: readonly Result[];
}

/** Our server alone, on a database of each size. */
export async function measureGrowth(ground: Ground, operations: readonly Operation[]): Promise<Growth[]> {
  const grown: Growth[] = [];
  for (const size of sizes) {
    ground.say(`${size.toLocaleString('en')} appeals`);
    const url = await readyDatabase(ground, size);
    const { results } = await raceReads(ground, url, [startOurs], operations);
    grown.push({ size, results });
  }
  return grown;
}
