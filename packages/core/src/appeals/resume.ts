import type { Appeal } from '@linli/database/generated/prisma/client';
import { type Actor, system } from '../actor.ts';
import { resumedDeadline } from '../clocks/resume.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import type { Services } from '../services.ts';
import { timeZoneOf } from './clocks.ts';
import { checkedNote } from './note.ts';
import { type OpenStep, takeStep } from './step.ts';

export interface ResumeInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only, e.g. what the reporter answered on the phone. */
  readonly note?: string | null;
}

/** Work goes on: after a question, after a pause, or when the scheduled day has come. */
export async function resumeAppeal(services: Services, actor: Actor, input: ResumeInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.resume', step: 'RESUME', ...input }, async (step) => {
    const { appeal } = step;
    return {
      set: await goOn(step),
      events: [
        {
          type: 'RESUMED',
          toState: appeal.resumesTo ?? 'IN_PROGRESS',
          isPublic: true,
          unitId: appeal.holderUnitId,
          assigneeId: appeal.assigneeId,
          text: checkedNote(input.note, ['note']),
        },
      ],
    };
  });
}

/** The worker's job at the end of a pause: nothing where somebody was earlier, or the end was moved. */
export async function endPause(services: Services, pauseId: string): Promise<void> {
  const pause = await services.database.clockPause.findUnique({
    where: { id: pauseId },
    include: { appeal: true },
  });
  if (pause === null || pause.endedAt !== null || pause.until > services.clock.now()) return;
  await resumeAppeal(services, system, { appealId: pause.appealId, version: pause.appeal.version });
}

/** Lets the handling clock go on where it stood; nothing to do where it runs. */
export async function goOn({ tx, appeal, now }: OpenStep) {
  const pause = await tx.clockPause.findFirst({ where: { appealId: appeal.id, endedAt: null } });
  if (pause === null) return { pausedUntil: null, resumesTo: null };
  await tx.clockPause.update({ where: { id: pause.id }, data: { endedAt: now } });
  const ended = { pausedUntil: null, resumesTo: null };
  if (appeal.handlingDueAt === null) return ended;
  const values = await pinnedConfiguration(tx, appeal, now);
  const { dueAt, provisional } = resumedDeadline(
    instant(appeal.handlingDueAt),
    { pausedAt: instant(pause.startedAt), resumedAt: instant(now) },
    values.handlingLimits[appeal.deadlineClass],
    await timeZoneOf(tx, appeal.tenantId),
  );
  return {
    ...ended,
    handlingDueAt: new Date(dueAt.epochMilliseconds),
    dueProvisional: appeal.dueProvisional || provisional,
  };
}

function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
