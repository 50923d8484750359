import type { Posting } from '@linli/database/generated/prisma/client';
import { timeZoneOf } from '../../appeals/clocks.ts';
import type { Services } from '../../services.ts';
import { dayAt, dayOf, daysOf, plainDay } from '../term.ts';
import { type AttendanceWeek, type AttendedDay, weekOf, weeksOfMonth } from './weeks.ts';

/** A month of a posting: its days that were planned or attended, and the weeks that it touches. */
export interface AttendanceSheet {
  readonly month: Temporal.PlainDate;
  readonly days: readonly AttendedDay[];
  readonly weeks: readonly AttendanceWeek[];
  /** Days of the month; a week may reach over its ends. */
  readonly attended: number;
  readonly planned: number;
}

/** The sheet of the month that a day lies in; the present one if left out. Whoever asks has been allowed to read it. */
export async function attendanceSheet(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  posting: Pick<Posting, 'id' | 'tenantId' | 'startsAt' | 'endsAt' | 'weeklyDays'>,
  month?: Temporal.PlainDate | null,
): Promise<AttendanceSheet> {
  const timeZone = await timeZoneOf(database, posting.tenantId);
  const today = dayAt(clock.now(), timeZone);
  const first = (month ?? today).with({ day: 1 });
  const weeks = weeksOfMonth(first);
  const from = weeks.at(0) ?? first;
  const rows = await database.attendanceDay.findMany({
    where: { postingId: posting.id, day: { gte: dayOf(from), lt: dayOf(from.add({ weeks: weeks.length })) } },
    orderBy: { day: 'asc' },
  });
  const days = rows.map(({ day, isPlanned, checkedInAt }) => ({
    day: plainDay(day),
    isPlanned,
    checkedInAt,
  }));
  const duty = { term: daysOf(posting, timeZone), weeklyDays: posting.weeklyDays, today };
  const ofMonth = days.filter(({ day }) => day.year === first.year && day.month === first.month);
  return {
    month: first,
    days: ofMonth,
    weeks: weeks.map((week) => weekOf(week, days, duty)),
    attended: ofMonth.filter(({ checkedInAt }) => checkedInAt !== null).length,
    planned: ofMonth.filter(({ isPlanned }) => isPlanned).length,
  };
}
