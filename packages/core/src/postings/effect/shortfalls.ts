import type { Posting } from '@linli/database/generated/prisma/client';
import type { Services } from '../../services.ts';
import { mondayOf, weekOf } from '../attendance/weeks.ts';
import { dayAt, dayOf, daysOf, plainDay } from '../term.ts';

/** Weeks of a posting that are over, and in how many of them the secretary was there too seldom (m39). */
export interface Shortfall {
  readonly weeks: number;
  readonly short: number;
  /** Days that were missing in these. */
  readonly missing: number;
}

export const noShortfall: Shortfall = { weeks: 0, short: 0, missing: 0 };

/** So many weeks back; what is longer ago stands on the monthly sheets. */
export const weeksLookedAt = 12;

type Attended = Pick<Posting, 'id' | 'startsAt' | 'endsAt' | 'weeklyDays'>;

/** The last twelve weeks that are over, of several postings, in one query. */
export async function shortfallsOf(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  postings: readonly Attended[],
  timeZone: string,
): Promise<ReadonlyMap<string, Shortfall>> {
  const today = dayAt(clock.now(), timeZone);
  const first = mondayOf(today).subtract({ weeks: weeksLookedAt });
  const rows = await database.attendanceDay.findMany({
    where: {
      postingId: { in: postings.map(({ id }) => id) },
      day: { gte: dayOf(first), lt: dayOf(mondayOf(today)) },
    },
  });
  const byPosting = Map.groupBy(rows, ({ postingId }) => postingId);
  const mondays = Array.from({ length: weeksLookedAt }, (_, index) => first.add({ weeks: index }));
  return new Map(
    postings.map((posting) => {
      const days = (byPosting.get(posting.id) ?? []).map(({ day, isPlanned, checkedInAt }) => ({
        day: plainDay(day),
        isPlanned,
        checkedInAt,
      }));
      const duty = { term: daysOf(posting, timeZone), weeklyDays: posting.weeklyDays, today };
      const weeks = mondays
        .map((monday) => weekOf(monday, days, duty))
        .filter(({ required }) => required > 0);
      return [
        posting.id,
        {
          weeks: weeks.length,
          short: weeks.filter(({ missing }) => missing > 0).length,
          missing: weeks.reduce((sum, { missing }) => sum + missing, 0),
        },
      ];
    }),
  );
}
