import type { MethodCard } from '@linli/database/generated/prisma/client';
import { type Facts, placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { StaffActor } from '../actor.ts';
import { Conflict, InvalidInput, NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Transaction } from '../services.ts';

/** The facts of a card: where it comes from, and whose it is. */
export async function methodFacts(
  tx: Transaction,
  { tenantId, placeId, authorId }: Pick<MethodCard, 'tenantId' | 'placeId' | 'authorId'>,
): Promise<Facts> {
  return { ...(await placeFacts(tx, tenantId, placeId)), ownerId: authorId };
}

/**
 * A card of the actor's tenant, locked until a change is done. Who may change it, the caller asks.
 *
 * @throws NotFound for one of another tenant as for an unknown one
 */
export async function lockedMethod(tx: Transaction, actor: StaffActor, id: string): Promise<MethodCard> {
  if (!isId(id)) throw new NotFound('MethodCard');
  await tx.$queryRaw`SELECT id FROM method_card WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const card = await tx.methodCard.findFirst({ where: { id, tenantId: actor.tenantId } });
  if (card === null) throw new NotFound('MethodCard');
  return card;
}

/** The same for a change of what it says. */
export async function editableMethod(tx: Transaction, actor: StaffActor, id: string): Promise<MethodCard> {
  const card = await lockedMethod(tx, actor, id);
  assertMay(actor, 'writeMethods', await methodFacts(tx, card));
  return card;
}

/** @throws InvalidInput when nobody is shown the card any more */
export function assertInUse({ retiredAt }: MethodCard): void {
  if (retiredAt) throw new InvalidInput([{ path: ['card'], code: 'EXPIRED' }]);
}

/** @throws Conflict when the caller saw another version than the one that stands */
export function assertMethodSeen({ version }: MethodCard, seen: number | null | undefined): void {
  if (seen != null && seen !== version) throw new Conflict(version, 'MethodCard');
}
