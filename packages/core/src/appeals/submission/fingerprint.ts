import { createHmac } from 'node:crypto';
import type { Keyring } from '../../keyring.ts';
import type { SubmitInput } from './input.ts';

/** What differs from try to try stands here; all the rest is what was sent. */
type Sent = Partial<Pick<SubmitInput, 'clientId' | 'pass' | 'held' | 'website' | 'locale'>>;

/**
 * What was sent, without what differs from try to try. Under a key: phone numbers are few enough to be tried one by one.
 */
export function fingerprint(keyring: Keyring, input: Sent): string {
  const { clientId: _, pass: _pass, held: _held, website: _website, locale: _locale, ...content } = input;
  return createHmac('sha256', keyring.blindIndexKey)
    .update('submission|')
    .update(JSON.stringify(content, inOrder))
    .digest('base64url');
}

/** Keys in one order, and nothing said of what was left out. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one != null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
