import type { ParticipantRole } from '@linli/database/generated/prisma/enums';
import type { ParticipantActor } from '../../actor.ts';
import { configurationAt } from '../../configuration/at.ts';
import { SecretLocked, WrongSecret } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { parseCode } from '../code.ts';
import { deriveReceipt } from './derive.ts';
import { hashSecret, sameText } from './hash.ts';
import { admitPinTry, defaultPinLimits, forgetPinFailures } from './pinLock.ts';

export interface OpenByCodeInput {
  /** As typed: spaces, dashes and full-width digits do not matter. */
  readonly code: string;
  /** The link secret, or the six-digit PIN. */
  readonly secret: string;
  readonly requestId?: string;
}

export interface OpenedAppeal {
  readonly actor: ParticipantActor;
  /** Reporter or supporter. */
  readonly role: ParticipantRole;
  readonly appeal: Found['appeal'];
}

interface Found {
  readonly id: string;
  readonly tenantId: string;
  readonly role: ParticipantRole;
  readonly appeal: { readonly id: string; readonly code: string; readonly placeId: string | null };
}

const found = {
  id: true,
  tenantId: true,
  role: true,
  appeal: { select: { id: true, code: true, placeId: true } },
} as const;

/**
 * Opens an appeal for the resident who shows its code with a secret.
 *
 * @throws WrongSecret also for a code that does not exist
 * @throws SecretLocked after too many wrong PINs; the link secret is not affected
 */
export async function openByCode(services: Services, input: OpenByCodeInput): Promise<OpenedAppeal> {
  const code = parseCode(input.code);
  // No appeal can have such a code: there is nothing to protect and nothing to count.
  if (code === null) throw new WrongSecret(null);
  const typed = input.secret.normalize('NFKC').trim();
  const pin = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(pin)
    ? openByPin(services, code, pin, input.requestId)
    : openByLink(services, code, typed, input.requestId);
}

async function openByLink(
  services: Services,
  code: string,
  secret: string,
  requestId?: string,
): Promise<OpenedAppeal> {
  // The index finds a hash, of which the caller chose no bit: nothing to learn from how long that takes.
  const participant = await services.database.participant.findUnique({
    where: { secretHash: hashSecret(secret) },
    select: found,
  });
  if (participant === null || !sameText(participant.appeal.code, code)) throw new WrongSecret(null);
  return opened(participant, requestId);
}

async function openByPin(
  services: Services,
  code: string,
  pin: string,
  requestId?: string,
): Promise<OpenedAppeal> {
  const { database, keyring, clock } = services;
  const participants = await database.participant.findMany({
    where: { appeal: { code }, secretHash: { not: null } },
    select: found,
    orderBy: { createdAt: 'asc' },
  });
  const appeal = participants[0]?.appeal;
  const { values } = await configurationAt(database, appeal?.placeId ?? null, clock.now());
  const attempt = await admitPinTry(database, code, clock.now(), {
    ...defaultPinLimits,
    tries: values.pinTries,
  });
  if (!attempt.admitted) throw new SecretLocked(attempt.lockedUntil ?? clock.now());
  const [shown] = participants.filter(({ id }) => sameText(deriveReceipt(keyring, id).pin, pin));
  if (!shown) throw new WrongSecret(attempt.attemptsLeft);
  await forgetPinFailures(database, code);
  return opened(shown, requestId);
}

function opened({ appeal, role, ...participant }: Found, requestId?: string): OpenedAppeal {
  return {
    appeal,
    role,
    actor: {
      kind: 'participant',
      tenantId: participant.tenantId,
      participantId: participant.id,
      appealId: appeal.id,
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}
