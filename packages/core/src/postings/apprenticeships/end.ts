import type { Apprenticeship } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { dayAt, momentsOf } from '../term.ts';
import { lockedLearning } from './manageable.ts';
import { cutShort } from './mastership.ts';

export const longestReason = 200;

export interface EndApprenticeshipInput {
  readonly apprenticeshipId: string;
  /** The last day, today or later; left out, it ends at once. */
  readonly lastDay?: Temporal.PlainDate;
  readonly reason?: string;
}

/** Ends an apprenticeship early, without graduation; one that has not begun is called off. The role ends with it. */
export async function endApprenticeship(
  services: Services,
  actor: StaffActor,
  { apprenticeshipId, lastDay, reason = '' }: EndApprenticeshipInput,
): Promise<Apprenticeship> {
  return write(services, actor, 'postings.endApprenticeship', async (change) => {
    const { tx, now, audit } = change;
    const learning = await lockedLearning(tx, actor, apprenticeshipId, 'keepApprenticeship', now);
    const { mastership, planned } = learning;
    const { tenantId, startsAt } = mastership;
    const { endsAt } = planned[0] ?? mastership;
    if (endsAt <= now || endsAt <= startsAt) {
      throw new InvalidInput([{ path: ['apprenticeship'], code: 'EXPIRED' }]);
    }
    const words = cleanWords(reason);
    const faults = wordFaults(['reason'], words, { limit: longestReason });
    const timeZone = await timeZoneOf(tx, tenantId);
    const end = lastDay ? momentsOf({ from: lastDay, to: lastDay }, timeZone).endsAt : now;
    const isPast = lastDay && Temporal.PlainDate.compare(lastDay, dayAt(now, timeZone)) < 0;
    if (isPast || end > endsAt) faults.push({ path: ['lastDay'], code: 'OUT_OF_RANGE' });
    if (faults.length > 0) throw new InvalidInput(faults);
    for (const time of [...planned, mastership]) if (time.endsAt > end) await cutShort(change, time, end);
    await audit({
      tenantId,
      targetType: 'Apprenticeship',
      targetId: apprenticeshipId,
      before: { endsAt: endsAt.toISOString() },
      after: { endsAt: new Date(Math.max(end.getTime(), startsAt.getTime())).toISOString() },
    });
    return tx.apprenticeship.update({
      where: { id: apprenticeshipId },
      data: { endReason: words === '' ? null : words },
    });
  });
}
