import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import type { Services } from '../services.ts';
import { handlingClock } from './clocks.ts';
import type { NewEvent } from './history.ts';
import { requiredWords } from './note.ts';
import { type OpenStep, takeStep } from './step.ts';
import { noteLimit } from './words.ts';

export interface ReopenInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly reason: string;
}

/** Takes up an appeal again: one round more and a new clock; the old round's outcome stays counted. */
export async function reopenAppeal(services: Services, actor: Actor, input: ReopenInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.reopen', step: 'REOPEN', ...input }, async (step) => {
    const text = requiredWords(input.reason, ['reason'], noteLimit);
    const { set, event } = await reopening(step, { cause: 'STAFF' });
    return { set, events: [{ ...event, text }] };
  });
}

/** What a reopening changes, whoever asked for it: back to the unit that held it, under the settings pinned at acceptance. */
export async function reopening(
  { tx, appeal, now }: OpenStep,
  data: { readonly cause: 'STAFF' | 'RETURN_VISIT'; readonly doubleNo?: boolean },
): Promise<{ set: Awaited<ReturnType<typeof handlingClock>> & { round: number }; event: NewEvent }> {
  const values = await pinnedConfiguration(tx, appeal, now);
  const clock = await handlingClock(tx, appeal.tenantId, values, appeal.deadlineClass, now);
  return {
    set: { round: appeal.round + 1, ...clock },
    event: {
      type: 'REOPENED',
      toState: 'ASSIGNED',
      isPublic: true,
      unitId: appeal.holderUnitId,
      assigneeId: appeal.assigneeId,
      data: { ...data, dueAt: clock.handlingDueAt.toISOString() },
    },
  };
}
