import { secureOrigin } from '../sites/origin.ts';

/**
 * Whether codes may be sent there. It is compared letter by letter later, so it must be written as a browser writes it;
 * it stands at one of the client's own origins, and has no fragment.
 */
export function isRedirectUri(text: string, origins: readonly string[]): boolean {
  const url = URL.parse(text);
  if (!url || url.href !== text || text.includes('#') || text.includes('*')) return false;
  if (url.username !== '' || url.password !== '') return false;
  return secureOrigin(url.origin) !== null && origins.includes(url.origin);
}
