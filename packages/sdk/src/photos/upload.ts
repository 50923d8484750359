import type { Client } from '@urql/core';
import { type Failure, outcome } from '../api/failure.ts';
import { LinliPhotoUpload } from '../generated/documents/LinliPhotoUpload.ts';

/** Who uploads: a site's visitor, or the reporter of an appeal. */
export type Credential = { siteKey: string } | { code: string; secret: string };

/** PUT with progress, which `fetch` does not tell. */
function put(url: string, blob: Blob, progress: (part: number) => void): Promise<Failure | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('Content-Type', blob.type);
    request.upload.onprogress = (event) => progress(event.loaded / (event.total || blob.size));
    request.onload = () => {
      const { status } = request;
      const passing = status >= 500 || status === 408 || status === 429;
      const code = status === 503 ? 'SERVICE_UNAVAILABLE' : passing ? 'UNKNOWN' : 'INVALID_INPUT';
      resolve(status < 300 ? undefined : { code });
    };
    request.onerror = () => resolve({ code: 'OFFLINE' });
    request.send(blob);
  });
}

/** Both steps: a ticket, then the bytes. */
export async function upload(
  client: Client,
  credential: Credential,
  blob: Blob,
  progress: (part: number) => void = () => undefined,
): Promise<{ photoId: string } | { failure: Failure }> {
  const input = { ...credential, use: 'REPORT' as const, mediaType: blob.type, bytes: blob.size };
  const answer = await client.mutation(LinliPhotoUpload, { input }).toPromise();
  const result = outcome(answer, answer.data?.requestPhotoUpload);
  if (result.failure) return { failure: result.failure };
  const { photoId, uploadUrl } = result.value.ticket;
  const failure = await put(uploadUrl, blob, progress);
  return failure ? { failure } : { photoId };
}
