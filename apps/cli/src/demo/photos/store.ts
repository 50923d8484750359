import type { Actor } from '@linli/core/actor';
import { requestPhoto } from '@linli/core/photos/request';
import { storePhoto } from '@linli/core/photos/store';
import type { Services } from '@linli/core/services';
import type { PhotoUse } from '@linli/database/generated/prisma/enums';
import { drawPicture } from './draw.ts';
import type { Picture } from './pictures.ts';

/** Uploads pictures the way a browser does: a ticket, then the bytes. */
export async function storePictures(
  services: Services,
  actor: Actor,
  use: PhotoUse,
  pictures: readonly Picture[] = [],
): Promise<string[]> {
  const ids: string[] = [];
  for (const picture of pictures) {
    const bytes = await drawPicture(picture);
    const ticket = await requestPhoto(services, actor, {
      use,
      mediaType: 'image/jpeg',
      bytes: bytes.length,
    });
    await storePhoto(services, ticket.uploadUrl.slice(ticket.uploadUrl.lastIndexOf('/') + 1), bytes);
    ids.push(ticket.photoId);
  }
  return ids;
}
