import type { Appeal, UndoPoint } from '@linli/database/generated/prisma/client';
import { appealFacts } from '../access/facts.ts';
import { may } from '../access/permissions.ts';
import type { StaffActor } from '../actor.ts';
import { Conflict, InvalidInput, NotFound } from '../errors/errors.ts';
import type { Services, Transaction } from '../services.ts';
import { type Change, write } from '../write.ts';
import { appendEvents, nextPosition } from './history.ts';
import { lockAppeal } from './step.ts';

/** Until when this person can take back the last step; null when it cannot be taken back. */
export async function undoableUntil(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  appeal: Pick<Appeal, 'id' | 'version'>,
): Promise<Date | null> {
  const point = await database.undoPoint.findUnique({ where: { appealId: appeal.id } });
  const mine = point?.personId === actor.personId && point.version === appeal.version;
  return point && mine && point.expiresAt > clock.now() ? point.expiresAt : null;
}

/**
 * Takes back the last step, by whoever took it, within the minute, as long as nothing else has happened: a compensating
 * entry, and the appeal is as it was. Nobody hears of the step.
 *
 * @throws Conflict when something has happened since
 * @throws InvalidInput EXPIRED when it is too late, or there is nothing of one's own to take back
 */
export async function undoStep(
  services: Services,
  actor: StaffActor,
  { appealId, version }: { readonly appealId: string; readonly version?: number | null },
): Promise<Appeal> {
  return write(services, actor, 'appeals.undo', async (change) => {
    const { tx, now } = change;
    const appeal = await lockAppeal(tx, appealId);
    const facts = await appealFacts(tx, appeal);
    const point = await tx.undoPoint.findUnique({ where: { appealId } });
    const mine = point?.personId === actor.personId;
    // A step can move an appeal out of sight: whoever took it can still take it back.
    if (!mine && !may(actor, 'readAppeal', facts)) throw new NotFound('Appeal');
    if (!point || !mine || point.expiresAt <= now) {
      throw new InvalidInput([{ path: ['id'], code: 'EXPIRED' }]);
    }
    if (point.version !== appeal.version || (version != null && version !== appeal.version)) {
      throw new Conflict(appeal.version);
    }
    const updated = await restore(tx, point, appeal);
    await restorePromises(change, point);
    await tx.siteVisit.updateMany({
      where: { verifiedById: { in: point.eventIds } },
      data: { verifiedById: null },
    });
    const undone = await tx.appealEvent.findMany({ where: { id: { in: point.eventIds } } });
    const [eventId = appealId] = await appendEvents(
      tx,
      actor,
      now,
      { ...(await nextPosition(tx, appeal)), round: updated.round },
      [
        {
          type: 'UNDONE',
          toState: updated.state,
          isPublic: undone.some(({ isPublic }) => isPublic),
          unitId: updated.holderUnitId,
          assigneeId: updated.assigneeId,
          data: { eventIds: point.eventIds },
        },
      ],
    );
    await tx.undoPoint.delete({ where: { appealId } });
    await change.audit({
      tenantId: appeal.tenantId,
      targetType: 'Appeal',
      targetId: appealId,
      before: { state: appeal.state, version: appeal.version },
      after: { state: updated.state, version: updated.version },
    });
    const placeIds = new Set([...facts.placeIds, ...(await appealFacts(tx, updated)).placeIds]);
    await change.announce({ appealId, tenantId: appeal.tenantId, placeIds: [...placeIds], eventId });
    return updated;
  });
}

async function restore(tx: Transaction, { before }: UndoPoint, { id }: Appeal): Promise<Appeal> {
  await tx.$executeRaw`
    UPDATE appeal SET version = appeal.version + 1,
      (state, holder_unit_id, assignee_id, level, first_receiver_id, place_id, place_version_id, category_id,
        category_version_id, grade, deadline_class, configuration_id, accepted_at, dispatch_due_at,
        handling_started_at, handling_due_at, due_provisional, paused_until, resumes_to, resolved_at,
        resolved_on_time, resolved_by_id, closed_at, last_entry_at, assisting_unit_ids)
      = (SELECT state, holder_unit_id, assignee_id, level, first_receiver_id, place_id, place_version_id, category_id,
        category_version_id, grade, deadline_class, configuration_id, accepted_at, dispatch_due_at,
        handling_started_at, handling_due_at, due_provisional, paused_until, resumes_to, resolved_at,
        resolved_on_time, resolved_by_id, closed_at, last_entry_at, assisting_unit_ids
        FROM jsonb_populate_record(NULL::appeal, ${JSON.stringify(before)}::jsonb))
    WHERE id = ${id}::uuid`;
  return tx.appeal.findUniqueOrThrow({ where: { id } });
}

/** Pauses and promises that the step began or ended. */
async function restorePromises({ tx, enqueue }: Change, { appealId, eventIds }: UndoPoint): Promise<void> {
  const event = await tx.appealEvent.findFirstOrThrow({ where: { id: { in: eventIds } } });
  const at = event.recordedAt;
  await tx.clockPause.updateMany({
    where: { appealId, startedAt: at, endedAt: null },
    data: { endedAt: at },
  });
  const [ended] = await tx.clockPause.findMany({ where: { appealId, endedAt: at, startedAt: { lt: at } } });
  if (ended) {
    await tx.clockPause.update({ where: { id: ended.id }, data: { endedAt: null } });
    await enqueue('end-pause', { pauseId: ended.id }, { startAfter: ended.until });
  }
  await tx.commitment.updateMany({
    where: { eventId: { in: eventIds } },
    data: { status: 'CANCELLED', settledAt: at },
  });
  await tx.commitment.updateMany({
    where: { appealId, status: 'KEPT', settledAt: at, eventId: { notIn: eventIds } },
    data: { status: 'OPEN', settledAt: null },
  });
}
