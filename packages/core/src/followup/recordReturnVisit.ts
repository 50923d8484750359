import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ReturnVisitChannel } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { checkedNote } from '../appeals/note.ts';
import { takeStep } from '../appeals/step.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';
import type { VisitAnswers } from './outcome.ts';

export interface RecordReturnVisitInput extends VisitAnswers {
  readonly appealId: string;
  readonly version?: number | null;
  readonly participantId: string;
  readonly channel: ReturnVisitChannel;
  /** For staff only. */
  readonly note?: string | null;
}

/** Writes down what a participant answered on the phone or in person. Not by the one who did the work. */
export async function recordReturnVisit(
  services: Services,
  actor: Actor,
  input: RecordReturnVisitInput,
): Promise<Appeal> {
  const { appealId, version } = input;
  const request = {
    action: 'followup.recordReturnVisit',
    step: 'RECORD_RETURN_VISIT',
    appealId,
    version,
  } as const;
  return takeStep(services, actor, request, async (step) => {
    const participant = await step.tx.participant.findFirst({
      where: { id: input.participantId, appealId: step.appeal.id, withdrawnAt: null },
    });
    if (participant === null) throw new InvalidInput([{ path: ['participant'], code: 'UNKNOWN' }]);
    return answer(step, {
      participant,
      answers: input,
      channel: input.channel,
      recordedById: actor.kind === 'staff' ? actor.personId : null,
      comment: checkedNote(input.note, ['note']),
    });
  });
}
