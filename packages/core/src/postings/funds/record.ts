import type { Fund, FundSource, Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { cleanWords, titleLimit, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { awaitFirstTry } from '../firstTry.ts';
import { keptPosting } from '../keeper.ts';
import { organizationFaults } from '../resources/checked.ts';
import { dayAt, dayOf, daysOf } from '../term.ts';
import { amountFaults } from './amount.ts';

export interface RecordFundInput {
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
  readonly postingId: string;
  readonly source: FundSource;
  /** The unit that gives it; of the home unit the one that sends the secretary, if left out. */
  readonly organizationId?: string | null;
  /** Yuan, as decimal digits. */
  readonly granted: string;
  readonly purpose: string;
  /** A day of the term. */
  readonly grantedOn: Temporal.PlainDate;
}

/** Money that a posting secured for its community (m41). A retry answers what stands by now. */
export async function recordFund(
  services: Services,
  actor: StaffActor,
  input: RecordFundInput,
): Promise<Fund> {
  return write(services, actor, 'postings.recordFund', async ({ tx, now, audit }) => {
    const { tenantId, personId: recordedById } = actor;
    const { clientId, postingId, source, granted, grantedOn } = input;
    const posting = await keptPosting(tx, actor, postingId, now);
    await awaitFirstTry(tx, actor, clientId);
    const earlier = await tx.fund.findUnique({
      where: { recordedById_clientId: { recordedById, clientId } },
    });
    if (earlier?.postingId === postingId) return earlier;
    if (earlier) throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
    const purpose = cleanWords(input.purpose);
    const organizationId =
      input.organizationId ?? (source === 'HOME_UNIT' ? posting.homeOrganizationId : null);
    const faults: FieldFault[] = [
      ...(await organizationFaults(tx, tenantId, organizationId, now)),
      ...(source === 'RESIDENT_UNIT' && organizationId === null
        ? [{ path: ['organization'], code: 'REQUIRED' as const }]
        : []),
      ...amountFaults(['granted'], granted),
      ...wordFaults(['purpose'], purpose, { limit: titleLimit, required: true }),
      ...(await dayFaults(tx, posting, grantedOn, now)),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const { communityId } = posting;
    const fund = await tx.fund.create({
      data: {
        id: newId(),
        tenantId,
        postingId,
        communityId,
        source,
        organizationId,
        granted,
        purpose,
        grantedOn: dayOf(grantedOn),
        clientId,
        recordedById,
        recordedAt: now,
      },
    });
    const after = { postingId, source, organizationId, granted, grantedOn: grantedOn.toString() };
    await audit({ tenantId, targetType: 'Fund', targetId: fund.id, after });
    return fund;
  });
}

/** It was secured by the posting: on a day of its term that has come. */
async function dayFaults(
  tx: Transaction,
  posting: Posting,
  day: Temporal.PlainDate,
  now: Date,
): Promise<FieldFault[]> {
  const timeZone = await timeZoneOf(tx, posting.tenantId);
  if (Temporal.PlainDate.compare(day, dayAt(now, timeZone)) > 0) {
    return [{ path: ['grantedOn'], code: 'IN_THE_FUTURE' }];
  }
  const { from, to } = daysOf(posting, timeZone);
  const isWithin = Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;
  if (isWithin) return [];
  const params = { from: from.toString(), to: to.toString() };
  return [{ path: ['grantedOn'], code: 'OUT_OF_RANGE', params }];
}
