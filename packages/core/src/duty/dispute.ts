import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { takeStep } from '../appeals/step.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { type ClaimWords, claimEvent, keepClaim } from './claimRow.ts';

export interface DisputeInput extends ClaimWords {
  readonly appealId: string;
  readonly version?: number | null;
}

/**
 * The unit that holds an appeal says that it is not its duty (m5), why, and if it knows whose. It stays responsible until
 * the level above has decided.
 */
export async function openDutyDispute(
  services: Services,
  actor: Actor,
  input: DisputeInput,
): Promise<Appeal> {
  const request = { action: 'duty.dispute', step: 'DISPUTE_DUTY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const unitId = appeal.holderUnitId;
    if (unitId === null) throw new InvalidInput([{ path: ['id'], code: 'NOBODY_THERE' }]);
    const event = await claimEvent(step, 'DUTY_DISPUTED', unitId, input);
    const { duty } = await pinnedConfiguration(tx, appeal, now);
    const disputeId = newId();
    return {
      events: [event],
      after: async () => {
        await tx.dutyDispute.create({
          data: {
            id: disputeId,
            tenantId: appeal.tenantId,
            appealId: appeal.id,
            unitId,
            level: appeal.level,
            openedAt: now,
            dueAt: new Date(now.getTime() + duty.disputeDays * 86_400_000),
          },
        });
        await keepClaim(step, { disputeId, eventId: event.id, unitId, saysUnitId: input.saysUnitId });
      },
    };
  });
}
