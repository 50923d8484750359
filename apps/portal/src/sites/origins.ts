import { linesOf } from '../portalClients/addresses.ts';

/** Why a line is no origin of a website. */
export type OriginFault = 'wildcard' | 'insecure' | 'none';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** What somebody pasted, a whole address or a bare host name, as the origin that it lies on. */
export function originIn(line: string): { origin: string } | { fault: OriginFault } {
  if (line.includes('*')) return { fault: 'wildcard' };
  const isWhole = line.includes('://');
  const host = line.split(/[:/]/)[0] ?? '';
  const url = URL.parse(isWhole ? line : `${loopback.includes(host) ? 'http' : 'https'}://${line}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return { fault: 'none' };
  if (!isWhole && !url.hostname.includes('.') && !loopback.includes(url.hostname)) return { fault: 'none' };
  if (url.protocol === 'http:' && !loopback.includes(url.hostname)) return { fault: 'insecure' };
  return { origin: url.origin };
}

/** The lines as origins, nothing twice; a line that is none stays as it was typed. */
export function tidied(text: string): string {
  const lines = linesOf(text).map((line) => {
    const found = originIn(line);
    return 'origin' in found ? found.origin : line;
  });
  return [...new Set(lines)].join('\n');
}
