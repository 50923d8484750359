import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ParticipantActor } from '../actor.ts';
import { pinConfiguration } from '../configuration/pin.ts';
import { Forbidden } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { handlingClock } from './clocks.ts';
import { requiredWords } from './note.ts';
import { holderAbove } from './passOn.ts';
import { peopleInCharge } from './peopleInCharge.ts';
import { takeStep } from './step.ts';
import { textLimit } from './words.ts';

/**
 * Whoever takes part contests a refusal, once: it is accepted one level up, where somebody else answers for it, and the
 * promise runs from here.
 */
export async function contestDecision(
  services: Services,
  actor: ParticipantActor,
  input: { readonly reason: string },
): Promise<Appeal> {
  const request = { action: 'appeals.contest', step: 'CONTEST', appealId: actor.appealId } as const;
  return takeStep(services, actor, request, async ({ tx, appeal, now }) => {
    const participant = await tx.participant.findUniqueOrThrow({ where: { id: actor.participantId } });
    if (participant.withdrawnAt !== null) throw new Forbidden('contestDecision');
    const text = requiredWords(input.reason, ['reason'], textLimit);
    const above = (await holderAbove(tx, appeal, now)) ?? {
      unitId: appeal.holderUnitId,
      level: appeal.level,
    };
    const configuration = await pinConfiguration(tx, appeal.tenantId, appeal.placeId, now);
    const clock = await handlingClock(tx, appeal.tenantId, configuration.values, appeal.deadlineClass, now);
    const moved = { holderUnitId: above.unitId, level: above.level, assigneeId: null };
    const people = await peopleInCharge(tx, { ...appeal, ...moved }, now);
    return {
      set: {
        ...moved,
        firstReceiverId: above.unitId,
        acceptedAt: now,
        configurationId: configuration.id,
        ...clock,
      },
      events: [
        {
          type: 'CONTESTED',
          toState: 'ACCEPTED',
          isPublic: true,
          unitId: above.unitId,
          data: {
            participantId: actor.participantId,
            people,
            level: above.level,
            dueAt: clock.handlingDueAt.toISOString(),
          },
          text,
        },
      ],
    };
  });
}
