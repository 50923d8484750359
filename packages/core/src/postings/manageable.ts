import type { Posting } from '@linli/database/generated/prisma/client';
import type { Action } from '../access/actions.ts';
import { type Facts, placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { StaffActor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Transaction } from '../services.ts';

/** The facts of a posting: where it is, and whose. */
export async function postingFacts(
  tx: Transaction,
  { tenantId, communityId, personId }: Pick<Posting, 'tenantId' | 'communityId' | 'personId'>,
): Promise<Facts> {
  return { ...(await placeFacts(tx, tenantId, communityId)), posting: { personId } };
}

/**
 * A posting for a change of it, locked until that is done.
 *
 * @throws NotFound for one of another tenant as for an unknown one
 */
export async function lockedPosting(
  tx: Transaction,
  actor: StaffActor,
  id: string,
  action: Action,
): Promise<Posting> {
  const { tenantId } = actor;
  if (!isId(id)) throw new NotFound('Posting');
  await tx.$queryRaw`SELECT id FROM posting WHERE id = ${id}::uuid FOR UPDATE`;
  const posting = await tx.posting.findFirst({ where: { id, tenantId } });
  if (posting === null) throw new NotFound('Posting');
  assertMay(actor, action, await postingFacts(tx, posting));
  return posting;
}
