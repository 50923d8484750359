import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ReturnVisitChannel, VisitAttempt } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { checkedNote } from '../appeals/note.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';
import { isValid, type VisitAnswers } from './outcome.ts';

export interface RecordReturnVisitInput extends VisitAnswers {
  readonly appealId: string;
  readonly version?: number | null;
  readonly participantId: string;
  readonly channel: ReturnVisitChannel;
  /** Why there are no answers: nobody picked up, refused, wants to be called later, or it is somebody else's number. */
  readonly attempt?: VisitAttempt | null;
  /** When to try again; left out, settings say. */
  readonly nextTryAt?: Date | null;
  /** For staff only. */
  readonly note?: string | null;
}

/** Nobody agrees to be called further away than this. */
const furthest = 31 * 86_400_000;

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
      where: { id: input.participantId, followsId: step.appeal.id },
    });
    if (participant === null) throw new InvalidInput([{ path: ['participant'], code: 'UNKNOWN' }]);
    if (participant.withdrawnAt !== null)
      throw new InvalidInput([{ path: ['participant'], code: 'WITHDRAWN' }]);
    const faults = attemptFaults(input, step.now);
    if (faults.length > 0) throw new InvalidInput(faults);
    return answer(step, {
      participant,
      answers: input,
      channel: input.channel,
      recordedById: actor.kind === 'staff' ? actor.personId : null,
      comment: checkedNote(input.note, ['note']),
      attempt: input.attempt ?? null,
      nextTryAt: await nextTry(step, input),
    });
  });
}

/** An attempt is one that brought no answers; a time to call back is one to come, and somebody's wish. */
function attemptFaults(input: RecordReturnVisitInput, now: Date): FieldFault[] {
  const { attempt, nextTryAt } = input;
  const faults: FieldFault[] = [];
  if (attempt && isValid(input)) faults.push({ path: ['attempt'], code: 'INVALID' });
  if (attempt === 'CALL_BACK' && !nextTryAt) faults.push({ path: ['nextTryAt'], code: 'REQUIRED' });
  if (!nextTryAt) return faults;
  if (attempt !== 'CALL_BACK' && attempt !== 'NO_ANSWER')
    faults.push({ path: ['nextTryAt'], code: 'INVALID' });
  const wait = nextTryAt.getTime() - now.getTime();
  if (wait <= 0 || wait > furthest) faults.push({ path: ['nextTryAt'], code: 'OUT_OF_RANGE' });
  return faults;
}

async function nextTry(
  { tx, appeal, now }: OpenStep,
  { attempt, nextTryAt }: RecordReturnVisitInput,
): Promise<Date | null> {
  if (nextTryAt) return nextTryAt;
  if (attempt !== 'NO_ANSWER') return null;
  const { followup } = await pinnedConfiguration(tx, appeal, now);
  return new Date(now.getTime() + followup.retryHours * 3_600_000);
}
