import { createHmac } from 'node:crypto';
import { cleanWords } from '../appeals/words.ts';
import type { Keyring } from '../keyring.ts';

/** Same words, same digest, whatever the spaces and signs between them; without the key it tells nothing of the words. */
export function resolutionDigest(keyring: Keyring, tenantId: string, text: string): string {
  const letters = cleanWords(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return createHmac('sha256', keyring.blindIndexKey)
    .update(`resolution\0${tenantId}\0${letters}`)
    .digest('base64url');
}

interface Resolution {
  readonly eventId: string;
  readonly tenantId: string;
  readonly appealId: string;
  readonly text: string;
  readonly now: Date;
}

/** The digest of what a unit wrote when it resolved, as a row, so that copied texts can be counted. */
export function digestRow(keyring: Keyring, { text, now, ...resolution }: Resolution) {
  const digest = resolutionDigest(keyring, resolution.tenantId, text);
  return { ...resolution, digest, recordedAt: now };
}
