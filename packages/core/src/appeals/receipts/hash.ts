import { createHash, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../keyring.ts';
import { deriveReceipt } from './derive.ts';

/** What is stored of a new participant's receipt: the PIN follows from the id, and no hash of it can be searched. */
export function hashReceipt(keyring: Keyring, participantId: string): string {
  return hashSecret(deriveReceipt(keyring, participantId).secret);
}

/** A fast hash is enough for 160 random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Compares without telling by its time how much of them agrees. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
