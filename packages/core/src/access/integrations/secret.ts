import { createHash, randomBytes } from 'node:crypto';

/** Recognised at a glance, by people and by scanners of source code. */
export const secretPrefix = 'lnl_';
const shape = /^lnl_[A-Za-z0-9_-]{43}$/;

export interface NewSecret {
  /** Shown once, kept nowhere. */
  readonly secret: string;
  readonly hash: string;
  readonly lastFour: string;
}

/** 256 random bits. */
export function newSecret(): NewSecret {
  const secret = secretPrefix + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret), lastFour: secret.slice(-4) };
}

export function isSecret(text: string): boolean {
  return shape.test(text);
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
