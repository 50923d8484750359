import type { ResourceNeed, ResourceOffer } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';
import { keptFacts } from '../keeper.ts';

/** A need that the actor keeps, locked until the change is done: what is decided about it is decided one after the other. */
export async function lockedNeed(tx: Transaction, actor: StaffActor, id: string): Promise<ResourceNeed> {
  const { tenantId } = actor;
  if (!isId(id)) throw new NotFound('ResourceNeed');
  await tx.$queryRaw`SELECT id FROM resource_need WHERE id = ${id}::uuid FOR UPDATE`;
  const need = await tx.resourceNeed.findFirst({ where: { id, tenantId } });
  if (need === null) throw new NotFound('ResourceNeed');
  assertMay(actor, 'keepNeeds', await placeFacts(tx, tenantId, need.communityId));
  return need;
}

/** An offer that the actor keeps, locked the same way. */
export async function lockedOffer(
  tx: Transaction,
  actor: StaffActor,
  id: string,
  now: Date,
): Promise<ResourceOffer> {
  const offer = await offerHere(tx, actor, id, 'FOR UPDATE');
  const { tenantId, placeId, postingId } = offer;
  const facts =
    postingId === null
      ? await placeFacts(tx, tenantId, placeId)
      : await keptFacts(tx, { id: postingId, tenantId, communityId: placeId }, now);
  assertMay(actor, 'keepResources', facts);
  return offer;
}

/** An offer of the tenant; it is not withdrawn beside a change that rests on it. */
export async function offerHere(
  tx: Transaction,
  { tenantId }: StaffActor,
  id: string,
  lock: 'FOR UPDATE' | 'FOR SHARE' = 'FOR SHARE',
): Promise<ResourceOffer> {
  if (!isId(id)) throw new NotFound('ResourceOffer');
  if (lock === 'FOR UPDATE')
    await tx.$queryRaw`SELECT id FROM resource_offer WHERE id = ${id}::uuid FOR UPDATE`;
  else await tx.$queryRaw`SELECT id FROM resource_offer WHERE id = ${id}::uuid FOR SHARE`;
  const offer = await tx.resourceOffer.findFirst({ where: { id, tenantId } });
  if (offer === null) throw new NotFound('ResourceOffer');
  return offer;
}
