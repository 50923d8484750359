import type { Client } from '@urql/core';
import { type Failure, outcome } from '../api/failure.ts';
import { LinliPhotoUpload } from '../generated/documents/LinliPhotoUpload.ts';

/** Who uploads: a site's visitor, or the reporter of an appeal. */
export type Credential = { siteKey: string } | { code: string; secret: string };

/** A photo on its way: with its ticket it goes on from what the server has of it. */
export interface Outgoing {
  blob: Blob;
  ticket?: { photoId: string; uploadUrl: string } | undefined;
}

export interface Watch {
  /** How much of it the server has, from 0 to 1. */
  progress?(part: number): void;
  /** The photo has a ticket now: whoever keeps the photo for later keeps it with it. */
  ticketed?(): unknown;
  signal?: AbortSignal;
}

/** A line on which nothing moves for so long is a broken one. */
const longestSilence = 30_000;
/** The ticket is too old or was never heard of, or the server knows no resuming. */
const begin = /^(404|405|410)$/;

/** With progress, which `fetch` does not tell. Status 0 where the line broke, or stood still. */
function ask(
  method: string,
  url: string,
  body: Blob | null,
  headers: Record<string, string>,
  { progress, signal }: { progress?(loaded: number): void; signal?: AbortSignal | undefined },
): Promise<XMLHttpRequest> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => request.abort();
    const moves = (): void => {
      clearTimeout(silence);
      silence = setTimeout(end, longestSilence);
    };
    request.open(method, url);
    for (const name in headers) request.setRequestHeader(name, headers[name] ?? '');
    request.upload.onprogress = ({ loaded }) => {
      moves();
      progress?.(loaded);
    };
    request.onloadend = () => {
      clearTimeout(silence);
      signal?.removeEventListener('abort', end);
      resolve(request);
    };
    signal?.addEventListener('abort', end);
    moves();
    request.send(body);
  });
}

function failureOf(answer: XMLHttpRequest): Failure {
  const { status } = answer;
  const retryAfter = Number(answer.getResponseHeader('Retry-After'));
  const passing = status >= 500 || status === 408 || status === 409 || status === 429;
  const code = status === 503 ? 'SERVICE_UNAVAILABLE' : passing ? 'UNKNOWN' : 'INVALID_INPUT';
  return { code: status ? code : 'OFFLINE', retryAfter };
}

/**
 * A ticket, then the bytes; after a break, what the server has not got yet (draft-ietf-httpbis-resumable-upload). However
 * often it is called for a photo, the photo arrives once.
 */
export async function upload(
  client: Client,
  credential: Credential,
  photo: Outgoing,
  { progress, ticketed, signal }: Watch = {},
): Promise<{ photoId: string } | { failure: Failure }> {
  const { blob } = photo;
  let failure: Failure = { code: 'OFFLINE' };
  // A ticket may have ended, and the upload may stand elsewhere: more than that does not happen to one photo.
  for (let turn = 0; turn < 4 && !signal?.aborted; turn += 1) {
    const resumed = !!photo.ticket;
    if (!photo.ticket) {
      const input = { ...credential, use: 'REPORT' as const, mediaType: blob.type, bytes: blob.size };
      const answer = await client.mutation(LinliPhotoUpload, { input }).toPromise();
      const result = outcome(answer, answer.data?.requestPhotoUpload);
      if (result.failure) return { failure: result.failure };
      photo.ticket = result.value.ticket;
      await ticketed?.();
    }
    const { photoId, uploadUrl } = photo.ticket;
    let answer = resumed ? await ask('HEAD', uploadUrl, null, {}, { signal }) : undefined;
    if (answer?.getResponseHeader('Upload-Complete') === '?1') return { photoId };
    const from = Number(answer?.getResponseHeader('Upload-Offset'));
    const offset = answer?.status === 200 && from <= blob.size ? from : 0;
    if (!answer || answer.status === 200) {
      const loaded = (bytes: number): void => progress?.((offset + bytes) / blob.size);
      loaded(0);
      const more = { 'Upload-Offset': `${offset}`, 'Upload-Complete': '?1' };
      answer = await ask(
        offset ? 'PATCH' : 'PUT',
        uploadUrl,
        offset ? blob.slice(offset) : blob,
        offset ? { ...more, 'Content-Type': 'application/partial-upload' } : { 'Content-Type': blob.type },
        { progress: loaded, signal },
      );
      if (answer.status > 199 && answer.status < 300) return { photoId };
    }
    failure = failureOf(answer);
    if (resumed && begin.test(`${answer.status}`)) photo.ticket = undefined;
    else if (answer.status !== 409) break;
  }
  return { failure };
}
