import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../ids.ts';
import type { Keyring } from '../keyring.ts';
import type { PhotoVariant } from './limits.ts';

/** Whom an address was given to: who may read the appeal, or everybody, as long as the photo is published. */
export type PhotoAudience = 'reader' | 'everybody';

export interface SignedPhoto {
  readonly photoId: string;
  readonly variant: PhotoVariant;
  readonly audience: PhotoAudience;
}

/**
 * A signed address on the API's own origin. Who may see the photo is decided before signing; whoever holds the address
 * sees it until it expires, one for everybody only until the publication is taken back.
 */
export function photoUrl(
  keyring: Keyring,
  publicUrl: string,
  photoId: string,
  variant: PhotoVariant,
  expires: Date,
  audience: PhotoAudience = 'reader',
): string {
  const until = Math.floor(expires.getTime() / 1000);
  const query = new URLSearchParams({
    v: variant,
    ...(audience === 'everybody' && { a: audience }),
    e: String(until),
    s: sign(keyring, { photoId, variant, audience }, until),
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
  const audience = url.searchParams.get('a') ?? 'reader';
  const until = Number(url.searchParams.get('e'));
  if (!isId(photoId) || !Number.isSafeInteger(until)) return null;
  if (variant !== 'full' && variant !== 'thumbnail') return null;
  if (audience !== 'reader' && audience !== 'everybody') return null;
  const given = Buffer.from(url.searchParams.get('s') ?? '');
  const wanted = Buffer.from(sign(keyring, { photoId, variant, audience }, until));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return until * 1000 > now.getTime() ? { photoId, variant, audience } : null;
}

function sign(keyring: Keyring, { photoId, variant, audience }: SignedPhoto, until: number): string {
  const said = [photoId, variant, until, ...(audience === 'everybody' ? [audience] : [])].join('|');
  return createHmac('sha256', keyring.photoKey).update(said).digest('base64url');
}
