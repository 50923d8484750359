import type { Batch, Prisma } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import { reachOf } from '../../access/reach.ts';
import type { Actor, StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';

/** The batches that somebody organizes: those of the own places and of what lies under them. */
export function organizedBatches(actor: Actor): Prisma.BatchWhereInput {
  if (!mayOrganize(actor)) return { id: { in: [] } };
  const { tenantId, placeIds } = reachOf(actor, 'managePostings');
  return { tenantId, place: { ancestors: { some: { ancestorId: { in: [...placeIds] } } } } };
}

/** Whether somebody organizes batches anywhere. */
export function mayOrganize(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && reachOf(actor, 'managePostings').placeIds.length > 0;
}

/** One that the actor organizes; its candidates and postings do not change beside until the change is done. */
export async function lockedBatch(tx: Transaction, actor: StaffActor, id: string): Promise<Batch> {
  const { tenantId } = actor;
  if (!isId(id)) throw new NotFound('Batch');
  await tx.$queryRaw`SELECT id FROM batch WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const batch = await tx.batch.findFirst({ where: { id, tenantId } });
  if (batch === null) throw new NotFound('Batch');
  assertMay(actor, 'managePostings', await placeFacts(tx, tenantId, batch.placeId));
  return batch;
}
