import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** As better-auth names it; `__Secure-` stands before it where cookies are for https alone. */
export const sessionCookieName = 'linli.session_token';

/**
 * Reads the session's token from a Cookie header, whose signature must be right: HMAC-SHA-256 under the sign-in's
 * secret, as better-auth writes it. Null for whatever is not plainly that (two of the name, quotes, another form), also
 * where better-auth might take it.
 */
export function sessionCookieReader(secret: string, publicUrl: string): (cookies: string) => string | null {
  const key = createSecretKey(secret, 'utf8');
  const name = `${publicUrl.startsWith('https:') ? '__Secure-' : ''}${sessionCookieName}=`;
  return (cookies) => {
    const start = cookies.indexOf(name);
    if (start < 0 || cookies.indexOf(sessionCookieName) !== cookies.lastIndexOf(sessionCookieName))
      return null;
    if (start > 0 && cookies[start - 1] !== ' ' && cookies[start - 1] !== ';') return null;
    const end = cookies.indexOf(';', start);
    const [, token, signature] =
      form.exec(cookies.slice(start + name.length, end < 0 ? undefined : end)) ?? [];
    if (!token || !signature) return null;
    const right = createHmac('sha256', key).update(token).digest();
    const shown = Buffer.from(decodeURIComponent(signature), 'base64');
    return shown.length === right.length && timingSafeEqual(shown, right) ? token : null;
  };
}

/** A token of letters and digits, a dot, and 32 bytes in base64 with the signs of an address escaped. */
const form = /^([A-Za-z0-9]+)\.((?:[A-Za-z0-9]|%2[BF]){43}%3D)$/;
