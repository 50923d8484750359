import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { takeStep } from '../appeals/step.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { dateInTenant } from '../places/dates.ts';
import type { Services } from '../services.ts';
import { entryTime, timeFaults } from '../thread/entryTime.ts';
import { conclude, reached } from './conclude.ts';
import { onAgreement } from './onAgreement.ts';
import { assertMaySign, isPast, signedEvent } from './signature.ts';

export interface SignInput {
  readonly agreementId: string;
  readonly version?: number | null;
  /** Which of its parties have signed. */
  readonly partyIds: readonly string[];
  /** When they put their names to it; now if left out. */
  readonly signedAt?: Date | null;
}

/** Who has signed, when, and who entered it; with the last party the agreement holds. */
export async function signAgreement(services: Services, actor: Actor, input: SignInput): Promise<Appeal> {
  return onAgreement(services, input.agreementId, (appealId) => {
    const request = {
      action: 'agreements.sign',
      step: 'SIGN_AGREEMENT',
      appealId,
      version: input.version,
    } as const;
    return takeStep(services, actor, request, async (step) => {
      const { tx, appeal, now } = step;
      const agreement = await tx.agreement.findUniqueOrThrow({
        where: { id: input.agreementId },
        include: { parties: true, obligations: true },
      });
      const { agreedAt, cancelledAt, obligations } = agreement;
      const today = await dateInTenant(tx, appeal.tenantId, now);
      if (agreedAt || cancelledAt || isPast(obligations, today)) {
        throw new InvalidInput([{ path: ['id'], code: 'EXPIRED' }]);
      }
      const signedAt = entryTime(now, input.signedAt);
      const parties = input.partyIds.map((id) => agreement.parties.find((party) => party.id === id));
      const faults: FieldFault[] = timeFaults(now, signedAt, ['signedAt']);
      if (parties.length === 0) faults.push({ path: ['parties'], code: 'REQUIRED' });
      for (const [index, party] of parties.entries()) {
        const path = ['parties', String(index)];
        if (!party) faults.push({ path, code: 'UNKNOWN' });
        else if (party.signedAt || parties.indexOf(party) < index) faults.push({ path, code: 'DUPLICATE' });
      }
      if (faults.length > 0) throw new InvalidInput(faults);
      const signing = parties.filter((party) => party !== undefined);
      for (const { unitId } of signing) assertMaySign(step, actor, unitId);
      const [first, ...others] = signing.map((party) => signedEvent(agreement.id, party, signedAt));
      if (!first) throw new InvalidInput([{ path: ['parties'], code: 'REQUIRED' }]);
      const isLast = agreement.parties.every((party) => party.signedAt !== null || signing.includes(party));
      return {
        events: [first, ...others, ...(isLast ? [reached()] : [])],
        after: async () => {
          await tx.agreementParty.updateMany({
            where: { id: { in: signing.map(({ id }) => id) } },
            data: { signedAt, recordedById: actor.kind === 'staff' ? actor.personId : null },
          });
          if (isLast) await conclude(step, agreement.id);
        },
      };
    });
  });
}
