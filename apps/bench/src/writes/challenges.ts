import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ChallengeAnswer } from '@linli/core/abuse/challenge';
import type { Caller } from '../load/caller.ts';
import type { Contender } from '../servers/contender.ts';
import { operationOf } from './operation.ts';

export interface Puzzle {
  readonly token: string;
  readonly seed: string;
  readonly bits: number;
}

export interface Page {
  readonly key: string;
  readonly origin: string;
}

const challenge = operationOf(
  'challenge',
  'query Challenge($siteKey: String!) { challenge(siteKey: $siteKey) { token seed bits } }',
);

/** Work that is done before anything is timed: one solved challenge for each submission, by page and in the order of indexes. */
export async function solvedChallenges(
  contender: Contender,
  caller: Caller,
  pages: readonly Page[],
): Promise<ChallengeAnswer[]> {
  const puzzles: Puzzle[] = [];
  for (const [index, { key, origin }] of pages.entries()) {
    const call = contender.call(challenge, { variables: { siteKey: key }, origin, row: {} }, index);
    if (!call) throw new Error(`${contender.name} gives no challenges`);
    const { body } = await caller.send(call);
    puzzles.push((JSON.parse(body) as { data: { challenge: Puzzle } }).data.challenge);
  }
  const threads = availableParallelism();
  const parts = Array.from({ length: threads }, (_, thread) =>
    puzzles.filter((_one, index) => index % threads === thread),
  );
  const solved = await Promise.all(parts.map(solve));
  return puzzles.map((_one, index) => {
    const answer = solved[index % threads]?.[Math.trunc(index / threads)];
    if (!answer) throw new Error('a challenge was not solved');
    return answer;
  });
}

async function solve(puzzles: readonly Puzzle[]): Promise<ChallengeAnswer[]> {
  const worker = new Worker(new URL('solver.ts', import.meta.url), { workerData: puzzles });
  const [answers] = (await once(worker, 'message')) as [ChallengeAnswer[]];
  await worker.terminate();
  return answers;
}
