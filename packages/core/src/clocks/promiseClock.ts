import type { Appeal } from '@linli/database/generated/prisma/client';
import type { DeadlineClass, PauseReason } from '@linli/database/generated/prisma/enums';

/** A stretch in which the handling clock stood still, with its reason. */
export interface ClockPause {
  readonly reason: PauseReason;
  readonly startedAt: Date;
  /** When it ends by itself at the latest. */
  readonly until: Date;
  readonly endedAt: Date | null;
}

/** The promise clock that everybody may see: class, promised time, pauses, overdue or not. */
export interface PromiseClock {
  readonly deadlineClass: DeadlineClass;
  readonly startsAt: Date;
  /** Null before acceptance. */
  readonly dueAt: Date | null;
  readonly dispatchDueAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly onTime: boolean | null;
  readonly overdue: boolean;
  readonly pauses: readonly ClockPause[];
  /** False when nobody here promised anything: imported appeals. */
  readonly promised: boolean;
  /** The due day may move once that year's calendar is published. */
  readonly provisional: boolean;
}

export type AppealForClock = Pick<
  Appeal,
  | 'state'
  | 'deadlineClass'
  | 'recordedAt'
  | 'dispatchDueAt'
  | 'handlingStartedAt'
  | 'handlingDueAt'
  | 'dueProvisional'
  | 'resolvedAt'
  | 'resolvedOnTime'
  | 'closedAt'
>;

/** The clock of an appeal as it stands now. */
export function promiseClock(
  appeal: AppealForClock,
  now: Date,
  pauses: readonly ClockPause[] = [],
): PromiseClock {
  const { dispatchDueAt, handlingDueAt } = appeal;
  const stoppedAt = appeal.resolvedAt ?? appeal.closedAt;
  const running = handlingDueAt ?? dispatchDueAt;
  const paused = pauses.some(({ endedAt }) => endedAt === null);
  return {
    deadlineClass: appeal.deadlineClass,
    startsAt: appeal.handlingStartedAt ?? appeal.recordedAt,
    dueAt: handlingDueAt,
    dispatchDueAt,
    stoppedAt,
    onTime: appeal.resolvedOnTime,
    overdue: stoppedAt === null && !paused && running !== null && running < now,
    pauses,
    promised: dispatchDueAt !== null || handlingDueAt !== null,
    provisional: appeal.dueProvisional,
  };
}
