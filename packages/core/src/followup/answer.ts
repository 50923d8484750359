import type { Participant } from '@linli/database/generated/prisma/client';
import type { ReturnVisitChannel, VisitAttempt } from '@linli/database/generated/prisma/enums';
import { isHeldOpen } from '../appeals/guards.ts';
import type { NewEvent } from '../appeals/history.ts';
import { reopening } from '../appeals/reopen.ts';
import type { OpenStep, StepResult } from '../appeals/step.ts';
import { newId } from '../ids.ts';
import { openReview } from './openReview.ts';
import { isValid, outcomeOf, type VisitAnswers } from './outcome.ts';

interface Answered {
  readonly participant: Participant;
  readonly answers: VisitAnswers;
  readonly channel: ReturnVisitChannel;
  readonly recordedById: string | null;
  readonly comment?: string;
  /** Why there are no answers, and when somebody tries again. */
  readonly attempt?: VisitAttempt | null;
  readonly nextTryAt?: Date | null;
}

/**
 * Keeps the answers and takes the way that the matrix says. Anybody's "no" reopens; only the reporter's "yes" verifies
 * and closes, or anybody's where the reporter has withdrawn. A round under review is verified by it and not closed: the
 * review has to be finished first; so is one whose parts or whole are not as far.
 */
export async function answer(step: OpenStep, answered: Answered): Promise<StepResult> {
  const { appeal, now, circumstances } = step;
  const { participant, answers } = answered;
  const returnVisitId = await keep(step, answered);
  const outcome = outcomeOf(answers);
  const visit: NewEvent = {
    type: 'RETURN_VISIT',
    isPublic: false,
    unitId: appeal.holderUnitId,
    data: {
      returnVisitId,
      participantId: participant.id,
      round: appeal.round,
      outcome,
      ...(answered.attempt ? { attempt: answered.attempt } : {}),
    },
    text: answered.comment,
  };
  if (outcome === 'REOPENS' || outcome === 'DOUBLE_NO') {
    const doubleNo = outcome === 'DOUBLE_NO';
    const { set, event } = await reopening(step, { cause: 'RETURN_VISIT', doubleNo });
    if (doubleNo) await openReview(step, set.round);
    return { set, events: [visit, event] };
  }
  const closes = outcome === 'CLOSES' || outcome === 'CLOSES_FLAGGED';
  if (!closes || appeal.state === 'CLOSED' || !(await speaksForAll(step, participant))) {
    return { events: [visit] };
  }
  const verified: NewEvent[] =
    appeal.state === 'RESOLVED'
      ? [
          {
            type: 'VERIFIED',
            toState: 'VERIFIED',
            isPublic: true,
            unitId: appeal.holderUnitId,
            data: { returnVisitId },
          },
        ]
      : [];
  if (circumstances.underReview || isHeldOpen(circumstances)) return { events: [visit, ...verified] };
  return {
    set: { closedAt: now },
    events: [
      visit,
      ...verified,
      {
        type: 'CLOSED',
        toState: 'CLOSED',
        isPublic: true,
        unitId: appeal.holderUnitId,
        data: { returnVisitId, flagged: outcome === 'CLOSES_FLAGGED' },
      },
    ],
  };
}

/** Writes the answers down. From now on they count instead of what the same participant said of this round before. */
async function keep({ tx, appeal, now }: OpenStep, answered: Answered): Promise<string> {
  const { participant, answers } = answered;
  const counts = isValid(answers);
  const id = newId();
  if (counts) {
    await tx.returnVisit.updateMany({
      where: { appealId: appeal.id, participantId: participant.id, round: appeal.round, counts: true },
      data: { counts: false },
    });
  }
  await tx.returnVisit.create({
    data: {
      id,
      tenantId: appeal.tenantId,
      appealId: appeal.id,
      participantId: participant.id,
      round: appeal.round,
      channel: answered.channel,
      contacted: answers.contacted ?? null,
      solved: answers.solved ?? null,
      satisfied: answers.satisfied ?? null,
      unitId: appeal.holderUnitId,
      placeId: appeal.placeId,
      categoryId: appeal.categoryId,
      appealChannel: appeal.channel,
      counts,
      attempt: answered.attempt ?? null,
      nextTryAt: answered.nextTryAt ?? null,
      recordedById: answered.recordedById,
      recordedAt: now,
    },
  });
  return id;
}

async function speaksForAll({ tx, appeal }: OpenStep, participant: Participant): Promise<boolean> {
  // Who reported what was merged into it is one of several here.
  if (participant.role === 'REPORTER' && participant.appealId === appeal.id) return true;
  return (
    (await tx.participant.count({ where: { appealId: appeal.id, role: 'REPORTER', withdrawnAt: null } })) ===
    0
  );
}
