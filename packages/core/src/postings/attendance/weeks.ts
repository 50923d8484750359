import { countedDay } from '../../clocks/workingCalendar.ts';
import type { Days } from '../../followup/rates/period.ts';

/** A day on which somebody meant to be there, or was. */
export interface AttendedDay {
  readonly day: Temporal.PlainDate;
  readonly isPlanned: boolean;
  /** Null for who was not there. */
  readonly checkedInAt: Date | null;
}

/**
 * - `MET`: as many days as are asked for.
 * - `ON_TRACK`: not yet, and what is planned will do.
 * - `PLAN_SHORT`: the plan would not do, and there are days left to add.
 * - `SHORT`: too few, whatever is still done.
 */
export type WeekState = 'MET' | 'ON_TRACK' | 'PLAN_SHORT' | 'SHORT';

export interface AttendanceWeek {
  readonly monday: Temporal.PlainDate;
  /** Days that are asked for: never more than the working days of the week that lie in the term. */
  readonly required: number;
  readonly planned: number;
  readonly attended: number;
  /** How many days are missing for good. */
  readonly missing: number;
  readonly state: WeekState;
  /** Its days that were planned or attended. */
  readonly days: readonly AttendedDay[];
}

export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Sums up the week that a day lies in; `today` tells what can still be made good. */
export function weekOf(
  week: Temporal.PlainDate,
  days: readonly AttendedDay[],
  { term, weeklyDays, today }: { term: Days; weeklyDays: number; today: Temporal.PlainDate },
): AttendanceWeek {
  const monday = mondayOf(week);
  const inTerm = Array.from({ length: 7 }, (_, index) => monday.add({ days: index })).filter(
    (day) => Temporal.PlainDate.compare(day, term.from) >= 0 && Temporal.PlainDate.compare(day, term.to) <= 0,
  );
  const working = inTerm.filter((day) => countedDay('CHINA', day).counts).length;
  const required = Math.min(weeklyDays, working);
  const known = new Map(days.map((one) => [one.day.toString(), one]));
  const of = (day: Temporal.PlainDate) => known.get(day.toString());
  const isAttended = (day: Temporal.PlainDate) => of(day)?.checkedInAt != null;
  const attended = inTerm.filter(isAttended).length;
  const planned = inTerm.filter((day) => of(day)?.isPlanned).length;
  const left = inTerm.filter((day) => Temporal.PlainDate.compare(day, today) >= 0 && !isAttended(day));
  const toCome = left.filter((day) => of(day)?.isPlanned).length;
  const missing = Math.max(0, required - attended - left.length);
  const state =
    attended >= required
      ? 'MET'
      : missing > 0
        ? 'SHORT'
        : attended + toCome >= required
          ? 'ON_TRACK'
          : 'PLAN_SHORT';
  const own = inTerm.flatMap((day) => of(day) ?? []);
  return { monday, required, planned, attended, missing, state, days: own };
}

/** The weeks that a month touches, from the one that its first day lies in. */
export function weeksOfMonth(month: Temporal.PlainDate): Temporal.PlainDate[] {
  const first = month.with({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  const weeks: Temporal.PlainDate[] = [];
  for (
    let week = mondayOf(first);
    Temporal.PlainDate.compare(week, last) <= 0;
    week = week.add({ days: 7 })
  ) {
    weeks.push(week);
  }
  return weeks;
}
