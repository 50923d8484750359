import type { Appeal } from '@linli/database/generated/prisma/client';
import { assertMay, unitsOf } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { assignableUnitIds } from '../appeals/assignable.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { type ClaimWords, claimEvent, keepClaim } from './claimRow.ts';

export interface ClaimInput extends ClaimWords {
  readonly appealId: string;
  readonly version?: number | null;
  /** Whose claim it is; left out, the own unit's. Who answers for the place also enters what others said. */
  readonly unitId?: string | null;
}

/** What a party says in the open dispute, with its evidence. */
export async function addDutyClaim(services: Services, actor: Actor, input: ClaimInput): Promise<Appeal> {
  const request = { action: 'duty.claim', step: 'CLAIM_DUTY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal } = step;
    const dispute = await tx.dutyDispute.findFirstOrThrow({ where: { appealId: appeal.id, status: 'OPEN' } });
    const unitId = await party(step, actor, input.unitId ?? null);
    const event = await claimEvent(step, 'DUTY_CLAIMED', unitId, input);
    return {
      events: [event],
      after: () =>
        keepClaim(step, { disputeId: dispute.id, eventId: event.id, unitId, saysUnitId: input.saysUnitId }),
    };
  });
}

async function party({ tx, appeal, facts, now }: OpenStep, actor: Actor, unitId: string | null) {
  const own = actor.kind === 'staff' ? unitsOf(actor) : [];
  const near = [appeal.holderUnitId, ...appeal.assistingUnitIds, ...appeal.calledUnitIds];
  const chosen = unitId ?? own.find((id) => near.includes(id)) ?? own[0] ?? null;
  if (chosen === null) throw new InvalidInput([{ path: ['unit'], code: 'REQUIRED' }]);
  if (own.includes(chosen)) return chosen;
  assertMay(actor, 'claimForOthers', facts);
  if (!(await assignableUnitIds(tx, appeal, now)).includes(chosen)) {
    throw new InvalidInput([{ path: ['unit'], code: 'UNKNOWN' }]);
  }
  return chosen;
}
