import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Answer } from '../http/exchange.ts';

interface Sealed {
  readonly status: number;
  readonly contentType: string;
  readonly nonce: string;
  readonly box: string;
}

/**
 * An answer can hold a receipt's secret, which the database otherwise never has. The kept copy is therefore locked
 * with what only the retry brings again: the key and the body of the request.
 */
export function sealAnswer({ status = 200, headers, body }: Answer, key: string, request: Buffer) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', lock(key, request), nonce);
  const box = Buffer.concat([cipher.update(Buffer.from(body ?? '')), cipher.final(), cipher.getAuthTag()]);
  const contentType = headers?.['content-type'] ?? headers?.['Content-Type'] ?? 'application/json';
  return {
    status,
    contentType,
    nonce: nonce.toString('base64'),
    box: box.toString('base64'),
  } satisfies Sealed;
}

export function openAnswer(stored: unknown, key: string, request: Buffer): Answer {
  const { status, contentType, nonce, box } = stored as Sealed;
  const bytes = Buffer.from(box, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', lock(key, request), Buffer.from(nonce, 'base64'));
  decipher.setAuthTag(bytes.subarray(-16));
  const body = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  return { status, headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' }, body };
}

function lock(key: string, request: Buffer): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', request, key, 'linli idempotency', 32));
}
