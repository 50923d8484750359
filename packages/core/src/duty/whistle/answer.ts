import type { Appeal, WhistleTarget } from '@linli/database/generated/prisma/client';
import { may, unitsOf } from '../../access/permissions.ts';
import type { Actor } from '../../actor.ts';
import { requiredWords } from '../../appeals/note.ts';
import { type OpenStep, type StepResult, takeStep } from '../../appeals/step.ts';
import { noteLimit } from '../../appeals/words.ts';
import type { AuditAction } from '../../audit/actions.ts';
import { Forbidden, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { type RatingInput, ratingOf } from './rating.ts';
import { onTarget, type TargetInput } from './target.ts';

/** The called unit has heard it. */
export async function acknowledgeWhistle(
  services: Services,
  actor: Actor,
  input: TargetInput,
): Promise<Appeal> {
  return answer(services, actor, input, 'duty.acknowledgeWhistle', ({ tx, now }, target) => {
    if (target.acknowledgedAt !== null) throw twice();
    return {
      events: [{ type: 'WHISTLE_ACKNOWLEDGED', isPublic: false, unitId: target.unitId }],
      after: () => tx.whistleTarget.update({ where: { id: target.id }, data: { acknowledgedAt: now } }),
    };
  });
}

/** Its people are on the spot (报到): by the server's clock, in time or late. */
export async function recordArrival(services: Services, actor: Actor, input: TargetInput): Promise<Appeal> {
  return answer(services, actor, input, 'duty.arrive', ({ tx, now }, target) => {
    if (target.arrivedAt !== null) throw twice();
    const data = { arrivedAt: now, acknowledgedAt: target.acknowledgedAt ?? now };
    return {
      events: [
        {
          type: 'WHISTLE_ARRIVED',
          isPublic: true,
          unitId: target.unitId,
          data: { onTime: now <= target.arriveBy },
        },
      ],
      after: () => tx.whistleTarget.update({ where: { id: target.id }, data }),
    };
  });
}

export interface FinishInput extends TargetInput, RatingInput {
  /** What it did. */
  readonly result: string;
}

/** It has done its part, and may say how the street worked with it. Only the street releases it. */
export async function finishWhistleTask(
  services: Services,
  actor: Actor,
  input: FinishInput,
): Promise<Appeal> {
  return answer(services, actor, input, 'duty.finishWhistleTask', ({ tx, now }, target) => {
    const text = requiredWords(input.result, ['result'], noteLimit);
    if (target.arrivedAt === null) throw new InvalidInput([{ path: ['id'], code: 'TOO_EARLY' }]);
    const rating = ratingOf(input, target.unitId, 'STREET');
    // The unit's own people rate the street, not the street itself in its name.
    if (rating && !isOf(actor, target)) throw new InvalidInput([{ path: ['rating'], code: 'INVALID' }]);
    const doneEventId = newId();
    const done = {
      id: doneEventId,
      type: 'WHISTLE_DONE',
      isPublic: true,
      unitId: target.unitId,
      text,
    } as const;
    const rated = rating && { streetRating: rating.rating, streetEventId: rating.event.id };
    return {
      events: rating ? [done, rating.event] : [done],
      after: () =>
        tx.whistleTarget.update({ where: { id: target.id }, data: { doneAt: now, doneEventId, ...rated } }),
    };
  });
}

function answer(
  services: Services,
  actor: Actor,
  input: TargetInput,
  action: AuditAction,
  work: (step: OpenStep, target: WhistleTarget) => StepResult,
): Promise<Appeal> {
  return onTarget(services, input.targetId, ({ appealId }) => {
    const request = { action, step: 'ANSWER_WHISTLE', appealId, version: input.version } as const;
    return takeStep(services, actor, request, async (step) => {
      const target = await step.tx.whistleTarget.findUniqueOrThrow({ where: { id: input.targetId } });
      // Another called unit answers for itself alone.
      if (!isOf(actor, target) && !may(actor, 'releaseWhistle', step.facts)) {
        throw new Forbidden('answerWhistle');
      }
      if (target.doneAt !== null) throw twice();
      return work(step, target);
    });
  });
}

function isOf(actor: Actor, { unitId }: WhistleTarget): boolean {
  return actor.kind === 'staff' && unitsOf(actor).includes(unitId);
}

export function twice(): InvalidInput {
  return new InvalidInput([{ path: ['id'], code: 'DUPLICATE' }]);
}
