import { originOf } from './originOf.ts';

/**
 * The address that a request asks for; null for one that nothing here can have. Every handler may decode it, and the
 * database can look for any part of it.
 */
export function addressOf(target: string, publicUrl: string): URL | null {
  // Put together, not resolved: resolved, "//" would name another host, and an empty one is no address at all.
  const url = target.startsWith('/') ? URL.parse(originOf(publicUrl) + target) : URL.parse(target, publicUrl);
  return url && decodable(url.pathname) ? url : null;
}

function decodable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0');
  } catch {
    return false;
  }
}
