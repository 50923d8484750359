import type { Fund } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedFund } from './manageable.ts';
import { reasonLimit } from './reverseSpending.ts';

export interface CancelFundInput {
  readonly fundId: string;
  readonly reason: string;
}

/** A fund that was entered wrongly counts no more; nothing may be paid out of it. A second time changes nothing. */
export async function cancelFund(
  services: Services,
  actor: StaffActor,
  { fundId, reason }: CancelFundInput,
): Promise<Fund> {
  return write(services, actor, 'postings.cancelFund', async ({ tx, now, audit }) => {
    const fund = await lockedFund(tx, actor, fundId, now);
    if (fund.cancelledAt !== null) return fund;
    const cancelReason = cleanWords(reason);
    const faults: FieldFault[] = wordFaults(['reason'], cancelReason, { limit: reasonLimit, required: true });
    if (!fund.spent.isZero()) faults.push({ path: ['fund'], code: 'TOO_EARLY' });
    if (faults.length > 0) throw new InvalidInput(faults);
    await audit({ tenantId: fund.tenantId, targetType: 'Fund', targetId: fundId });
    return tx.fund.update({ where: { id: fundId }, data: { cancelledAt: now, cancelReason } });
  });
}
