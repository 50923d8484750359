import type { MethodCard } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { assertMethodSeen, editableMethod } from './editable.ts';

export interface RetireMethodInput {
  readonly cardId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
}

/** Nobody is shown the card any more, but where it was linked. A retry finds it retired. */
export async function retireMethodCard(
  services: Services,
  actor: StaffActor,
  { cardId, version }: RetireMethodInput,
): Promise<MethodCard> {
  return write(services, actor, 'methods.retire', async ({ tx, now, audit }) => {
    const card = await editableMethod(tx, actor, cardId);
    if (card.retiredAt) return card;
    assertMethodSeen(card, version);
    const next = card.version + 1;
    const { tenantId } = actor;
    await audit({ tenantId, targetType: 'MethodCard', targetId: cardId, after: { version: next } });
    const data = { retiredAt: now, changedAt: now, version: next };
    return tx.methodCard.update({ where: { id: cardId }, data });
  });
}
