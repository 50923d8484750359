import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** As better-auth names it; `__Secure-` stands before it where cookies are for https alone. */
export const sessionCookieName = 'linli.session_token';

/** So many cookies that were found right are remembered. */
const mostKnown = 10_000;

/**
 * Reads the session's token from a Cookie header, whose signature must be right: HMAC-SHA-256 under the sign-in's
 * secret, as better-auth writes it. Null for whatever is not plainly that (two of the name, quotes, another form), also
 * where better-auth might take it. Whether there is such a session is not said here.
 */
export function sessionCookieReader(secret: string, publicUrl: string): (cookies: string) => string | null {
  const key = createSecretKey(secret, 'utf8');
  const name = `${publicUrl.startsWith('https:') ? '__Secure-' : ''}${sessionCookieName}=`;
  const known = new Map<string, string>();
  return (cookies) => {
    const value = onlyValue(cookies, name);
    if (value === null) return null;
    // What is right once stays so: the secret is the same for as long as the server runs.
    const token = known.get(value) ?? signedToken(value, key);
    if (token === null) return null;
    if (known.size >= mostKnown) known.clear();
    known.set(value, token);
    return token;
  };
}

function onlyValue(cookies: string, name: string): string | null {
  const start = cookies.indexOf(name);
  if (start < 0 || cookies.indexOf(sessionCookieName) !== cookies.lastIndexOf(sessionCookieName)) return null;
  if (start > 0 && cookies[start - 1] !== ' ' && cookies[start - 1] !== ';') return null;
  const end = cookies.indexOf(';', start);
  return cookies.slice(start + name.length, end < 0 ? undefined : end);
}

/** A token of letters and digits, a dot, and 32 bytes in base64 with the signs of an address escaped. */
const form = /^([A-Za-z0-9]+)\.((?:[A-Za-z0-9]|%2[BF]){43}%3D)$/;

function signedToken(value: string, key: KeyObject): string | null {
  const [, token, signature] = form.exec(value) ?? [];
  if (!token || !signature) return null;
  const right = createHmac('sha256', key).update(token).digest();
  const shown = Buffer.from(decodeURIComponent(signature), 'base64');
  return shown.length === right.length && timingSafeEqual(shown, right) ? token : null;
}
