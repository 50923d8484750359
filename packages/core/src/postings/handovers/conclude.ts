import type { Appeal } from '@linli/database/generated/prisma/client';
import { appealsFacts } from '../../access/facts.ts';
import { eventRows } from '../../appeals/history.ts';
import { insertTogether } from '../../imports/insertRows.ts';
import type { Change } from '../../write.ts';
import { passOnApprenticeshipsOf } from '../apprenticeships/passOn.ts';
import type { OpenHandover } from './locked.ts';
import { movingAppeals } from './moving.ts';

export interface Moved {
  readonly movedAppeals: number;
  readonly passedOn: number;
}

/** Both have signed: the successor gets what the one who leaves had in hand, and the apprentices; residents are told. */
export async function concludeHandover(change: Change, open: OpenHandover): Promise<Moved> {
  const { tx, now } = change;
  const { handover, from, to } = open;
  const appeals = await movingAppeals(tx, open, now);
  await handOver(change, open, appeals);
  const passedOn = await passOnApprenticeshipsOf(change, from.id, to);
  const movedAppeals = appeals.length;
  await tx.handover.update({ where: { id: handover.id }, data: { concludedAt: now, movedAppeals } });
  return { movedAppeals, passedOn };
}

/** Several appeals at once; each keeps its unit and its clock, and has a public entry that names nobody. */
async function handOver(
  change: Change,
  { handover }: OpenHandover,
  appeals: readonly Appeal[],
): Promise<void> {
  const { tx, actor, now, enqueue, announce, audit } = change;
  const { id: handoverId, tenantId, fromPersonId, toPersonId } = handover;
  const ids = appeals.map(({ id }) => id);
  await tx.appeal.updateMany({
    where: { id: { in: ids } },
    data: { assigneeId: toPersonId, version: { increment: 1 } },
  });
  const last = await tx.appealEvent.groupBy({
    by: ['appealId'],
    where: { appealId: { in: ids } },
    _max: { sequence: true },
  });
  const sequences = new Map(last.map(({ appealId, _max }) => [appealId, _max.sequence ?? 0]));
  const events = appeals.map(({ id: appealId, round, state, holderUnitId }) =>
    eventRows(
      actor,
      now,
      { appealId, tenantId, round, fromState: state, sequence: (sequences.get(appealId) ?? 0) + 1 },
      [
        {
          type: 'HANDED_OVER',
          isPublic: true,
          unitId: holderUnitId,
          assigneeId: toPersonId,
          data: { handoverId, fromPersonId },
        },
      ],
    ),
  );
  const rows = events.flatMap((one) => one.appeal_event);
  await insertTogether(tx, { appeal_event: rows });
  const facts = await appealsFacts(tx, appeals);
  const followers = await followersOf(change, ids);
  for (const [index, { id: appealId, assigneeId }] of appeals.entries()) {
    const [eventId, placeIds] = [rows[index]?.id ?? appealId, facts[index]?.placeIds ?? []];
    await enqueue('notify-event', { eventId });
    for (const told of [appealId, ...(followers.get(appealId) ?? [])]) {
      await announce({ appealId: told, tenantId, placeIds, eventId });
    }
    const [before, after] = [{ assigneeId }, { assigneeId: toPersonId, handoverId }];
    await audit({ tenantId, targetType: 'Appeal', targetId: appealId, before, after });
  }
}

/** What was merged into these: whoever follows it hears by it. */
async function followersOf({ tx }: Change, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.participant.findMany({
    where: { followsId: { in: [...ids] }, NOT: { appealId: { in: [...ids] } } },
    distinct: ['appealId'],
    select: { appealId: true, followsId: true },
  });
  const byMain = Map.groupBy(rows, ({ followsId }) => followsId ?? '');
  return new Map([...byMain].map(([main, of]) => [main, of.map(({ appealId }) => appealId)]));
}
