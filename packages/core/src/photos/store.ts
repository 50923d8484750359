import type { Photo } from '@linli/database/generated/prisma/client';
import { InvalidInput, NotFound } from '../errors/errors.ts';
import type { Services, Transaction } from '../services.ts';
import { photoKey, photoLimits } from './limits.ts';
import { type ProcessedPhoto, processPhoto } from './process.ts';
import { hashTicket } from './request.ts';

/**
 * Takes the bytes that a ticket was given for. A second PUT with the same ticket changes nothing and answers alike:
 * the first answer may have been lost on the way.
 *
 * @throws NotFound for a ticket that nobody was given
 * @throws InvalidInput EXPIRED, TOO_LARGE, NOT_AN_IMAGE, REQUIRED
 */
export async function storePhoto(
  services: Services,
  ticket: string,
  body: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Photo> {
  const photo = await services.database.photo.findUnique({ where: { ticketHash: hashTicket(ticket) } });
  if (photo === null || photo.erasedAt !== null) throw new NotFound('photo ticket');
  if (photo.storedAt !== null) return photo;
  if (photo.ticketExpires <= services.clock.now()) {
    throw new InvalidInput([{ path: ['photo'], code: 'EXPIRED' }]);
  }
  const bytes = body instanceof Uint8Array ? body : await collect(body);
  if (bytes.length > photoLimits.bytes) throw tooLarge();
  if (bytes.length === 0) throw new InvalidInput([{ path: ['photo'], code: 'REQUIRED' }]);
  const processed = await processPhoto(bytes);
  return services.database.$transaction((tx) => keep(services, tx, photo, processed));
}

/** One of two PUTs at once keeps its picture; the other finds it kept. */
async function keep(services: Services, tx: Transaction, { id, tenantId }: Photo, photo: ProcessedPhoto) {
  await tx.$queryRaw`SELECT id FROM photo WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.photo.findUniqueOrThrow({ where: { id } });
  if (row.storedAt !== null) return row;
  await services.files.write(photoKey(tenantId, id, 'full'), photo.full);
  await services.files.write(photoKey(tenantId, id, 'thumbnail'), photo.thumbnail);
  return tx.photo.update({
    where: { id },
    data: {
      storedAt: services.clock.now(),
      mediaType: 'image/jpeg',
      bytes: photo.full.length,
      width: photo.width,
      height: photo.height,
      gpsLng: photo.gps?.lng ?? null,
      gpsLat: photo.gps?.lat ?? null,
      takenAt: photo.takenAt,
    },
  });
}

/** Stops reading at the first byte too many. */
async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > photoLimits.bytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(): InvalidInput {
  return new InvalidInput([{ path: ['photo'], code: 'TOO_LARGE', params: { limit: photoLimits.bytes } }]);
}
