import type { Appeal } from '@linli/database/generated/prisma/client';
import type { DeadlineClass } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { pinConfiguration } from '../configuration/pin.ts';
import type { Services } from '../services.ts';
import { handlingClock } from './clocks.ts';
import { checkedNote } from './note.ts';
import { type OpenStep, type StepResult, takeStep } from './step.ts';

export interface AcceptInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** Another class than the category's, if the case asks for it. */
  readonly deadlineClass?: DeadlineClass | null;
  /** For staff only. */
  readonly note?: string | null;
}

/**
 * Accepts an appeal: from here the promise stands. The handling clock starts, and the settings it was promised
 * under are pinned.
 */
export async function acceptAppeal(services: Services, actor: Actor, input: AcceptInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.accept', step: 'ACCEPT', ...input }, (step) =>
    accepting(step, input),
  );
}

/** What accepting writes. */
export async function accepting(
  { change: { actor }, tx, appeal, now }: OpenStep,
  input: Pick<AcceptInput, 'deadlineClass' | 'note'>,
): Promise<StepResult> {
  const note = checkedNote(input.note, ['note']);
  const deadlineClass = input.deadlineClass ?? appeal.deadlineClass;
  const configuration = await pinConfiguration(tx, appeal.tenantId, appeal.placeId, now);
  const clock = await handlingClock(tx, appeal.tenantId, configuration.values, deadlineClass, now);
  // Whoever receives it first is responsible for it until it is assigned (首接负责).
  const firstReceiver = actor.kind === 'staff' ? actor.organizationId : null;
  const holderUnitId = appeal.holderUnitId ?? firstReceiver;
  return {
    set: {
      acceptedAt: now,
      configurationId: configuration.id,
      deadlineClass,
      holderUnitId,
      firstReceiverId: firstReceiver ?? holderUnitId,
      ...clock,
    },
    events: [
      {
        type: 'ACCEPTED',
        toState: 'ACCEPTED',
        isPublic: true,
        unitId: holderUnitId,
        data: {
          deadlineClass,
          configurationId: configuration.id,
          dueAt: clock.handlingDueAt.toISOString(),
          provisional: clock.dueProvisional,
        },
        text: note,
      },
    ],
  };
}
