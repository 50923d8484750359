import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import { appealFacts } from '../access/facts.ts';
import { appendEvents } from '../appeals/history.ts';
import type { Change } from '../write.ts';

/** What an assignee could still have to do with. */
export const assignedAppeals: Prisma.AppealWhereInput = {
  state: { notIn: ['CLOSED', 'WITHDRAWN', 'DECLINED', 'DUPLICATE'] },
};

/**
 * Takes open appeals off a person; the unit goes on holding them (domain.md › Appeals). Each is an entry in its
 * history that names no person, so that the unit's people hear of it, and open queues are told. Without a condition
 * all of the person's appeals are meant.
 */
export async function releaseAppeals(
  change: Change,
  personId: string,
  isLost: (appeal: Appeal) => boolean = () => true,
): Promise<number> {
  const { tx } = change;
  await tx.$queryRaw`SELECT id FROM appeal WHERE assignee_id = ${personId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  const assigned = await tx.appeal.findMany({
    where: { assigneeId: personId, ...assignedAppeals },
    orderBy: { id: 'asc' },
  });
  const lost = assigned.filter(isLost);
  for (const appeal of lost) await release(change, appeal);
  return lost.length;
}

async function release({ tx, actor, now, enqueue, announce }: Change, appeal: Appeal): Promise<void> {
  const { id: appealId, tenantId, round, state, holderUnitId } = appeal;
  await tx.appeal.update({
    where: { id: appealId },
    data: { assigneeId: null, version: { increment: 1 } },
  });
  const last = await tx.appealEvent.aggregate({ where: { appealId }, _max: { sequence: true } });
  const position = { appealId, tenantId, round, fromState: state, sequence: (last._max.sequence ?? 0) + 1 };
  const { placeIds } = await appealFacts(tx, appeal);
  const eventIds = await appendEvents(tx, actor, now, position, [
    { type: 'ASSIGNED', isPublic: false, unitId: holderUnitId, data: { released: true } },
  ]);
  for (const eventId of eventIds) {
    await enqueue('notify-event', { eventId });
    await announce({ appealId, tenantId, placeIds, eventId });
  }
}
