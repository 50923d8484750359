import { deadline, endOfDay, type Limit } from './deadline.ts';
import { countedDay } from './workingCalendar.ts';

interface Pause {
  readonly pausedAt: Temporal.Instant;
  readonly resumedAt: Temporal.Instant;
}

/**
 * When a limit ends that stood still meanwhile: what was left when it stopped is left when it goes on. Hours move by
 * the length of the pause; of days, as many counted ones are left as before. What was late stays as late as it was.
 */
export function resumedDeadline(
  dueAt: Temporal.Instant,
  { pausedAt, resumedAt }: Pause,
  limit: Limit,
  timeZone: string,
): { readonly dueAt: Temporal.Instant; readonly provisional: boolean } {
  const late = Temporal.Instant.compare(dueAt, pausedAt) <= 0;
  if (late || 'hours' in limit) return { dueAt: dueAt.add(pausedAt.until(resumedAt)), provisional: false };
  const days = daysLeft(pausedAt, dueAt, limit, timeZone);
  if (days === 0)
    return {
      dueAt: endOfDay(resumedAt.toZonedDateTimeISO(timeZone).toPlainDate(), timeZone),
      provisional: false,
    };
  return deadline(resumedAt, { days, calendar: limit.calendar }, timeZone);
}

/** Counted days after the one of the first moment, up to the one of the second. */
function daysLeft(
  from: Temporal.Instant,
  to: Temporal.Instant,
  { calendar }: Extract<Limit, { days: number }>,
  timeZone: string,
): number {
  const last = to.toZonedDateTimeISO(timeZone).toPlainDate();
  let day = from.toZonedDateTimeISO(timeZone).toPlainDate();
  let counted = 0;
  while (Temporal.PlainDate.compare(day, last) < 0) {
    day = day.add({ days: 1 });
    if (countedDay(calendar, day).counts) counted += 1;
  }
  return counted;
}
