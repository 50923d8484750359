import type { Client } from '@urql/core';
import { type PhotoUse, RequestPhotoUploadDocument } from '../generated/graphql.ts';

export type UploadResult =
  | { ok: true; photoId: string }
  | { ok: false; fault: 'TOO_LARGE' | 'NOT_AN_IMAGE' | 'OFFLINE' | 'REFUSED'; message: string | null };

export const largestPhoto = 10 * 1024 * 1024;
const mediaTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic']);

/** Asks for a ticket, then sends the bytes; both ends check size and type, this one so that nobody waits in vain. */
export async function uploadPhoto(
  client: Client,
  file: Blob,
  use: PhotoUse,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<UploadResult> {
  if (!mediaTypes.has(file.type)) return refuse('NOT_AN_IMAGE');
  if (file.size > largestPhoto) return refuse('TOO_LARGE');
  const asked = await client
    .mutation(RequestPhotoUploadDocument, { input: { use, mediaType: file.type, bytes: file.size } })
    .toPromise();
  if (asked.error || !asked.data) return refuse(asked.error?.networkError ? 'OFFLINE' : 'REFUSED');
  const answer = asked.data.requestPhotoUpload;
  if (!('ticket' in answer)) return refuse('REFUSED', answer.message);
  try {
    const stored = await fetch(answer.ticket.uploadUrl, {
      method: 'PUT',
      headers: { 'content-type': file.type },
      body: file,
    });
    if (stored.ok) return { ok: true, photoId: answer.ticket.photoId };
    if (stored.status === 413) return refuse('TOO_LARGE');
    return refuse(stored.status === 415 || stored.status === 422 ? 'NOT_AN_IMAGE' : 'REFUSED');
  } catch (problem) {
    if (problem instanceof TypeError) return refuse('OFFLINE');
    throw problem;
  }
}

function refuse(
  fault: Exclude<UploadResult, { ok: true }>['fault'],
  message: string | null = null,
): UploadResult {
  return { ok: false, fault, message };
}
