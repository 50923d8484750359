import type { MethodCard } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import type { Services, Transaction } from '../services.ts';
import { write } from '../write.ts';
import { assertMethod, cleaned, type MethodContent } from './content.ts';
import { assertInUse, assertMethodSeen, editableMethod } from './editable.ts';
import { storeRevision } from './storeRevision.ts';

export interface ReviseMethodInput {
  readonly cardId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
  readonly content: MethodContent;
}

/** What the card says from now on; what it said before stays to be read. A retry finds it said already. */
export async function reviseMethodCard(
  services: Services,
  actor: StaffActor,
  { cardId, version, content }: ReviseMethodInput,
): Promise<MethodCard> {
  return write(services, actor, 'methods.revise', async (change) => {
    const { tx, now, audit } = change;
    const { tenantId, personId } = actor;
    const card = await editableMethod(tx, actor, cardId);
    assertInUse(card);
    const method = cleaned(content);
    if (await isSame(tx, card, method)) return card;
    assertMethodSeen(card, version);
    await assertMethod(tx, tenantId, method, now);
    const next = card.version + 1;
    const revised = await tx.methodCard.update({
      where: { id: cardId },
      data: { ...method.columns, version: next, changedAt: now },
    });
    await storeRevision(change, revised, personId, method.categoryIds);
    const after = { version: next, categoryIds: method.categoryIds };
    await audit({ tenantId, targetType: 'MethodCard', targetId: cardId, after });
    return revised;
  });
}

async function isSame(tx: Transaction, card: MethodCard, method: ReturnType<typeof cleaned>) {
  const filed = await tx.methodCategory.findMany({
    where: { cardId: card.id },
    select: { categoryId: true },
  });
  const { title, situation, steps, avoid, teacherUnitId, teacher } = card;
  const columns = { title, situation, steps, avoid, teacherUnitId, teacher };
  const categoryIds = filed.map(({ categoryId }) => categoryId).toSorted();
  return JSON.stringify({ columns, categoryIds }) === JSON.stringify(method);
}
