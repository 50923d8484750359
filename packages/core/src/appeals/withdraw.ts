import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ParticipantActor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { endsByWithdrawal } from './machine.ts';
import { checkedNote } from './note.ts';
import { goOn } from './resume.ts';
import { takeStep } from './step.ts';

export interface WithdrawInput {
  /** Read by staff only. */
  readonly reason?: string | null;
}

/** Ends the participant's own part. The case of the others goes on, also of those whose appeals were merged into it; the last one's withdrawal ends it. */
export async function withdrawAppeal(
  services: Services,
  actor: ParticipantActor,
  input: WithdrawInput,
): Promise<Appeal> {
  const request = { action: 'appeals.withdraw', step: 'WITHDRAW', appealId: actor.appealId } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const { count } = await tx.participant.updateMany({
      where: { id: actor.participantId, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw new Forbidden('withdrawAppeal');
    const others = await tx.participant.count({ where: { followsId: appeal.id, withdrawnAt: null } });
    const ends = others === 0 && endsByWithdrawal(appeal.state);
    return {
      ...(ends ? { set: { ...(await goOn(step)), closedAt: now } } : {}),
      events: [
        {
          type: 'WITHDRAWN',
          ...(ends ? { toState: 'WITHDRAWN' } : {}),
          isPublic: true,
          data: { participantId: actor.participantId, others },
          text: checkedNote(input.reason, ['reason']),
        },
      ],
    };
  });
}
