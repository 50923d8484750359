import type { Posting } from '@linli/database/generated/prisma/client';
import type { Services } from '../../services.ts';
import { dayAt, dayOf, daysOf, plainDay } from '../term.ts';
import { type AttendanceWeek, mondayOf, weekOf } from './weeks.ts';

export interface RecentWeeks {
  readonly current: AttendanceWeek;
  readonly last: AttendanceWeek;
}

/** The present week and the one before of several postings of a tenant, in one query. */
export async function recentWeeks(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  postings: readonly Pick<Posting, 'id' | 'startsAt' | 'endsAt' | 'weeklyDays'>[],
  timeZone: string,
): Promise<ReadonlyMap<string, RecentWeeks>> {
  const today = dayAt(clock.now(), timeZone);
  const before = mondayOf(today).subtract({ weeks: 1 });
  const rows = await database.attendanceDay.findMany({
    where: {
      postingId: { in: postings.map(({ id }) => id) },
      day: { gte: dayOf(before), lt: dayOf(before.add({ weeks: 2 })) },
    },
  });
  const byPosting = Map.groupBy(rows, ({ postingId }) => postingId);
  return new Map(
    postings.map((posting) => {
      const days = (byPosting.get(posting.id) ?? []).map(({ day, isPlanned, checkedInAt }) => ({
        day: plainDay(day),
        isPlanned,
        checkedInAt,
      }));
      const duty = { term: daysOf(posting, timeZone), weeklyDays: posting.weeklyDays, today };
      return [posting.id, { current: weekOf(today, days, duty), last: weekOf(before, days, duty) }];
    }),
  );
}
