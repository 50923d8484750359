import type { Client } from '@urql/core';
import type { Failure } from '../api/failure.ts';
import { upload } from '../photos/upload.ts';
import { type Receipt, submit } from '../report/input.ts';
import { all, drop, keep, type Queued } from './store.ts';

export type Sent = { clientId: string; receipt: Receipt } | { clientId: string; failure: Failure };

/** Failures that waiting does not cure: the person must decide. */
export const final = (failure: Failure): boolean =>
  ![
    'OFFLINE',
    'SERVICE_UNAVAILABLE',
    'RATE_LIMITED',
    'IDEMPOTENCY_RUNNING',
    'INTERNAL_SERVER_ERROR',
    'UNKNOWN',
  ].includes(failure.code);

/** Sends the photos that have not gone yet. One that is refused for good is marked, and is never left out unasked. */
async function sendPhotos(client: Client, queued: Queued): Promise<Failure | undefined> {
  for (const photo of queued.photos) {
    if (photo.photoId || photo.refused) continue;
    const result = await upload(client, { siteKey: queued.siteKey }, photo, {
      // What the page leaves half sent, the next visit goes on with.
      ticketed: () => keep(queued),
    });
    if ('photoId' in result) photo.photoId = result.photoId;
    else if (result.failure.code === 'INVALID_INPUT') photo.refused = true;
    else return result.failure;
    await keep(queued);
  }
  return queued.photos.some(({ refused }) => refused) ? { code: 'PHOTOS_REFUSED' } : undefined;
}

/** Photos that were sent long before their appeal are no longer there: they go once more. */
function forgetLost({ photos }: Queued, { fields = [] }: Failure): boolean {
  const lost = fields.flatMap(({ path, code }) =>
    path.includes('photoIds') && /UNKNOWN|NOT_UPLOADED/.test(code) ? [Number(path.at(-1))] : [],
  );
  for (const index of lost) {
    delete photos[index]?.photoId;
    delete photos[index]?.ticket;
  }
  return lost.length > 0;
}

async function sendOne(client: Client, queued: Queued, again = true): Promise<Sent> {
  const { clientId, photos } = queued;
  const stuck = await sendPhotos(client, queued);
  if (stuck) return { clientId, failure: stuck };
  const idsOf = (tag?: string): string[] =>
    photos.flatMap((photo) =>
      photo.photoId && (tag === undefined || photo.tag === tag) ? [photo.photoId] : [],
    );
  const tags = new Set(photos.map(({ tag }) => tag).filter(Boolean));
  const answers = [...(queued.input.answers ?? []), ...[...tags].map((key) => ({ key, value: idsOf(key) }))];
  const result = await submit(client, { ...queued.input, answers, photoIds: idsOf() });
  if (result.failure) {
    return again && forgetLost(queued, result.failure)
      ? sendOne(client, queued, false)
      : { clientId, failure: result.failure };
  }
  await drop(clientId);
  return { clientId, receipt: result.receipt };
}

/**
 * Sends what waits for this site, oldest first. Two tabs take turns by a lock, and the client id makes even a doubled
 * request take effect once.
 */
export async function send(client: Client, siteKey: string): Promise<Sent[]> {
  const work = async (): Promise<Sent[]> => {
    const waiting = (await all()).filter((queued) => queued.siteKey === siteKey && !queued.held);
    waiting.sort((one, other) => one.at.localeCompare(other.at));
    const sent: Sent[] = [];
    for (const queued of waiting) sent.push(await sendOne(client, queued));
    return sent;
  };
  return 'locks' in navigator ? await navigator.locks.request('linli-outbox', work) : await work();
}
