import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Pass } from '../../abuse/challenge.ts';
import { type Actor, callerOf } from '../../actor.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import type { ContactInput } from '../contacts/contact.ts';
import { type Receipt, receiptOf } from '../receipts/receipt.ts';
import { fingerprint } from '../submission/fingerprint.ts';

export interface SupportInput {
  /** Chosen by the caller, so that a retry finds its first effect. */
  readonly clientId: string;
  readonly appealId: string;
  readonly contact?: (ContactInput & { readonly consentVersion: string }) | null;
  readonly locale?: string | null;
  /** A field that people do not see; only robots fill it in. */
  readonly website?: string | null;
  readonly pass?: Pass;
}

export interface Supported {
  readonly appeal: Appeal;
  readonly participantId: string;
  readonly receipt: Receipt;
}

export function supporterOf(
  services: Pick<Services, 'keyring' | 'publicUrl'>,
  appeal: Appeal,
  participantId: string,
): Supported {
  return { appeal, participantId, receipt: receiptOf(services, appeal, participantId) };
}

/** So long a retry is shown the receipt again. */
const retryHours = 24;

/**
 * What the same caller joined under the same clientId before.
 *
 * @throws InvalidInput when something else was sent then, or it was too long ago
 */
export async function earlierSupport(
  services: Services,
  actor: Actor,
  input: SupportInput,
): Promise<Supported | null> {
  const key = { joinedBy: callerOf(actor), clientId: input.clientId };
  const found = await services.database.participant.findUnique({
    where: { joinedBy_clientId: key },
    include: { appeal: true },
  });
  if (found === null) return null;
  const age = services.clock.now().getTime() - found.createdAt.getTime();
  if (found.joinedHash !== fingerprint(services.keyring, sent(input)) || age > retryHours * 3_600_000) {
    throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
  }
  return supporterOf(services, found.appeal, found.id);
}

/** What a retry sends again. */
export function sent({ clientId, appealId, contact }: SupportInput) {
  return { clientId, appealId, contact };
}
