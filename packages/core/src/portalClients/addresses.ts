import { normaliseOrigin } from '../sites/origin.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An origin whose pages may be trusted with a token: https, or this machine while one develops. */
export function portalOrigin(text: string): string | null {
  const origin = normaliseOrigin(text);
  if (origin === null) return null;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || loopback.has(hostname) ? origin : null;
}

/**
 * Whether codes may be sent there. It is compared letter by letter later, so it must be written as a browser writes it;
 * it stands at one of the client's own origins, and has no fragment.
 */
export function isRedirectUri(text: string, origins: readonly string[]): boolean {
  const url = URL.parse(text);
  if (!url || url.href !== text || text.includes('#') || text.includes('*')) return false;
  if (url.username !== '' || url.password !== '') return false;
  return portalOrigin(url.origin) !== null && origins.includes(url.origin);
}
