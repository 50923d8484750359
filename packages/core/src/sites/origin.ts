/**
 * An origin as browsers send it (scheme, host, port), or null when the text is none: a path, a wildcard, user data or
 * another scheme than http(s) makes it something else than an origin.
 */
export function normaliseOrigin(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || trimmed.includes('*')) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const bare =
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  return bare ? url.origin : null;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An origin whose pages nobody on the way can change: https, or this machine while one develops. */
export function secureOrigin(text: string): string | null {
  const origin = normaliseOrigin(text);
  if (origin === null) return null;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || loopback.has(hostname) ? origin : null;
}

/** Whether a page of this origin may use the site's key. The API's own origin may: its hosted pages are the widgets' fallback. */
export function originAllowed(
  site: { readonly origins: readonly string[] },
  origin: string | null,
  publicUrl: string,
): boolean {
  const asking = origin === null ? null : normaliseOrigin(origin);
  if (asking === null) return false;
  return asking === new URL(publicUrl).origin || site.origins.some((one) => normaliseOrigin(one) === asking);
}
