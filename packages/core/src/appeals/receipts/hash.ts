import { createHash, createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../keyring.ts';
import { deriveReceipt } from './derive.ts';

/** About 30 ms of one core and 16 MB a try. */
const cost = { N: 2 ** 14, r: 8, p: 1 } as const;
const scheme = `scrypt:${cost.N}:${cost.r}:${cost.p}`;

/** The columns of a new participant: what is stored of the receipt. */
export interface ReceiptHashes {
  readonly secretHash: string;
  readonly pinHash: string;
}

export async function hashReceipt(
  keyring: Keyring,
  participant: { readonly id: string; readonly appealId: string },
): Promise<ReceiptHashes> {
  const { secret, pin } = deriveReceipt(keyring, participant.id);
  return { secretHash: hashSecret(secret), pinHash: await hashPin(keyring, participant.appealId, pin) };
}

/** A fast hash is enough for 160 random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * A million PINs are few: they are keyed with the server's secret before scrypt, so that a stolen database alone
 * cannot be searched. Salted by appeal: one try is one scrypt, however many supporters the appeal has.
 */
export async function hashPin(keyring: Keyring, appealId: string, pin: string): Promise<string> {
  const keyed = createHmac('sha256', keyring.receiptKey).update(`pin-hash:${pin}`).digest();
  const hash = await stretch(keyed, appealId);
  return `${scheme}:${hash.toString('base64url')}`;
}

export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function stretch(keyed: Buffer, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(keyed, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
