import type { Photo } from '@linli/database/generated/prisma/client';
import type { PhotoUse } from '@linli/database/generated/prisma/enums';
import { callerOf } from '../actor.ts';
import { type FieldErrorCode, type FieldFault, InvalidInput } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Change } from '../write.ts';
import { photoLimits } from './limits.ts';

export interface PhotosToAttach {
  readonly tenantId: string;
  readonly photoIds: readonly string[];
  readonly use: PhotoUse;
  /** Where the ids stand in the input; faults name path and index. */
  readonly path?: readonly string[];
}

export interface AttachPhotosInput extends PhotosToAttach {
  readonly appealId: string;
  readonly eventId?: string;
}

/** Everything that forbids attaching, for a use case that reports all its faults at once. Locks the photos till the end of the change. */
export async function photoFaults(change: Change, input: PhotosToAttach): Promise<FieldFault[]> {
  const { photoIds, path = ['photoIds'] } = input;
  if (photoIds.length === 0) return [];
  if (photoIds.length > photoLimits.perEntry) {
    return [{ path, code: 'TOO_MANY', params: { limit: photoLimits.perEntry, actual: photoIds.length } }];
  }
  const known = await lock(change, photoIds);
  return photoIds.flatMap((id, index) => {
    const code = photoIds.indexOf(id) < index ? 'DUPLICATE' : faultOf(known.get(id), change, input);
    return code === null ? [] : [{ path: [...path, String(index)], code }];
  });
}

/**
 * Attaches uploaded photos to an appeal and, if given, to an entry of it.
 *
 * @throws InvalidInput naming each photo that is unknown or somebody else's (UNKNOWN), without bytes (NOT_UPLOADED),
 * attached already or listed twice (DUPLICATE)
 */
export async function attachPhotos(change: Change, input: AttachPhotosInput): Promise<void> {
  if (input.photoIds.length === 0) return;
  const faults = await photoFaults(change, input);
  if (faults.length > 0) throw new InvalidInput(faults);
  await change.tx.photo.updateMany({
    where: { id: { in: [...input.photoIds] }, tenantId: input.tenantId },
    data: { appealId: input.appealId, eventId: input.eventId ?? null, use: input.use },
  });
}

async function lock(change: Change, photoIds: readonly string[]): Promise<Map<string, Photo>> {
  const ids = photoIds.filter(isId);
  await change.tx.$queryRaw`SELECT id FROM photo WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const photos = await change.tx.photo.findMany({ where: { id: { in: ids } } });
  return new Map(photos.map((photo) => [photo.id, photo]));
}

function faultOf(
  photo: Photo | undefined,
  change: Change,
  { tenantId }: PhotosToAttach,
): FieldErrorCode | null {
  if (!photo || photo.tenantId !== tenantId || photo.owner !== callerOf(change.actor)) return 'UNKNOWN';
  if (photo.storedAt === null || photo.erasedAt !== null) return 'NOT_UPLOADED';
  return photo.appealId === null ? null : 'DUPLICATE';
}
