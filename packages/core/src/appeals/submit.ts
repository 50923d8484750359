import type { Appeal } from '@linli/database/generated/prisma/client';
import { type Actor, callerOf } from '../actor.ts';
import { ChallengeFailed, Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { hashReceipt } from './receipts/hash.ts';
import { type Receipt, receiptOf } from './receipts/receipt.ts';
import { checkSubmission } from './submission/check.ts';
import { decoy } from './submission/decoy.ts';
import { fingerprint } from './submission/fingerprint.ts';
import type { SubmitInput } from './submission/input.ts';
import { solveOnTheSpot } from './submission/onTheSpot.ts';
import { store } from './submission/store.ts';
import { isTaken } from './submission/taken.ts';

export interface SubmittedAppeal {
  readonly appeal: Appeal;
  readonly participantId: string;
  readonly receipt: Receipt;
  /** False for what the honeypot caught: it looks like a success, and nothing was stored. */
  readonly stored: boolean;
}

/**
 * Files an appeal. A retry with the same clientId by the same caller, also one that runs at the same time, answers
 * the same appeal and the same receipt, for a day and for the very same content: a clientId alone opens nothing.
 *
 * @throws InvalidInput with all faults at once
 * @throws EvidenceRequired when it was done on the spot and its category asks for a photo
 * @throws ChallengeFailed when the pass was spent before
 * @throws Forbidden for callers that cannot file anything
 */
export async function submitAppeal(
  services: Services,
  actor: Actor,
  input: SubmitInput,
): Promise<SubmittedAppeal> {
  if (actor.kind !== 'site' && actor.kind !== 'staff' && actor.kind !== 'integration')
    throw new Forbidden('fileAppeal');
  if (input.website) return decoy(services, actor, input);
  for (;;) {
    const earlier = await earlierSubmission(services, actor, input);
    if (earlier) return earlier;
    try {
      return await fileAppeal(services, actor, input);
    } catch (error) {
      // The same clientId was taken by a retry that ran beside this one: its answer counts. A taken code: another one.
      if (isTaken(error, 'challenge')) {
        const meanwhile = await earlierSubmission(services, actor, input);
        if (meanwhile) return meanwhile;
        throw new ChallengeFailed('USED');
      }
      if (!isTaken(error, 'clientId') && !isTaken(error, 'code')) throw error;
    }
  }
}

async function fileAppeal(services: Services, actor: Actor, input: SubmitInput): Promise<SubmittedAppeal> {
  const appealId = newId();
  const participantId = newId();
  const appeal = await write(services, actor, 'appeals.submit', async (change) => {
    const { submission, faults } = await checkSubmission(change, input);
    if (submission === null) throw new InvalidInput(faults);
    if (input.pass) {
      await change.tx.usedChallenge.create({
        data: { id: input.pass.seed, expiresAt: input.pass.expiresAt },
      });
    }
    const filed = await store(change, submission, {
      appealId,
      participantId,
      secretHash: hashReceipt(services.keyring, participantId),
      clientId: input.clientId,
      submittedHash: fingerprint(services.keyring, input),
    });
    return input.solvedOnTheSpot ? solveOnTheSpot(change, appealId, input.solvedOnTheSpot) : filed;
  });
  return { appeal, participantId, receipt: receiptOf(services, appeal, participantId), stored: true };
}

/** So long a retry is shown the receipt again. */
const retryHours = 24;

/**
 * What the same caller filed under the same clientId before.
 *
 * @throws InvalidInput when it was something else, or too long ago
 */
export async function earlierSubmission(
  services: Services,
  actor: Actor,
  input: SubmitInput,
): Promise<SubmittedAppeal | null> {
  const { clientId } = input;
  const found = await services.database.appeal.findUnique({
    where: { submittedBy_clientId: { submittedBy: callerOf(actor), clientId } },
    include: { participants: { where: { role: 'REPORTER' } } },
  });
  if (found === null) return null;
  const age = services.clock.now().getTime() - found.recordedAt.getTime();
  if (found.submittedHash !== fingerprint(services.keyring, input) || age > retryHours * 3_600_000) {
    throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
  }
  const { participants, ...appeal } = found;
  const reporter = participants[0];
  if (reporter === undefined) throw new Error(`appeal ${appeal.id} has no reporter`);
  return {
    appeal,
    participantId: reporter.id,
    receipt: receiptOf(services, appeal, reporter.id),
    stored: true,
  };
}
