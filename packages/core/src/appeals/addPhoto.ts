import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ParticipantActor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { attachPhotos } from '../photos/attach.ts';
import type { Services } from '../services.ts';
import { takeStep } from './step.ts';

export interface AddPhotoInput {
  readonly photoIds: readonly string[];
}

/** A participant adds photos to an appeal that is already filed. */
export async function addPhoto(
  services: Services,
  actor: ParticipantActor,
  input: AddPhotoInput,
): Promise<Appeal> {
  if (input.photoIds.length === 0) throw new InvalidInput([{ path: ['photoIds'], code: 'REQUIRED' }]);
  const request = {
    action: 'appeals.addPhoto',
    step: 'ADD_NOTE',
    permission: 'addPhoto',
    appealId: actor.appealId,
  } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tenantId, id: appealId } = step.appeal;
    const eventId = newId();
    await attachPhotos(step.change, { tenantId, appealId, eventId, photoIds: input.photoIds, use: 'REPORT' });
    return {
      events: [{ id: eventId, type: 'NOTE', isPublic: true, data: { photos: input.photoIds.length } }],
    };
  });
}
