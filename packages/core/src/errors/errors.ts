import type { AppealState } from '@linli/database/generated/prisma/enums';
import type { AppealStep } from '../appeals/machine.ts';

/** Stable codes of everything that can be wrong with a request; the words for them stand in messages.ts. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'ILLEGAL_STEP'
  | 'CONFLICT'
  | 'WRONG_SECRET'
  | 'SECRET_LOCKED'
  | 'UNKNOWN_SITE'
  | 'ORIGIN_DENIED'
  | 'EVIDENCE_REQUIRED'
  | 'LINK_REFUSED'
  | 'RATE_LIMITED'
  | 'CHALLENGE_FAILED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'IDEMPOTENCY_RUNNING';

/** An error that the caller can do something about. Anything else that is thrown is a fault of ours and is masked. */
export abstract class DomainError extends Error {
  abstract readonly code: ErrorCode;
}

export type FieldErrorCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'TOO_MANY'
  | 'TOO_LARGE'
  | 'TOO_COMMON'
  | 'UNKNOWN'
  | 'INVALID'
  | 'OUT_OF_RANGE'
  | 'IN_THE_FUTURE'
  | 'NOT_AN_IMAGE'
  | 'NOT_UPLOADED'
  | 'EXPIRED'
  | 'STOPPED'
  | 'DUPLICATE'
  | 'WITHDRAWN'
  | 'TOO_EARLY'
  | 'NOBODY_THERE'
  | 'OVERLAPS'
  | 'MATCHES_NOTHING'
  | 'NOT_COVERED'
  | 'TOO_FAR'
  | 'CLOCK_OFF'
  | 'NOWHERE_TO_BE'
  | 'OVERSPENT'
  | 'NOT_ASKED'
  | 'CONFLICT_OF_INTEREST';

export interface FieldFault {
  readonly path: readonly string[];
  readonly code: FieldErrorCode;
  /** Figures for the sentence, e.g. {limit: 10000, actual: 10001}. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One or more fields are wrong; all of them are named at once. */
export class InvalidInput extends DomainError {
  readonly code = 'INVALID_INPUT';
  readonly fields: readonly FieldFault[];
  constructor(fields: readonly FieldFault[]) {
    super(fields.map((field) => `${field.path.join('.')}: ${field.code}`).join('; '));
    this.fields = fields;
  }
}

/** No such thing, or not for this caller: the two answer alike, so that ids cannot be probed. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly noun: string;
  constructor(noun: string) {
    super(`${noun} not found`);
    this.noun = noun;
  }
}

/** The caller sees the thing but may not do this to it. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly action: string;
  constructor(action: string) {
    super(`may not ${action}`);
    this.action = action;
  }
}

/** The state machine has no such step from here; names the ones it has. */
export class IllegalStep extends DomainError {
  readonly code = 'ILLEGAL_STEP';
  readonly state: AppealState;
  readonly legalSteps: readonly AppealStep[];
  constructor(state: AppealState, legalSteps: readonly AppealStep[]) {
    super(`illegal from ${state}; legal: ${legalSteps.join(', ') || 'none'}`);
    this.state = state;
    this.legalSteps = legalSteps;
  }
}

/** Somebody else acted first: the version that the caller saw is no longer the current one. */
export class Conflict extends DomainError {
  readonly code = 'CONFLICT';
  readonly currentVersion: number;
  /** What was acted on. */
  readonly noun: 'Appeal' | 'TextTemplate' | 'Deed' | 'MethodCard' | 'Site';
  constructor(currentVersion: number, noun: Conflict['noun'] = 'Appeal') {
    super(`current version is ${currentVersion}`);
    this.currentVersion = currentVersion;
    this.noun = noun;
  }
}

/** Code and secret do not belong together; an unknown code answers alike. */
export class WrongSecret extends DomainError {
  readonly code = 'WRONG_SECRET';
  /** Tries left before the PIN locks; null for a link secret, which needs no lock. */
  readonly attemptsLeft: number | null;
  constructor(attemptsLeft: number | null) {
    super('wrong code or secret');
    this.attemptsLeft = attemptsLeft;
  }
}

/** Too many wrong PINs; the link secret still opens the appeal. */
export class SecretLocked extends DomainError {
  readonly code = 'SECRET_LOCKED';
  readonly lockedUntil: Date;
  constructor(lockedUntil: Date) {
    super(`locked until ${lockedUntil.toISOString()}`);
    this.lockedUntil = lockedUntil;
  }
}

/** No site has this key, or it was switched off. */
export class UnknownSite extends DomainError {
  readonly code = 'UNKNOWN_SITE';
  constructor() {
    super('unknown site key');
  }
}

/** The page's origin is not on the site's list; an empty list allows none. */
export class OriginDenied extends DomainError {
  readonly code = 'ORIGIN_DENIED';
  readonly origin: string | null;
  constructor(origin: string | null) {
    super(`origin ${origin ?? '(none)'} is not allowed`);
    this.origin = origin;
  }
}

/** The category asks for a photo before it can be resolved. */
export class EvidenceRequired extends DomainError {
  readonly code = 'EVIDENCE_REQUIRED';
  constructor() {
    super('a photo is required as evidence');
  }
}

/** Why two appeals do not go together. */
export type LinkRefusal =
  | 'SAME_APPEAL'
  | 'CYCLE'
  | 'NOT_OPEN'
  | 'CONFIDENTIAL'
  | 'ABOUT_DIFFERS'
  | 'LINKED_ALREADY'
  | 'NOT_LINKED';

/** Two appeals that cannot be merged or linked, and why. */
export class LinkRefused extends DomainError {
  readonly code = 'LINK_REFUSED';
  readonly reason: LinkRefusal;
  constructor(reason: LinkRefusal) {
    super(`not linked: ${reason}`);
    this.reason = reason;
  }
}

/** More than the limits allow from this address, number, code or site. */
export class RateLimited extends DomainError {
  readonly code = 'RATE_LIMITED';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`again in ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The proof of work is missing, wrong, too old, or was used before: a new one helps. */
export class ChallengeFailed extends DomainError {
  readonly code = 'CHALLENGE_FAILED';
  readonly reason: 'MISSING' | 'INVALID' | 'EXPIRED' | 'USED';
  constructor(reason: ChallengeFailed['reason']) {
    super(`challenge: ${reason}`);
    this.reason = reason;
  }
}
