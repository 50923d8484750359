import type { Apprenticeship, Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { goneFaults } from '../gone.ts';
import { isOver } from '../term.ts';
import { type Learning, latestFirst, latestOf, lockedLearning } from './manageable.ts';
import { cutShort, storeMastership } from './mastership.ts';

export interface PassOnApprenticeshipInput {
  readonly apprenticeshipId: string;
  /** Of the next master, at the same community; it has begun, or will. */
  readonly postingId: string;
}

/** The apprentice goes on under another posting at the community: the successor's, or the same secretary's next one. */
export async function passOnApprenticeship(
  services: Services,
  actor: StaffActor,
  { apprenticeshipId, postingId }: PassOnApprenticeshipInput,
): Promise<Apprenticeship> {
  return write(services, actor, 'postings.passOnApprenticeship', async (change) => {
    const { tx, now } = change;
    const { tenantId } = actor;
    // The posting comes first, as for a handover that passes on the same apprentice.
    if (isId(postingId)) await tx.$queryRaw`SELECT id FROM posting WHERE id = ${postingId}::uuid FOR SHARE`;
    const learning = await lockedLearning(tx, actor, apprenticeshipId, 'keepApprenticeship', now);
    const posting = isId(postingId)
      ? await tx.posting.findFirst({ where: { id: postingId, tenantId } })
      : null;
    if (posting === null) throw new NotFound('Posting');
    const faults = [
      ...(await goneFaults(change, learning.apprenticeship.personId, 'apprentice')),
      ...passingFaults(learning, posting, now),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    await passOn(change, learning, posting);
    return learning.apprenticeship;
  });
}

/**
 * Passes on everybody who learns under a posting, or did until it ended, as a part of a larger change: of a handover. Who has
 * graduated, left or would have to learn from oneself is left as it is.
 *
 * @returns how many were passed on
 */
export async function passOnApprenticeshipsOf(
  change: Change,
  fromPostingId: string,
  to: Posting,
): Promise<number> {
  const { tx, now } = change;
  await tx.$queryRaw`SELECT a.id FROM apprenticeship a JOIN mastership m ON m.apprenticeship_id = a.id
    WHERE m.posting_id = ${fromPostingId}::uuid ORDER BY a.id FOR UPDATE OF a`;
  const all = await tx.apprenticeship.findMany({
    where: { masterships: { some: { postingId: fromPostingId } } },
    include: { masterships: { orderBy: [...latestFirst] }, person: true },
    orderBy: { id: 'asc' },
  });
  let passed = 0;
  for (const { masterships, person, ...apprenticeship } of all) {
    const mastership = latestOf(masterships);
    if (mastership?.postingId !== fromPostingId) continue;
    const learning = { apprenticeship, mastership, planned: [] };
    const isGone = person.endedAt !== null && person.endedAt <= now;
    if (isGone || passingFaults(learning, to, now).length > 0) continue;
    await passOn(change, learning, to);
    passed += 1;
  }
  return passed;
}

function passingFaults(
  { apprenticeship, mastership, planned }: Learning,
  to: Posting,
  now: Date,
): FieldFault[] {
  const { startsAt, endsAt, until, postingEndsAt } = mastership;
  // What ended by its own term, or was ended, is over; what ended with the posting waits for the next master.
  const isDone = apprenticeship.graduatedAt !== null || (endsAt <= now && until < postingEndsAt);
  const wasCalledOff = endsAt <= startsAt && until <= startsAt;
  return [
    ...(isDone || wasCalledOff ? [{ path: ['apprenticeship'], code: 'EXPIRED' as const }] : []),
    ...(isOver(to, now) ? [{ path: ['posting'], code: 'EXPIRED' as const }] : []),
    ...(to.communityId !== apprenticeship.communityId ||
    [mastership, ...planned].some(({ postingId }) => postingId === to.id)
      ? [{ path: ['posting'], code: 'INVALID' as const }]
      : []),
    ...(to.personId === apprenticeship.personId ? [{ path: ['apprentice'], code: 'INVALID' as const }] : []),
  ];
}

/** The time under the former master ends where the next begins; it stays as it was. */
async function passOn(
  change: Change,
  { apprenticeship, mastership, planned }: Learning,
  to: Posting,
): Promise<void> {
  const { tenantId, id } = apprenticeship;
  // Whoever was meant to come next does not.
  for (const time of planned) await cutShort(change, time, change.now);
  const begins = [change.now, to.startsAt, mastership.startsAt];
  const startsAt = new Date(Math.max(...begins.map((moment) => moment.getTime())));
  if (mastership.endsAt > startsAt) {
    // What is assigned to the apprentice stays: the role goes on at the same moment.
    await change.tx.mastership.update({ where: { id: mastership.id }, data: { until: startsAt } });
  }
  await storeMastership(change, apprenticeship, to, { startsAt, until: to.endsAt });
  await change.audit({
    tenantId,
    targetType: 'Apprenticeship',
    targetId: id,
    before: { postingId: mastership.postingId },
    after: { postingId: to.id, masterId: to.personId },
  });
}
