import { createHash, randomBytes } from 'node:crypto';
import type { PhotoUse } from '@linli/database/generated/prisma/enums';
import type { Action } from '../access/actions.ts';
import { reachOf } from '../access/reach.ts';
import { type Actor, callerOf } from '../actor.ts';
import { type FieldFault, Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { photoLimits, photoMediaTypes } from './limits.ts';

export interface RequestPhotoInput {
  readonly use: PhotoUse;
  /** What the browser takes it for; what counts is found in the bytes. */
  readonly mediaType: string;
  readonly bytes: number;
}

export interface PhotoTicket {
  readonly photoId: string;
  /** PUT the bytes here; after a break, HEAD and PATCH go on. */
  readonly uploadUrl: string;
  readonly expiresAt: Date;
}

/** What a token brings photos for. */
const withPhotos: readonly Action[] = ['fileAppeal', 'addNote'];

/** A ticket to upload one photo. Only who asked for it can attach the photo later. */
export async function requestPhoto(
  services: Services,
  actor: Actor,
  input: RequestPhotoInput,
): Promise<PhotoTicket> {
  if (actor.kind === 'anonymous' || actor.kind === 'system') throw new Forbidden('requestPhoto');
  if (actor.kind === 'staff' && actor.grants.length === 0) throw new Forbidden('requestPhoto');
  if (
    actor.kind === 'integration' &&
    !withPhotos.some((action) => reachOf(actor, action).placeIds.length > 0)
  )
    throw new Forbidden('requestPhoto');
  const faults = faultsOf(input);
  if (faults.length > 0) throw new InvalidInput(faults);
  const ticket = randomBytes(24).toString('base64url');
  const photo = await services.database.photo.create({
    data: {
      id: newId(),
      tenantId: actor.tenantId,
      use: input.use,
      ticketHash: hashTicket(ticket),
      ticketExpires: new Date(services.clock.now().getTime() + photoLimits.ticketMinutes * 60_000),
      owner: callerOf(actor),
    },
  });
  return {
    photoId: photo.id,
    uploadUrl: `${services.publicUrl}/uploads/${ticket}`,
    expiresAt: photo.ticketExpires,
  };
}

export function hashTicket(ticket: string): string {
  return createHash('sha256').update(ticket).digest('base64url');
}

function faultsOf({ mediaType, bytes }: RequestPhotoInput): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!(photoMediaTypes as readonly string[]).includes(mediaType.toLowerCase())) {
    faults.push({ path: ['mediaType'], code: 'NOT_AN_IMAGE', params: { type: mediaType } });
  }
  if (bytes > photoLimits.bytes) {
    faults.push({ path: ['bytes'], code: 'TOO_LARGE', params: { limit: photoLimits.bytes, actual: bytes } });
  } else if (!Number.isInteger(bytes) || bytes < 1) {
    faults.push({ path: ['bytes'], code: 'OUT_OF_RANGE', params: { actual: bytes } });
  }
  return faults;
}
