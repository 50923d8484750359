import { createHmac } from 'node:crypto';
import type { Keyring } from '../../keyring.ts';

/** What a participant keeps beside the appeal's code. */
export interface ReceiptSecrets {
  /** 160 bits for the link's #fragment, base64url. */
  readonly secret: string;
  /** Six digits to be typed on a phone. */
  readonly pin: string;
}

/**
 * Link secret and PIN follow from the participant's id under the server's key: a retried submit shows the same
 * receipt although of the secret only a hash is stored, and of the PIN nothing.
 */
export function deriveReceipt(keyring: Keyring, participantId: string): ReceiptSecrets {
  const secret = hmac(keyring, `link:${participantId}`).subarray(0, 20).toString('base64url');
  // 64 bits modulo a million: the bias is far below anything that could be measured.
  const number = hmac(keyring, `pin:${participantId}`).readBigUInt64BE(0) % 1_000_000n;
  return { secret, pin: number.toString().padStart(6, '0') };
}

function hmac(keyring: Keyring, message: string): Buffer {
  return createHmac('sha256', keyring.receiptKey).update(message).digest();
}
