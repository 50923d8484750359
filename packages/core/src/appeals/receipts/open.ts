import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ParticipantActor } from '../../actor.ts';
import { SecretLocked, WrongSecret } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { hashPin, hashSecret, sameHash } from './hash.ts';
import { admitPinTry, defaultPinLimits, forgetPinFailures, type PinLimits } from './pinLock.ts';

export interface OpenByCodeInput {
  /** As typed: spaces, dashes and full-width digits do not matter. */
  readonly code: string;
  /** The link secret, or the six-digit PIN. */
  readonly secret: string;
  readonly requestId?: string;
}

export interface OpenedAppeal {
  readonly actor: ParticipantActor;
  readonly appeal: Appeal;
}

/**
 * Opens an appeal for the resident who shows its code with a secret.
 *
 * @throws WrongSecret also for a code that does not exist
 * @throws SecretLocked after too many wrong PINs; the link secret is not affected
 */
export async function openByCode(
  services: Services,
  input: OpenByCodeInput,
  limits: PinLimits = defaultPinLimits,
): Promise<OpenedAppeal> {
  const code = onlyDigits(input.code);
  const typed = input.secret.normalize('NFKC').trim();
  const pin = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(pin)
    ? openByPin(services, code, pin, limits, input.requestId)
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
    include: { appeal: true },
  });
  if (participant === null || !sameHash(participant.appeal.code, code)) throw new WrongSecret(null);
  return opened(participant, requestId);
}

async function openByPin(
  services: Services,
  code: string,
  pin: string,
  limits: PinLimits,
  requestId?: string,
): Promise<OpenedAppeal> {
  const { database, keyring, clock } = services;
  const attempt = await admitPinTry(database, code, clock.now(), limits);
  if (!attempt.admitted) throw new SecretLocked(attempt.lockedUntil ?? clock.now());
  const participants = await database.participant.findMany({
    where: { appeal: { code }, pinHash: { not: null } },
    include: { appeal: true },
    orderBy: { createdAt: 'asc' },
  });
  // An unknown code costs the same scrypt as a known one.
  const hash = await hashPin(keyring, participants[0]?.appealId ?? 'unknown', pin);
  let found: (typeof participants)[number] | undefined;
  for (const participant of participants) {
    if (sameHash(participant.pinHash ?? '', hash)) found ??= participant;
  }
  if (!found) throw new WrongSecret(attempt.attemptsLeft);
  await forgetPinFailures(database, code);
  return opened(found, requestId);
}

function opened(
  { appeal, ...participant }: { id: string; tenantId: string; appeal: Appeal },
  requestId?: string,
): OpenedAppeal {
  return {
    appeal,
    actor: {
      kind: 'participant',
      tenantId: participant.tenantId,
      participantId: participant.id,
      appealId: appeal.id,
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}

function onlyDigits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
