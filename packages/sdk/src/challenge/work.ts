import type { Client } from '@urql/core';
import { type Failure, type Outcome, outcome } from '../api/failure.ts';
import { LinliChallenge } from '../generated/documents/LinliChallenge.ts';
import type { ChallengeAnswerInput } from '../generated/operations.ts';
import { solve } from './solve.ts';

type Work =
  | { answer: ChallengeAnswerInput; at: number; failure?: undefined }
  | { failure: Failure; at?: undefined };

/** The server takes them for an hour. */
const goodFor = 50 * 60_000;
const begun = new Map<string, Promise<Work>>();

async function begin(client: Client, siteKey: string): Promise<Work> {
  const at = Date.now();
  const asked = await client.query(LinliChallenge, { siteKey }).toPromise();
  const { value, failure } = { value: undefined, ...outcome(asked, asked.data?.challenge) };
  if (!value) return { failure: failure ?? { code: 'UNKNOWN' } };
  return { answer: { token: value.token, solution: await solve(value.seed, value.bits) }, at };
}

/** Begins the work while the person is still writing. What failed or grew old is begun anew. */
export async function work(client: Client, siteKey: string): Promise<Work> {
  const running = begun.get(siteKey) ?? begin(client, siteKey);
  begun.set(siteKey, running);
  const done = await running;
  if (done.at && Date.now() - done.at < goodFor) return done;
  if (begun.get(siteKey) === running) begun.delete(siteKey);
  return done.failure ? done : work(client, siteKey);
}

/** It was handed in: the next one needs its own. */
const spent = (siteKey: string): boolean => begun.delete(siteKey);

/** Sends something with the work done for it; work that the server does not take is done once more. */
export async function withWork<Value>(
  client: Client,
  siteKey: string,
  send: (answer: ChallengeAnswerInput) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  for (let again = false; ; again = true) {
    const done = await work(client, siteKey);
    if (done.failure) return { failure: done.failure };
    const result = await send(done.answer);
    const untaken = result.failure?.code === 'CHALLENGE_FAILED';
    if (!result.failure || untaken) spent(siteKey);
    if (!untaken || again) return result;
  }
}
