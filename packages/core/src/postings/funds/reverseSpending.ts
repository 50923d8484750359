import type { Spending } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedFund } from './manageable.ts';

export interface ReverseSpendingInput {
  readonly spendingId: string;
  readonly reason: string;
}

export const reasonLimit = 200;

/** A spending that was entered wrongly: it stays, with the reason, and its sum is left in the fund again. Once is enough. */
export async function reverseSpending(
  services: Services,
  actor: StaffActor,
  { spendingId, reason }: ReverseSpendingInput,
): Promise<Spending> {
  return write(services, actor, 'postings.reverseSpending', async ({ tx, now, audit }) => {
    const { tenantId, personId: reversedById } = actor;
    const where = { id: spendingId, tenantId };
    const known = isId(spendingId) ? await tx.spending.findFirst({ where }) : null;
    if (known === null) throw new NotFound('Spending');
    const { fundId } = known;
    await lockedFund(tx, actor, fundId, now);
    const spending = await tx.spending.findUniqueOrThrow({ where: { id: spendingId } });
    if (spending.reversedAt !== null) return spending;
    const reversalReason = cleanWords(reason);
    const faults = wordFaults(['reason'], reversalReason, { limit: reasonLimit, required: true });
    if (faults.length > 0) throw new InvalidInput(faults);
    const before = { spendingId, amount: spending.amount.toFixed(2) };
    await audit({ tenantId, targetType: 'Fund', targetId: fundId, before });
    const data = { reversedById, reversedAt: now, reversalReason };
    return tx.spending.update({ where: { id: spendingId }, data });
  });
}
