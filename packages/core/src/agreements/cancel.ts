import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { requiredWords } from '../appeals/note.ts';
import { takeStep } from '../appeals/step.ts';
import { noteLimit } from '../appeals/words.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { onAgreement } from './onAgreement.ts';
import { agreementStatus, isCancellable } from './status.ts';

export interface CancelInput {
  readonly agreementId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly reason: string;
}

/** A draft that nobody signs, or what its parties call off: the promises that are open in it go with it. */
export async function cancelAgreement(services: Services, actor: Actor, input: CancelInput): Promise<Appeal> {
  return onAgreement(services, input.agreementId, (appealId) => {
    const request = {
      action: 'agreements.cancel',
      step: 'CANCEL_AGREEMENT',
      appealId,
      version: input.version,
    } as const;
    return takeStep(services, actor, request, async ({ tx, now }) => {
      const agreement = await tx.agreement.findUniqueOrThrow({
        where: { id: input.agreementId },
        include: { parties: true, obligations: { include: { commitment: true } } },
      });
      if (!isCancellable(agreementStatus(agreement))) {
        throw new InvalidInput([{ path: ['id'], code: 'EXPIRED' }]);
      }
      const text = requiredWords(input.reason, ['reason'], noteLimit);
      const { id: agreementId, parties, agreedAt } = agreement;
      const participantId = parties.find(({ kind }) => kind === 'REPORTER')?.participantId;
      return {
        events: [
          {
            type: 'AGREEMENT_CANCELLED',
            // Who read that there is one also reads that there is none any more.
            isPublic: agreedAt !== null,
            data: { agreementId, ...(participantId && { participantId }) },
            text,
          },
        ],
        after: async () => {
          await tx.agreement.update({ where: { id: agreementId }, data: { cancelledAt: now } });
          await tx.commitment.updateMany({
            where: { status: 'OPEN', obligation: { agreementId } },
            data: { status: 'CANCELLED', settledAt: now },
          });
        },
      };
    });
  });
}
