import type { Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import { timeZoneOf } from '../appeals/clocks.ts';
import { InvalidInput } from '../errors/errors.ts';
import { lostBy } from '../people/lost.ts';
import { releaseAppeals } from '../people/release.ts';
import type { Services, Transaction } from '../services.ts';
import { type Change, write } from '../write.ts';
import { loseRolesOf } from './apprenticeships/mastership.ts';
import { lockedPosting } from './manageable.ts';
import { dayAt, isOver, momentsOf } from './term.ts';

export interface EndPostingInput {
  readonly postingId: string;
  /** The last day, today or later; left out, it ends at once. */
  readonly lastDay?: Temporal.PlainDate;
}

/**
 * Ends a posting before its term is over; one that has not begun is called off. The role ends with it, and what was assigned to
 * the secretary stays with the unit. The roles of the secretary's apprentices end with it too.
 */
export async function endPosting(
  services: Services,
  actor: StaffActor,
  { postingId, lastDay }: EndPostingInput,
): Promise<Posting> {
  return write(services, actor, 'postings.end', async (change) => {
    const { tx, now, audit, announceAccess } = change;
    const posting = await lockedPosting(tx, actor, postingId, 'managePostings');
    const { tenantId, personId, startsAt, endsAt } = posting;
    if (isOver(posting, now)) throw new InvalidInput([{ path: ['posting'], code: 'EXPIRED' }]);
    const end = lastDay ? await endOf(tx, tenantId, lastDay, now) : now;
    if (end === null || end > endsAt) throw new InvalidInput([{ path: ['lastDay'], code: 'OUT_OF_RANGE' }]);
    const until = new Date(Math.max(end.getTime(), startsAt.getTime()));
    // What was called off renews nothing: the secretary can still be kept for another batch.
    const renewal = until <= startsAt ? { renewsId: null } : {};
    const ended = await tx.posting.update({ where: { id: postingId }, data: { endsAt: until, ...renewal } });
    // Of an end that is still to come the night takes care (people/releaseEnded.ts).
    const released =
      until <= now ? await releaseAppeals(change, personId, await lostBy(change, personId)) : 0;
    await announceAccess({ tenantId, personId });
    await loseRolesOf(change, [postingId]);
    await audit({
      tenantId,
      targetType: 'Posting',
      targetId: postingId,
      before: { endsAt: endsAt.toISOString() },
      after: { endsAt: until.toISOString(), releasedAppeals: released },
    });
    return ended;
  });
}

async function endOf(
  tx: Transaction,
  tenantId: string,
  lastDay: Temporal.PlainDate,
  now: Date,
): Promise<Date | null> {
  const timeZone = await timeZoneOf(tx, tenantId);
  if (Temporal.PlainDate.compare(lastDay, dayAt(now, timeZone)) < 0) return null;
  return momentsOf({ from: lastDay, to: lastDay }, timeZone).endsAt;
}

/**
 * Ends what a person still is posted to, or this one posting, as a part of a larger change: the roles that go with it end too.
 */
export async function endPostingsOf(
  change: Change,
  personId: string,
  postingId: string | null = null,
): Promise<number> {
  const { tx, now } = change;
  const ended = await tx.$queryRaw<{ id: string }[]>`UPDATE posting SET ends_at = greatest(starts_at, ${now})
    WHERE person_id = ${personId}::uuid AND ends_at > ${now}
      AND (${postingId}::uuid IS NULL OR id = ${postingId}::uuid)
    RETURNING id`;
  await loseRolesOf(
    change,
    ended.map(({ id }) => id),
  );
  return ended.length;
}
