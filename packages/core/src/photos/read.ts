import type { Photo } from '@linli/database/generated/prisma/client';
import { publishedAppeals } from '../publications/published.ts';
import type { Services } from '../services.ts';
import { photoKey } from './limits.ts';
import type { SignedPhoto } from './url.ts';

export interface PhotoBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg';
}

/** The bytes behind a verified address; null when the photo was erased or is no longer public meanwhile. */
export async function readPhoto(
  services: Services,
  { photoId, variant, audience }: SignedPhoto,
): Promise<PhotoBytes | null> {
  const photo = await services.database.photo.findUnique({ where: { id: photoId } });
  if (photo === null || photo.storedAt === null || photo.erasedAt !== null) return null;
  if (audience === 'everybody' && !(await isPublished(services, photo))) return null;
  const bytes = await services.files.read(photoKey(photo.tenantId, photo.id, variant));
  return bytes === null ? null : { bytes, mediaType: 'image/jpeg' };
}

async function isPublished({ database }: Services, { appealId, publishedAt }: Photo): Promise<boolean> {
  if (appealId === null || publishedAt === null) return false;
  return (await database.appeal.count({ where: { id: appealId, ...publishedAppeals } })) > 0;
}
