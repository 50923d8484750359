import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ParticipantActor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { requiredWords } from './note.ts';
import { goOn } from './resume.ts';
import { takeStep } from './step.ts';
import { textLimit } from './words.ts';

/** Whoever takes part answers what staff asked; the clock goes on where it stood. */
export async function answerQuestion(
  services: Services,
  actor: ParticipantActor,
  input: { readonly text: string },
): Promise<Appeal> {
  const request = {
    action: 'appeals.answerQuestion',
    step: 'ANSWER_QUESTION',
    appealId: actor.appealId,
  } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal } = step;
    const participant = await tx.participant.findUniqueOrThrow({ where: { id: actor.participantId } });
    if (participant.withdrawnAt !== null) throw new Forbidden('answerQuestion');
    const text = requiredWords(input.text, ['text'], textLimit);
    return {
      set: await goOn(step),
      events: [
        {
          type: 'ANSWERED',
          toState: appeal.resumesTo ?? 'IN_PROGRESS',
          isPublic: true,
          unitId: appeal.holderUnitId,
          assigneeId: appeal.assigneeId,
          data: { participantId: actor.participantId },
          text,
        },
      ],
    };
  });
}
