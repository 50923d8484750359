import { createHash, randomBytes } from 'node:crypto';

/** What a secret says of itself, so that whoever finds one in a file knows what it opens. */
const prefixes = { CODE: 'lpc_', ACCESS: 'lpa_', REFRESH: 'lpr_' } as const;

type SecretKind = keyof typeof prefixes;

export const accessTokenPrefix = prefixes.ACCESS;

/** 256 bits; the database keeps only its hash. */
export function newSecret(kind: SecretKind): string {
  return prefixes[kind] + randomBytes(32).toString('base64url');
}

/** Unsalted, because nobody guesses 256 bits, and it must be found by it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** PKCE, S256: who shows the verifier is who began. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
