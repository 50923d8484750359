import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** Which days count: every day, Monday to Friday, or China's working days with their make-up days. */
export type CalendarName = 'PLAIN' | 'WEEKDAYS' | 'CHINA';

export interface CountedDay {
  readonly counts: boolean;
  /** The State Council has not published this year yet: weekends are known, holidays are not. */
  readonly provisional: boolean;
}

const holidays: Readonly<Record<string, string>> = calendar.holidays;
const makeUpDays: Readonly<Record<string, string>> = calendar.workdays;
const publishedYears: ReadonlySet<number> = new Set(
  Object.keys(holidays).map((date) => Number(date.slice(0, 4))),
);

/** Whether a day counts towards a deadline. */
export function countedDay(calendarName: CalendarName, date: Temporal.PlainDate): CountedDay {
  if (calendarName === 'PLAIN') return { counts: true, provisional: false };
  const weekday = date.dayOfWeek <= 5;
  if (calendarName === 'WEEKDAYS') return { counts: weekday, provisional: false };
  const day = date.toString();
  if (day in holidays) return { counts: false, provisional: false };
  return { counts: weekday || day in makeUpDays, provisional: !publishedYears.has(date.year) };
}
