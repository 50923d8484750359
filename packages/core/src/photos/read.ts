import type { Services } from '../services.ts';
import { photoKey } from './limits.ts';
import { maySeePhoto } from './reader.ts';
import type { SignedPhoto } from './url.ts';

export interface PhotoBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg';
}

/** The bytes behind a verified address; null when the photo was erased, or its reader may no longer see it. */
export async function readPhoto(
  services: Services,
  { photoId, variant, audience }: SignedPhoto,
): Promise<PhotoBytes | null> {
  const photo = await services.database.photo.findUnique({ where: { id: photoId } });
  if (photo === null || photo.storedAt === null || photo.erasedAt !== null) return null;
  if (!(await maySeePhoto(services, photo, audience))) return null;
  const bytes = await services.files.read(photoKey(photo.tenantId, photo.id, variant));
  return bytes === null ? null : { bytes, mediaType: 'image/jpeg' };
}
