import { hkdfSync } from 'node:crypto';
import type { Keyring } from '@linli/core/keyring';

/** Signs sessions where the operator has set no secret of its own: follows from the keyring, so it survives a restart. */
export function authSecretFrom(keyring: Keyring): string {
  return Buffer.from(hkdfSync('sha256', keyring.receiptKey, '', 'linli sign-in', 32)).toString('base64url');
}
