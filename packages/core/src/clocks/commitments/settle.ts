import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { checkedNote, requiredWords } from '../../appeals/note.ts';
import { type OpenStep, takeStep } from '../../appeals/step.ts';
import { noteLimit } from '../../appeals/words.ts';
import { InvalidInput, NotFound } from '../../errors/errors.ts';
import { dateInTenant } from '../../places/dates.ts';
import type { Services } from '../../services.ts';

export interface SettleInput {
  readonly commitmentId: string;
  readonly version?: number | null;
  readonly status: 'KEPT' | 'CANCELLED';
  /** For the resident to read; why, where it is cancelled. */
  readonly text?: string | null;
}

/** Says what became of a promise. One that is broken stays broken: it was not kept on its day. */
export async function settleCommitment(
  services: Services,
  actor: Actor,
  input: SettleInput,
): Promise<Appeal> {
  const commitment = await services.database.commitment.findUnique({ where: { id: input.commitmentId } });
  if (commitment === null) throw new NotFound('Commitment');
  // What parties signed is settled by who leads, and read by them alone.
  const isObligation = commitment.obligationId !== null;
  const request = {
    action: 'clocks.settleCommitment',
    step: isObligation ? 'SETTLE_OBLIGATION' : 'SETTLE_COMMITMENT',
    appealId: commitment.appealId,
    version: input.version,
  } as const;
  const seen = takeStep(services, actor, request, async ({ tx, appeal, now }) => {
    const { count } = await tx.commitment.updateMany({
      where: { id: commitment.id, status: 'OPEN' },
      data: { status: input.status, settledAt: now },
    });
    if (count === 0) throw new InvalidInput([{ path: ['id'], code: 'EXPIRED' }]);
    const text =
      input.status === 'CANCELLED'
        ? requiredWords(input.text ?? '', ['text'], noteLimit)
        : checkedNote(input.text, ['text']);
    return {
      events: [
        {
          type: 'COMMITMENT_SETTLED',
          isPublic: !isObligation,
          unitId: appeal.holderUnitId,
          data: { commitmentId: commitment.id, status: input.status },
          text,
        },
      ],
    };
  });
  // Whoever does not see the appeal learns nothing of its promises.
  return seen.catch((error: unknown) => {
    throw error instanceof NotFound ? new NotFound('Commitment') : error;
  });
}

/** What is resolved in time keeps the promises that were open, but pays for no damage: what parties signed stays open. */
export async function keepOpenCommitments({ tx, appeal, now }: OpenStep): Promise<void> {
  const today = await dateInTenant(tx, appeal.tenantId, now);
  await tx.commitment.updateMany({
    where: { appealId: appeal.id, status: 'OPEN', obligationId: null, dueOn: { gte: today } },
    data: { status: 'KEPT', settledAt: now },
  });
}
