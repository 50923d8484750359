import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { checkedNote } from '../appeals/note.ts';
import { takeStep } from '../appeals/step.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';

export interface WithdrawDisputeInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly note?: string | null;
}

/** The unit takes its refusal back, or the office drops the matter: the holder stays. */
export async function withdrawDutyDispute(
  services: Services,
  actor: Actor,
  input: WithdrawDisputeInput,
): Promise<Appeal> {
  const request = { action: 'duty.withdrawDispute', step: 'WITHDRAW_DISPUTE', ...input } as const;
  return takeStep(services, actor, request, ({ tx, appeal, now }) => {
    const endEventId = newId();
    const text = checkedNote(input.note, ['note']);
    return {
      events: [
        {
          id: endEventId,
          type: 'DUTY_DISPUTE_WITHDRAWN',
          isPublic: true,
          unitId: appeal.holderUnitId,
          text,
        },
      ],
      after: () =>
        tx.dutyDispute.updateMany({
          where: { appealId: appeal.id, status: 'OPEN' },
          data: { status: 'WITHDRAWN', endedAt: now, endEventId },
        }),
    };
  });
}
