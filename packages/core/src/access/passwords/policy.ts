import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldFault } from '../../errors/errors.ts';
import { bloomHas } from './bloom.ts';

export const passwordLength = { minPasswordLength: 10, maxPasswordLength: 128 } as const;
export const breachedFile = 'breached.bloom';

/** Fewer different characters than this are no password, however often they are repeated. */
const leastCharacters = 5;

const breached = readFileSync(join(import.meta.dirname, breachedFile));

/**
 * What is wrong with a new password. Length counts, kinds of characters do not; what is on the lists of breached
 * passwords, made of a few characters, or spells the person's own address is refused. Nothing is asked over the network.
 */
export function passwordFaults(password: string, email: string | null): FieldFault[] {
  const path = ['password'];
  const { minPasswordLength: least, maxPasswordLength: most } = passwordLength;
  const actual = password.length;
  if (actual < least) return [{ path, code: 'TOO_SHORT', params: { limit: least, actual } }];
  if (actual > most) return [{ path, code: 'TOO_LONG', params: { limit: most, actual } }];
  return isCommon(password) || spells(password, email) ? [{ path, code: 'TOO_COMMON' }] : [];
}

/** Upper and lower case and full-width letters are no difference to whoever guesses. */
export function asListed(password: string): string {
  return password.normalize('NFKC').toLowerCase();
}

function isCommon(password: string): boolean {
  const plain = asListed(password);
  if (new Set(plain).size < leastCharacters) return true;
  // "password1234!" is "password1234" with what everybody appends.
  const trimmed = plain.replace(/[^\p{L}\p{N}]+$/u, '');
  return bloomHas(breached, plain) || bloomHas(breached, trimmed);
}

function spells(password: string, email: string | null): boolean {
  const [local = ''] = asListed(email ?? '').split('@');
  if (local.length < 4 || !asListed(password).includes(local)) return false;
  return asListed(password).replaceAll(local, '').length < leastCharacters;
}
