import { staffActors } from '../../access/actor.ts';
import { may } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { newId } from '../../ids.ts';
import { enqueue } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import { postingFacts } from '../manageable.ts';
import { dayOf } from '../term.ts';
import { type WatchedPosting, watchedPostings } from './watched.ts';
import { mondayOf } from './weeks.ts';

/** From Wednesday on a secretary is warned: early enough to come more often, not before anybody could plan. */
const warnedFrom = 3;

/**
 * Has everybody warned who must know of a short week (m39): the secretary while it can still be made good, and who organizes
 * of the week that is over. Gives how many are new.
 */
export async function warnOfShortWeeks(services: Services): Promise<number> {
  const { database, clock } = services;
  const now = clock.now();
  const tenants = await database.posting.groupBy({
    by: ['tenantId'],
    where: { startsAt: { lte: now }, endsAt: { gt: new Date(now.getTime() - 14 * 86_400_000) } },
  });
  let count = 0;
  for (const { tenantId } of tenants) {
    const { today, watched } = await watchedPostings(services, tenantId);
    const monday = mondayOf(today);
    const own = today.dayOfWeek < warnedFrom ? [] : watched.filter(isShortNow);
    const organizers = await organizersOf(services, tenantId, watched.filter(wasShort));
    count += await warn(services, tenantId, [
      ...own.map(({ posting }) => ({ personId: posting.personId, kind: 'OWN' as const, week: monday })),
      ...organizers.map(({ personId }) => ({
        personId,
        kind: 'OTHERS' as const,
        week: monday.subtract({ weeks: 1 }),
      })),
    ]);
  }
  return count;
}

/** Whether the present week falls short, or would as it is planned. */
export function isShortNow({ weeks }: WatchedPosting): boolean {
  return weeks.current.state === 'SHORT' || weeks.current.state === 'PLAN_SHORT';
}

/** Whether the week that is over fell short. */
export function wasShort({ weeks }: WatchedPosting): boolean {
  return weeks.last.state === 'SHORT';
}

/** Those of them that somebody organizes. */
export async function organizedBy(
  { database }: Pick<Services, 'database'>,
  actor: StaffActor,
  postings: readonly WatchedPosting[],
): Promise<WatchedPosting[]> {
  const kept: WatchedPosting[] = [];
  for (const one of postings) {
    if (may(actor, 'managePostings', await postingFacts(database, one.posting))) kept.push(one);
  }
  return kept;
}

async function organizersOf(services: Services, tenantId: string, short: readonly WatchedPosting[]) {
  if (short.length === 0) return [];
  const actors = await staffActors(services, {
    tenantId,
    grants: { some: { role: 'DISTRICT_ORGANIZER' } },
    OR: [{ email: { not: null } }, { userId: { not: null } }],
  });
  const concerned = await Promise.all(
    actors.map(async (actor) => (await organizedBy(services, actor, short)).length > 0),
  );
  return actors.filter((_, index) => concerned[index]);
}

interface Warning {
  readonly personId: string;
  readonly kind: 'OWN' | 'OTHERS';
  readonly week: Temporal.PlainDate;
}

async function warn({ database, jobs, clock }: Services, tenantId: string, warnings: readonly Warning[]) {
  return database.$transaction(async (tx) => {
    const created = await tx.attendanceWarning.createManyAndReturn({
      skipDuplicates: true,
      select: { id: true },
      data: warnings.map(({ personId, kind, week }) => ({
        id: newId(),
        tenantId,
        personId,
        kind,
        week: dayOf(week),
        createdAt: clock.now(),
      })),
    });
    const left = created.map(({ id }) => ({ name: 'warn-of-week', data: { warningId: id } }) as const);
    await enqueue(jobs, tx, left);
    return created.length;
  });
}
