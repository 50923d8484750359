import type { Client } from '@urql/core';
import type { Failure } from '../api/failure.ts';
import { upload } from '../photos/upload.ts';
import { type Receipt, submit } from '../report/input.ts';
import { all, drop, keep, type Queued } from './store.ts';

export type Sent = { clientId: string; receipt: Receipt } | { clientId: string; failure: Failure };

/** Failures that waiting does not cure: the person must decide. */
const final = (failure: Failure): boolean =>
  ![
    'OFFLINE',
    'SERVICE_UNAVAILABLE',
    'RATE_LIMITED',
    'IDEMPOTENCY_RUNNING',
    'INTERNAL_SERVER_ERROR',
    'UNKNOWN',
  ].includes(failure.code);

async function sendOne(client: Client, queued: Queued): Promise<Sent> {
  const { clientId, photos } = queued;
  for (const photo of photos) {
    if (photo.photoId) continue;
    const result = await upload(client, { siteKey: queued.siteKey }, photo.blob);
    if ('photoId' in result) {
      photo.photoId = result.photoId;
      await keep(queued);
    } else if (!final(result.failure)) {
      return { clientId, failure: result.failure };
    }
  }
  const idsOf = (tag?: string): string[] =>
    photos.flatMap((photo) =>
      photo.photoId && (tag === undefined || photo.tag === tag) ? [photo.photoId] : [],
    );
  const tags = new Set(photos.map(({ tag }) => tag).filter(Boolean));
  const answers = [...(queued.input.answers ?? []), ...[...tags].map((key) => ({ key, value: idsOf(key) }))];
  const result = await submit(client, { ...queued.input, answers, photoIds: idsOf() });
  if (result.failure) return { clientId, failure: result.failure };
  await drop(clientId);
  return { clientId, receipt: result.receipt };
}

/**
 * Sends what waits for this site, oldest first. Two tabs take turns by a lock, and the client id makes even a doubled
 * request take effect once.
 */
export async function send(client: Client, siteKey: string): Promise<Sent[]> {
  const work = async (): Promise<Sent[]> => {
    const waiting = (await all()).filter((queued) => queued.siteKey === siteKey);
    waiting.sort((one, other) => one.at.localeCompare(other.at));
    const sent: Sent[] = [];
    for (const queued of waiting) sent.push(await sendOne(client, queued));
    return sent;
  };
  return 'locks' in navigator ? await navigator.locks.request('linli-outbox', work) : await work();
}
