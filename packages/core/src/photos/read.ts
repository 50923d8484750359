import type { Services } from '../services.ts';
import { photoKey } from './limits.ts';
import type { SignedPhoto } from './url.ts';

export interface PhotoBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg';
}

/** The bytes behind a verified address; null when the photo was erased meanwhile. */
export async function readPhoto(
  services: Services,
  { photoId, variant }: SignedPhoto,
): Promise<PhotoBytes | null> {
  const photo = await services.database.photo.findUnique({ where: { id: photoId } });
  if (photo === null || photo.storedAt === null || photo.erasedAt !== null) return null;
  const bytes = await services.files.read(photoKey(photo.tenantId, photo.id, variant));
  return bytes === null ? null : { bytes, mediaType: 'image/jpeg' };
}
