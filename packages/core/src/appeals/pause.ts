import type { Appeal } from '@linli/database/generated/prisma/client';
import type { PauseReason } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { endOfDay } from '../clocks/deadline.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { timeZoneOf } from './clocks.ts';
import { requiredWords } from './note.ts';
import { type OpenStep, takeStep } from './step.ts';
import { noteLimit } from './words.ts';

export interface PauseInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly reason: Exclude<PauseReason, 'REPORTER'>;
  /** The last day of the pause where the appeal is, as Prisma has dates: midnight UTC. */
  readonly until: Date;
  /** What it waits for, for the resident to read. */
  readonly text: string;
}

/** Puts work off, with a reason and an end that everybody sees: the handling clock stands still till then. */
export async function pauseAppeal(services: Services, actor: Actor, input: PauseInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.pause', step: 'PAUSE', ...input }, async (step) => {
    const { appeal } = step;
    const text = requiredWords(input.text, ['text'], noteLimit);
    const { pauseDays } = await pinnedConfiguration(step.tx, appeal, step.now);
    const until = await lastMoment(step, input.until, ['until'], pauseDays);
    return {
      set: await standStill(step, { reason: input.reason, until, resumesTo: 'IN_PROGRESS' }),
      events: [
        {
          type: 'PAUSED',
          toState: 'WAITING',
          isPublic: true,
          unitId: appeal.holderUnitId,
          assigneeId: appeal.assigneeId,
          data: { reason: input.reason, until: until.toISOString() },
          text,
        },
      ],
    };
  });
}

/** The end of a day where the appeal is: after today, and at most so many days ahead. */
export async function lastMoment(
  { tx, appeal, now }: OpenStep,
  day: Date,
  path: readonly string[],
  limit: number,
): Promise<Date> {
  const timeZone = await timeZoneOf(tx, appeal.tenantId);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const date = Temporal.PlainDate.from(day.toISOString().slice(0, 10));
  const ahead = today.until(date, { largestUnit: 'days' }).days;
  if (ahead < 1 || ahead > limit) {
    throw new InvalidInput([{ path, code: 'OUT_OF_RANGE', params: { limit } }]);
  }
  return new Date(endOfDay(date, timeZone).epochMilliseconds);
}

interface StandingStill {
  readonly reason: PauseReason;
  readonly until: Date;
  readonly resumesTo: Appeal['state'];
}

/** Stops the handling clock; the worker lets it go on when the time is over, if nobody has before. */
export async function standStill({ change, tx, appeal, now }: OpenStep, pause: StandingStill) {
  const { reason, until, resumesTo } = pause;
  const pauseId = newId();
  await tx.clockPause.create({
    data: {
      id: pauseId,
      tenantId: appeal.tenantId,
      appealId: appeal.id,
      round: appeal.round,
      reason,
      startedAt: now,
      until,
    },
  });
  await change.enqueue('end-pause', { pauseId }, { startAfter: until });
  return { pausedUntil: until, resumesTo };
}
