import { Prisma } from '@linli/database/generated/prisma/client';
import { type Actor, callerOf } from '../../actor.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { receiptOf } from '../receipts/receipt.ts';
import type { SubmittedAppeal } from '../submit.ts';
import { fingerprint } from './fingerprint.ts';
import type { SubmitInput } from './input.ts';

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
  const [known] = await services.statements.$queryRaw<{ id: string }[]>(earlierSelection(actor, input));
  return known === undefined ? null : submittedBefore(services, known.id, input);
}

/** Selects its id, as a part of a statement. */
export function earlierSelection(actor: Actor, { clientId }: Pick<SubmitInput, 'clientId'>): Prisma.Sql {
  return Prisma.sql`SELECT id FROM appeal WHERE submitted_by = ${callerOf(actor)} AND client_id = ${clientId}::uuid`;
}

/**
 * The same of one that is known to be there; null when it was erased meanwhile.
 *
 * @throws InvalidInput
 */
export async function submittedBefore(
  services: Services,
  id: string,
  input: SubmitInput,
): Promise<SubmittedAppeal | null> {
  const found = await services.database.appeal.findUnique({
    where: { id },
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
