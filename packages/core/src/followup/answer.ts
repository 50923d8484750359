import type { Participant } from '@linli/database/generated/prisma/client';
import type { ReturnVisitChannel } from '@linli/database/generated/prisma/enums';
import type { NewEvent } from '../appeals/history.ts';
import { reopening } from '../appeals/reopen.ts';
import type { OpenStep, StepResult } from '../appeals/step.ts';
import { newId } from '../ids.ts';
import { outcomeOf, type VisitAnswers } from './outcome.ts';

interface Answered {
  readonly participant: Participant;
  readonly answers: VisitAnswers;
  readonly channel: ReturnVisitChannel;
  readonly recordedById: string | null;
  readonly comment?: string;
}

/**
 * Keeps the answers and takes the way that the matrix says. Anybody's "no" reopens; only the reporter's "yes" verifies
 * and closes, or anybody's where the reporter has withdrawn.
 */
export async function answer(step: OpenStep, answered: Answered): Promise<StepResult> {
  const { tx, appeal, now } = step;
  const { participant, answers } = answered;
  const returnVisitId = newId();
  await tx.returnVisit.create({
    data: {
      id: returnVisitId,
      tenantId: appeal.tenantId,
      appealId: appeal.id,
      participantId: participant.id,
      round: appeal.round,
      channel: answered.channel,
      contacted: answers.contacted ?? null,
      solved: answers.solved ?? null,
      satisfied: answers.satisfied ?? null,
      recordedById: answered.recordedById,
      recordedAt: now,
    },
  });
  const outcome = outcomeOf(answers);
  const visit: NewEvent = {
    type: 'RETURN_VISIT',
    isPublic: false,
    unitId: appeal.holderUnitId,
    data: { returnVisitId, participantId: participant.id, round: appeal.round, outcome },
    text: answered.comment,
  };
  if (outcome === 'REOPENS' || outcome === 'DOUBLE_NO') {
    const { set, event } = await reopening(step, {
      cause: 'RETURN_VISIT',
      doubleNo: outcome === 'DOUBLE_NO',
    });
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

async function speaksForAll({ tx, appeal }: OpenStep, participant: Participant): Promise<boolean> {
  if (participant.role === 'REPORTER') return true;
  return (
    (await tx.participant.count({ where: { appealId: appeal.id, role: 'REPORTER', withdrawnAt: null } })) ===
    0
  );
}
