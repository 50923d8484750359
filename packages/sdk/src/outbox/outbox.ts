import type { Client } from '@urql/core';
import type { Failure, Outcome } from '../api/failure.ts';
import { support } from '../nearby/support.ts';
import { upload } from '../photos/upload.ts';
import { type Receipt, submit } from '../report/submit.ts';
import { all, keep, old, type Queued, type Row } from './store.ts';

export type Sent = { clientId: string; receipt: Receipt } | { clientId: string; failure: Failure };

const nobody = ['OFFLINE', 'SERVICE_UNAVAILABLE', 'RATE_LIMITED'];

/** Failures that waiting does not cure: the person must decide. */
export const final = ({ code }: Failure): boolean =>
  ![...nobody, 'IDEMPOTENCY_RUNNING', 'INTERNAL_SERVER_ERROR', 'UNKNOWN'].includes(code);

/** What goes by itself: neither taken back, nor so old that the person must be asked first. */
export const goes = (row: Row): boolean => !('receipt' in row || ('held' in row && row.held) || old(row));

/** Nobody else sends or changes what is kept meanwhile, in whichever tab of this site. */
export const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? (navigator.locks.request('linli-outbox', work) as Promise<Value>) : work();

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

async function report(client: Client, queued: Queued, again = true): Promise<Outcome<{ receipt: Receipt }>> {
  const { photos } = queued;
  const stuck = await sendPhotos(client, queued);
  if (stuck) return { failure: stuck };
  const idsOf = (tag?: string): string[] =>
    photos.flatMap((photo) =>
      photo.photoId && (tag === undefined || photo.tag === tag) ? [photo.photoId] : [],
    );
  const tags = new Set(photos.map(({ tag }) => tag).filter(Boolean));
  const answers = [...(queued.input.answers ?? []), ...[...tags].map((key) => ({ key, value: idsOf(key) }))];
  const result = await submit(client, { ...queued.input, answers, photoIds: idsOf() });
  return result.failure && again && forgetLost(queued, result.failure)
    ? report(client, queued, false)
    : result;
}

/**
 * Sends what waits for this site, oldest first. Two tabs take turns by a lock, and the client id makes even a doubled
 * request take effect once. In one step the receipt takes the place of what was sent: there is never neither.
 */
export const send = (client: Client, siteKey: string, which: (row: Row) => boolean): Promise<Sent[]> =>
  alone(async () => {
    const sent: Sent[] = [];
    for (const row of (await all(siteKey)).filter((one) => which(one) && goes(one))) {
      if ('receipt' in row) continue;
      const { clientId } = row;
      const { value, failure } = {
        value: undefined,
        ...(await ('join' in row ? support(client, row.join) : report(client, row))),
      };
      if (value) {
        const { receipt } = value;
        await keep({ clientId, siteKey, at: new Date().toISOString(), receipt });
        sent.push({ clientId, receipt });
        continue;
      }
      sent.push({ clientId, failure: failure ?? { code: 'UNKNOWN' } });
      // Where nobody answers, the others need not be tried, and where too much was asked they must not.
      if (failure && nobody.includes(failure.code)) break;
    }
    return sent;
  });
