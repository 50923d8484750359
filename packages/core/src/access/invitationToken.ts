import { createHash, createHmac } from 'node:crypto';
import type { Keyring } from '../keyring.ts';

/** The secret of an invitation's link: derived, so that a mail that is sent again carries the same one. */
export function invitationToken(keyring: Keyring, invitationId: string): string {
  return createHmac('sha256', keyring.receiptKey).update(`invitation|${invitationId}`).digest('base64url');
}

/** Setting the first password is setting a new one: the sign-in looks for it under this name. */
export function passwordIdentifier(token: string): string {
  return `reset-password:${token}`;
}

/** How the names of links lie in the database. */
export function hashIdentifier(identifier: string): string {
  return createHash('sha256').update(identifier).digest('base64url');
}
