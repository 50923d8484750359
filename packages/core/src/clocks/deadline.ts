import { type CalendarName, countedDay } from './workingCalendar.ts';

/** How long something may take. Hours run through nights and holidays; days are whole days of a calendar. */
export type Limit = { readonly hours: number } | { readonly days: number; readonly calendar: CalendarName };

export interface Deadline {
  readonly dueAt: Temporal.Instant;
  /** True when a day was counted in a year whose calendar is not published yet. */
  readonly provisional: boolean;
}

/**
 * When a limit ends. Hours end at the minute. Days are counted as in China's Civil Code (articles 201–203): the day
 * on which the period begins is not counted, and the last day ends at midnight in the district's zone.
 */
export function deadline(start: Temporal.Instant, limit: Limit, timeZone: string): Deadline {
  if ('hours' in limit)
    return { dueAt: start.add({ minutes: Math.round(limit.hours * 60) }), provisional: false };
  let date = start.toZonedDateTimeISO(timeZone).toPlainDate();
  let provisional = false;
  for (let left = limit.days; left > 0; ) {
    date = date.add({ days: 1 });
    const day = countedDay(limit.calendar, date);
    provisional ||= day.provisional;
    if (day.counts) left -= 1;
  }
  return { dueAt: endOfDay(date, timeZone), provisional };
}

/** The last second of a day, also where a day has 23 or 25 hours. */
export function endOfDay(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ seconds: 1 });
}
