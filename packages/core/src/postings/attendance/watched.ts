import type { Place, PlaceVersion, Posting } from '@linli/database/generated/prisma/client';
import { timeZoneOf } from '../../appeals/clocks.ts';
import type { Services } from '../../services.ts';
import { dayAt, momentsOf } from '../term.ts';
import { type RecentWeeks, recentWeeks } from './recent.ts';
import { mondayOf } from './weeks.ts';

export interface WatchedPosting {
  readonly posting: Posting & {
    readonly community: Place & { readonly currentVersion: PlaceVersion | null };
  };
  readonly weeks: RecentWeeks;
}

/** The postings of a tenant that ran this week or the last, each with these two weeks. */
export async function watchedPostings(
  services: Pick<Services, 'database' | 'clock'>,
  tenantId: string,
): Promise<{ readonly today: Temporal.PlainDate; readonly watched: readonly WatchedPosting[] }> {
  const { database, clock } = services;
  const now = clock.now();
  const timeZone = await timeZoneOf(database, tenantId);
  const today = dayAt(now, timeZone);
  const lastMonday = mondayOf(today).subtract({ weeks: 1 });
  const { startsAt: since } = momentsOf({ from: lastMonday, to: lastMonday }, timeZone);
  const postings = await database.posting.findMany({
    where: {
      tenantId,
      startsAt: { lte: now },
      endsAt: { gt: since },
      NOT: { endsAt: { equals: database.posting.fields.startsAt } },
    },
    include: { community: { include: { currentVersion: true } } },
    orderBy: { id: 'asc' },
  });
  const weeks = await recentWeeks(services, postings, timeZone);
  const watched = postings.flatMap((posting) => {
    const own = weeks.get(posting.id);
    return own ? [{ posting, weeks: own }] : [];
  });
  return { today, watched };
}
