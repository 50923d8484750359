/** What is typed, one address per line. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\s+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A first look before the server's: an origin and nothing behind it, https but on this machine. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url || (text !== url.origin && text !== `${url.origin}/`)) return false;
  return url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** Whole, without fragment, under one of the origins. */
export function isUnder(text: string, origins: readonly string[]): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    url.href === text &&
    url.hash === '' &&
    origins.some((origin) => URL.parse(origin)?.origin === url.origin)
  );
}
