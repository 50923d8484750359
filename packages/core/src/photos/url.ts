import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../ids.ts';
import type { Keyring } from '../keyring.ts';
import type { PhotoVariant } from './limits.ts';

export interface SignedPhoto {
  readonly photoId: string;
  readonly variant: PhotoVariant;
}

/**
 * A signed address on the API's own origin. Who may see the photo is decided before signing; whoever holds the address
 * sees it until it expires.
 */
export function photoUrl(
  keyring: Keyring,
  publicUrl: string,
  photoId: string,
  variant: PhotoVariant,
  expires: Date,
): string {
  const until = Math.floor(expires.getTime() / 1000);
  const query = new URLSearchParams({
    v: variant,
    e: String(until),
    s: sign(keyring, photoId, variant, until),
  });
  return `${publicUrl}/photos/${photoId}?${query}`;
}

/** Between one and two hours from now, the same for everybody within the hour: the browser's cache can keep it. */
export function photoExpiry(now: Date): Date {
  const hour = 3_600_000;
  return new Date((Math.floor(now.getTime() / hour) + 2) * hour);
}

/** Null when the signature is not ours or the time is over. */
export function verifyPhotoUrl(keyring: Keyring, url: URL, now: Date): SignedPhoto | null {
  const photoId = url.pathname.split('/').at(-1) ?? '';
  const variant = url.searchParams.get('v');
  const until = Number(url.searchParams.get('e'));
  if (!isId(photoId) || !Number.isSafeInteger(until)) return null;
  if (variant !== 'full' && variant !== 'thumbnail') return null;
  const given = Buffer.from(url.searchParams.get('s') ?? '');
  const wanted = Buffer.from(sign(keyring, photoId, variant, until));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return until * 1000 > now.getTime() ? { photoId, variant } : null;
}

function sign(keyring: Keyring, photoId: string, variant: PhotoVariant, until: number): string {
  return createHmac('sha256', keyring.photoKey).update(`${photoId}|${variant}|${until}`).digest('base64url');
}
