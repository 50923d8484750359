import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Satisfied, Solved } from '@linli/database/generated/prisma/enums';
import type { ParticipantActor } from '../actor.ts';
import { followerOf } from '../appeals/links/follower.ts';
import { checkedNote } from '../appeals/note.ts';
import { takeStep } from '../appeals/step.ts';
import { Conflict, Forbidden } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

export interface ConfirmOutcomeInput {
  /** Did the handling unit contact you? */
  readonly contacted: boolean;
  readonly solved: Solved;
  readonly satisfied: Satisfied;
  /** In the resident's own words; read by staff only. */
  readonly comment?: string | null;
}

/** The participant says how it turned out: the return visit by widget. */
export async function confirmOutcome(
  services: Services,
  actor: ParticipantActor,
  input: ConfirmOutcomeInput,
): Promise<Appeal> {
  // What was merged into another is asked about there.
  const follower = await followerOf(services, actor);
  const { appealId } = follower;
  const request = { action: 'followup.confirmOutcome', step: 'CONFIRM_OUTCOME', appealId } as const;
  return takeStep(services, follower, request, async (step) => {
    const participant = await step.tx.participant.findUniqueOrThrow({ where: { id: actor.participantId } });
    if (participant.followsId !== appealId) throw new Conflict(step.appeal.version);
    if (participant.withdrawnAt !== null) throw new Forbidden('confirmOutcome');
    return answer(step, {
      participant,
      answers: input,
      channel: 'WIDGET',
      recordedById: null,
      comment: checkedNote(input.comment, ['comment']),
    });
  });
}
