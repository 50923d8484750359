import type { Fund, Spending } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { cleanWords, titleLimit, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { awaitFirstTry } from '../firstTry.ts';
import { dayAt, dayOf, plainDay } from '../term.ts';
import { amountFaults } from './amount.ts';
import { lockedFund } from './manageable.ts';

export interface RecordSpendingInput {
  /** Chosen by the caller, so that a retry pays nothing twice. */
  readonly clientId: string;
  readonly fundId: string;
  /** Yuan, as decimal digits; never more than the fund has left. */
  readonly amount: string;
  /** Not before the fund was granted. */
  readonly spentOn: Temporal.PlainDate;
  readonly purpose: string;
  readonly payee: string;
  /** Number of the invoice or receipt, where there is one. */
  readonly receiptNumber?: string | null;
}

const receiptLimit = 60;

/**
 * What was paid out of a fund. A retry answers what stands by now.
 *
 * @throws InvalidInput OVERSPENT when it is more than the fund has left; two at once wait for each other
 */
export async function recordSpending(
  services: Services,
  actor: StaffActor,
  input: RecordSpendingInput,
): Promise<Spending> {
  return write(services, actor, 'postings.recordSpending', async ({ tx, now, audit }) => {
    const { tenantId, personId: recordedById } = actor;
    const { clientId, fundId, amount, spentOn } = input;
    const fund = await lockedFund(tx, actor, fundId, now);
    await awaitFirstTry(tx, actor, clientId);
    const earlier = await tx.spending.findUnique({
      where: { recordedById_clientId: { recordedById, clientId } },
    });
    if (earlier?.fundId === fundId) return earlier;
    if (earlier) throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
    const words = {
      purpose: cleanWords(input.purpose),
      payee: cleanWords(input.payee),
      receiptNumber: cleanWords(input.receiptNumber ?? '') || null,
    };
    const today = dayAt(now, await timeZoneOf(tx, tenantId));
    const faults: FieldFault[] = [
      ...(fund.cancelledAt ? [{ path: ['fund'], code: 'EXPIRED' as const }] : []),
      ...sumLeftFaults(fund, amount),
      ...dayFaults(fund, spentOn, today),
      ...wordFaults(['purpose'], words.purpose, { limit: titleLimit, required: true }),
      ...wordFaults(['payee'], words.payee, { limit: titleLimit, required: true }),
      ...wordFaults(['receiptNumber'], words.receiptNumber ?? '', { limit: receiptLimit }),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const id = newId();
    const spending = await tx.spending.create({
      data: {
        id,
        tenantId,
        fundId,
        amount,
        spentOn: dayOf(spentOn),
        ...words,
        clientId,
        recordedById,
        recordedAt: now,
      },
    });
    const after = { spendingId: id, amount, spentOn: spentOn.toString() };
    await audit({ tenantId, targetType: 'Fund', targetId: fundId, after });
    return spending;
  });
}

function sumLeftFaults({ granted, spent, cancelledAt }: Fund, amount: string): FieldFault[] {
  const faults = amountFaults(['amount'], amount);
  const left = granted.minus(spent);
  if (faults.length > 0 || cancelledAt !== null || left.gte(amount)) return faults;
  return [{ path: ['amount'], code: 'OVERSPENT', params: { left: left.toFixed(2) } }];
}

function dayFaults(
  { grantedOn }: Fund,
  spentOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FieldFault[] {
  const first = plainDay(grantedOn);
  if (Temporal.PlainDate.compare(spentOn, today) > 0) return [{ path: ['spentOn'], code: 'IN_THE_FUTURE' }];
  if (Temporal.PlainDate.compare(spentOn, first) >= 0) return [];
  return [{ path: ['spentOn'], code: 'OUT_OF_RANGE', params: { from: first.toString() } }];
}
