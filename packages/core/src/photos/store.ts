import type { Photo } from '@linli/database/generated/prisma/client';
import { InvalidInput, NotFound } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { photoKey } from './limits.ts';
import {
  addPart,
  beginTransfer,
  dropParts,
  locked,
  OffsetMismatch,
  readParts,
  removeParts,
} from './parts.ts';
import { type ProcessedPhoto, processPhoto } from './process.ts';
import { type Received, receive } from './receive.ts';
import { hashTicket } from './request.ts';

/**
 * Takes the whole picture that a ticket was given for, from its first byte. Once the picture is kept, a repeated request
 * changes nothing and answers alike: the first answer may have been lost on the way.
 *
 * @throws NotFound for a ticket that nobody was given
 * @throws InvalidInput EXPIRED, TOO_LARGE, NOT_AN_IMAGE, REQUIRED
 * @throws BrokenOff when the line broke; what came is kept for `continuePhoto`
 * @throws OffsetMismatch when another request took over
 */
export async function storePhoto(
  services: Services,
  ticket: string,
  body: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Photo> {
  const photo = await photoOf(services, ticket);
  if (photo.storedAt !== null) return photo;
  return take(services, await beginTransfer(services, photo, 'anew'), body, finish);
}

export interface Continuation {
  /** Where the bytes begin within the picture. */
  readonly offset: number;
  /** Whether they are the last ones. */
  readonly complete: boolean;
}

/**
 * Goes on from where an upload broke off; the picture is kept when its last byte is there.
 *
 * @throws what `storePhoto` throws; OffsetMismatch also where the upload stands elsewhere, and says where
 */
export async function continuePhoto(
  services: Services,
  ticket: string,
  { offset, complete }: Continuation,
  body: AsyncIterable<Uint8Array>,
): Promise<Photo> {
  const photo = await photoOf(services, ticket);
  if (photo.storedAt !== null) return photo;
  return take(services, await beginTransfer(services, photo, offset), body, complete ? finish : putAside);
}

/** The photo behind a ticket: how much of it has come, and whether it is kept. */
export async function photoOf(services: Services, ticket: string): Promise<Photo> {
  const photo = await services.database.photo.findUnique({ where: { ticketHash: hashTicket(ticket) } });
  if (photo === null || photo.erasedAt !== null) throw new NotFound('photo ticket');
  if (photo.storedAt === null && photo.ticketExpires <= services.clock.now()) {
    throw new InvalidInput([{ path: ['photo'], code: 'EXPIRED' }]);
  }
  return photo;
}

async function take(
  services: Services,
  photo: Photo,
  body: Uint8Array | AsyncIterable<Uint8Array>,
  then: (services: Services, received: Received) => Promise<Photo>,
): Promise<Photo> {
  // Another request has finished it meanwhile.
  if (photo.storedAt !== null) return photo;
  try {
    return await then(
      services,
      await receive(services, photo, body instanceof Uint8Array ? once(body) : body),
    );
  } catch (error) {
    // Bytes that are no photo of ours are not kept for a moment.
    if (error instanceof InvalidInput) await dropParts(services, photo);
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function putAside(services: Services, { photo, rest }: Received): Promise<Photo> {
  return rest.length === 0 ? photo : addPart(services, photo, rest);
}

async function finish(services: Services, { photo, rest }: Received): Promise<Photo> {
  const parts = photo.parts.length === 0 ? [] : await readParts(services, photo);
  if (parts === null) {
    await dropParts(services, photo);
    throw new OffsetMismatch(0);
  }
  const bytes = Buffer.concat([...parts, rest]);
  if (bytes.length === 0) throw new InvalidInput([{ path: ['photo'], code: 'REQUIRED' }]);
  return keep(services, photo, bytes.length, await processPhoto(bytes));
}

/** One of two uploads at once keeps its picture; the other finds it kept. */
function keep(services: Services, photo: Photo, arrived: number, processed: ProcessedPhoto): Promise<Photo> {
  return locked(services, photo, async (tx, row) => {
    if (row.storedAt !== null) return row;
    await services.files.write(photoKey(row.tenantId, row.id, 'full'), processed.full);
    await services.files.write(photoKey(row.tenantId, row.id, 'thumbnail'), processed.thumbnail);
    await removeParts(services, row);
    return tx.photo.update({
      where: { id: row.id },
      data: {
        storedAt: services.clock.now(),
        arrived,
        parts: [],
        mediaType: 'image/jpeg',
        bytes: processed.full.length,
        width: processed.width,
        height: processed.height,
        gpsLng: processed.gps?.lng ?? null,
        gpsLat: processed.gps?.lat ?? null,
        takenAt: processed.takenAt,
      },
    });
  });
}
