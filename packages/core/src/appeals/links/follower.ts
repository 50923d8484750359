import type { ParticipantActor } from '../../actor.ts';
import type { Services } from '../../services.ts';

/** The participant as one of the appeal that is followed: the own one, or what that was merged into. For being asked, never for reading. */
export async function followerOf(
  { database }: Pick<Services, 'database'>,
  actor: ParticipantActor,
): Promise<ParticipantActor> {
  const { followsId } = await database.participant.findUniqueOrThrow({
    where: { id: actor.participantId },
    select: { followsId: true },
  });
  return { ...actor, appealId: followsId };
}
