import type { Posting } from '@linli/database/generated/prisma/client';
import type { FieldFault } from '../errors/errors.ts';
import { type Days, type Span, spanOf } from '../followup/rates/period.ts';

/** Longer than any cadre is sent out for. */
const longestYears = 5;

/** A day as Prisma keeps it: midnight UTC. */
export function dayOf(day: Temporal.PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function plainDay(day: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(day.toISOString().slice(0, 10));
}

/** The calendar day of a moment. */
export function dayAt(moment: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** A term in days, the last one included, from the moments that bound it. */
export function daysOf(
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  timeZone: string,
): Days {
  const from = dayAt(startsAt, timeZone);
  // The end itself belongs to it no more: midnight ends the day before.
  const to = dayAt(new Date(Math.max(endsAt.getTime() - 1, startsAt.getTime())), timeZone);
  return { from, to };
}

/** The moments that bound a term of whole days. */
export function momentsOf(days: Days, timeZone: string): { readonly startsAt: Date; readonly endsAt: Date } {
  const { start, end }: Span = spanOf(days, timeZone);
  return { startsAt: start, endsAt: end };
}

/** Whether a posting has ended, or was called off before it began. */
export function isOver({ startsAt, endsAt }: Pick<Posting, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return endsAt <= now || endsAt <= startsAt;
}

/** What is wrong with a term; it may lie in the past, for whoever served before the office kept its books here. */
export function termFaults({ from, to }: Days, earliest: Temporal.PlainDate): FieldFault[] {
  const faults: FieldFault[] = [];
  if (Temporal.PlainDate.compare(from, earliest) < 0) faults.push({ path: ['from'], code: 'OUT_OF_RANGE' });
  if (Temporal.PlainDate.compare(to, from) < 0) faults.push({ path: ['to'], code: 'TOO_EARLY' });
  else if (Temporal.PlainDate.compare(to, from.add({ years: longestYears })) > 0) {
    faults.push({ path: ['to'], code: 'OUT_OF_RANGE' });
  }
  return faults;
}
