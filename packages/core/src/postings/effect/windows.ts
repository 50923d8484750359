import type { Posting } from '@linli/database/generated/prisma/client';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import type { Days } from '../../followup/rates/period.ts';
import { isOver } from '../term.ts';

/** As many whole days before the first day of a posting as since: never windows of different length. */
export interface EffectWindows {
  readonly days: number;
  readonly before: Days;
  readonly after: Days;
}

/** Four weeks: with less, a holiday or a single burst pipe says more than the secretary. */
export const fewestDays = 28;
export const mostMonths = 36;

/**
 * The windows of a posting: its days that are over, so many months at most, and as many before. Null while they are too few.
 */
export function windowsOf(term: Days, today: Temporal.PlainDate, months: number): EffectWindows | null {
  const { from } = term;
  const last = [term.to, today.subtract({ days: 1 }), from.add({ months }).subtract({ days: 1 })].reduce(
    (one, other) => (Temporal.PlainDate.compare(one, other) <= 0 ? one : other),
  );
  const days = from.until(last).days + 1;
  if (days < fewestDays) return null;
  return {
    days,
    before: { from: from.subtract({ days }), to: from.subtract({ days: 1 }) },
    after: { from, to: last },
  };
}

/** The day from which on there are enough days to compare; null for a term that is too short for it. */
export function comparableOn({ from, to }: Days): Temporal.PlainDate | null {
  const day = from.add({ days: fewestDays });
  return Temporal.PlainDate.compare(day, to.add({ days: 1 })) <= 0 ? day : null;
}

/** The months that somebody wants to look at. */
export function checkMonths(months: number): void {
  const faults: FieldFault[] =
    months >= 1 && months <= mostMonths
      ? []
      : [{ path: ['months'], code: 'OUT_OF_RANGE', params: { from: 1, to: mostMonths } }];
  if (faults.length > 0) throw new InvalidInput(faults);
}

/** The stretch of time in which somebody was in office so far; empty for who has not begun. */
export function servedSpan({ startsAt, endsAt }: Pick<Posting, 'startsAt' | 'endsAt'>, now: Date) {
  const end = isOver({ startsAt, endsAt }, now) ? endsAt : now;
  return { start: startsAt, end: end > startsAt ? end : startsAt };
}
