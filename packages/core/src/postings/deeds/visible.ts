import type { DutyMember, Prisma } from '@linli/database/generated/prisma/client';
import { type Facts, placeFacts } from '../../access/facts.ts';
import { reachOf } from '../../access/reach.ts';
import type { Actor } from '../../actor.ts';
import type { Transaction } from '../../services.ts';

/** The facts of a duty: where it is, and whose. */
export async function memberFacts(
  tx: Transaction,
  { tenantId, communityId, personId }: Pick<DutyMember, 'tenantId' | 'communityId' | 'personId'>,
): Promise<Facts> {
  return { ...(await placeFacts(tx, tenantId, communityId)), ownerId: personId };
}

/** Deeds that this actor reads: the own ones, and those of the communities that the actor answers for. */
export function visibleDeeds(actor: Actor): Prisma.DeedWhereInput {
  if (actor.kind !== 'staff' || actor.grants.length === 0) return { id: { in: [] } };
  const { tenantId, personId } = actor;
  const ancestorId = { in: [...reachOf(actor, 'readDeeds').placeIds] };
  return {
    tenantId,
    member: { OR: [{ personId }, { community: { ancestors: { some: { ancestorId } } } }] },
  };
}
