import type { Apprenticeship, Mastership, Posting } from '@linli/database/generated/prisma/client';
import { newId } from '../../ids.ts';
import { lostBy } from '../../people/lost.ts';
import { releaseAppeals } from '../../people/release.ts';
import type { Change } from '../../write.ts';

/** Puts an apprentice under a posting for a time; the role of an apprentice has the same term. */
export async function storeMastership(
  { tx, announceAccess }: Change,
  { id: apprenticeshipId, tenantId, personId, communityId }: Apprenticeship,
  posting: Posting,
  { startsAt, until }: { readonly startsAt: Date; readonly until: Date },
): Promise<Mastership> {
  const mastership = await tx.mastership.create({
    data: {
      id: newId(),
      tenantId,
      apprenticeshipId,
      apprenticeId: personId,
      communityId,
      postingId: posting.id,
      masterId: posting.personId,
      postingStartsAt: posting.startsAt,
      postingEndsAt: posting.endsAt,
      startsAt,
      until,
    },
  });
  await tx.roleGrant.create({
    data: {
      id: newId(),
      tenantId,
      personId,
      role: 'APPRENTICE',
      placeId: communityId,
      startsAt,
      endsAt: mastership.endsAt,
      source: 'APPRENTICESHIP',
      sourceId: apprenticeshipId,
      mastershipId: mastership.id,
    },
  });
  await announceAccess({ tenantId, personId });
  return mastership;
}

/** Ends a mastership earlier than it was meant; one that has not begun is called off. */
export async function cutShort(change: Change, mastership: Mastership, at: Date): Promise<Mastership> {
  const { startsAt } = mastership;
  const until = at > startsAt ? at : startsAt;
  const ended = await change.tx.mastership.update({ where: { id: mastership.id }, data: { until } });
  await loseRole(change, ended);
  return ended;
}

/** What becomes of a role that has ended: appeals go back to the unit, and open pages are read again. */
async function loseRole(
  change: Change,
  { tenantId, apprenticeId, endsAt }: Pick<Mastership, 'tenantId' | 'apprenticeId' | 'endsAt'>,
): Promise<void> {
  // Of an end that is still to come the night takes care (people/releaseEnded.ts).
  if (endsAt <= change.now) {
    await releaseAppeals(change, apprenticeId, await lostBy(change, apprenticeId));
  }
  await change.announceAccess({ tenantId, personId: apprenticeId });
}

/** The apprentices of postings that have just ended: the database has ended their role with them. */
export async function loseRolesOf(change: Change, postingIds: readonly string[]): Promise<void> {
  const ended = await change.tx.mastership.findMany({
    where: { postingId: { in: [...postingIds] }, endsAt: { gte: change.now } },
    orderBy: { id: 'asc' },
  });
  for (const mastership of ended) await loseRole(change, mastership);
}

/** Ends what somebody still learns, or this one mastership, as a part of a larger change: the role that goes with it ends too. */
export async function endMasterships(
  { tx, now }: Change,
  personId: string,
  mastershipId: string | null = null,
): Promise<number> {
  return tx.$executeRaw`UPDATE mastership SET until = greatest(starts_at, ${now})
    WHERE apprentice_id = ${personId}::uuid AND ends_at > ${now}
      AND (${mastershipId}::uuid IS NULL OR id = ${mastershipId}::uuid)`;
}
