import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../ids.ts';
import type { Keyring } from '../keyring.ts';
import type { PhotoVariant } from './limits.ts';

/**
 * Whom an address was given to: somebody who may read the appeal, or everybody, as long as the photo is published. A
 * reader is named in it, so that it ends with what the reader may see.
 */
export type PhotoAudience = PhotoReader | 'everybody';
export type PhotoReader = `${'staff' | 'integration' | 'participant'}:${string}`;

export interface SignedPhoto {
  readonly photoId: string;
  readonly variant: PhotoVariant;
  readonly audience: PhotoAudience;
}

/**
 * A signed address on the API's own origin. Who may see the photo is decided before signing, and again whenever it is
 * asked for: an address works until it expires, as long as its reader may see the photo.
 */
export function photoUrl(
  keyring: Keyring,
  publicUrl: string,
  photoId: string,
  variant: PhotoVariant,
  expires: Date,
  audience: PhotoAudience,
): string {
  const until = Math.floor(expires.getTime() / 1000);
  const query = new URLSearchParams({
    v: variant,
    a: audience,
    e: String(until),
    s: sign(keyring, { photoId, variant, audience }, until),
  });
  return `${publicUrl}/photos/${photoId}?${query}`;
}

/** Between half an hour and an hour from now, the same within the half hour: a page that is drawn again names the same one. */
export function photoExpiry(now: Date): Date {
  const half = 1_800_000;
  return new Date((Math.floor(now.getTime() / half) + 2) * half);
}

/** Null when the signature is not ours or the time is over. */
export function verifyPhotoUrl(keyring: Keyring, url: URL, now: Date): SignedPhoto | null {
  const photoId = url.pathname.split('/').at(-1) ?? '';
  const variant = url.searchParams.get('v');
  const audience = url.searchParams.get('a') ?? '';
  const until = Number(url.searchParams.get('e'));
  if (!isId(photoId) || !Number.isSafeInteger(until)) return null;
  if (variant !== 'full' && variant !== 'thumbnail') return null;
  if (!isAudience(audience)) return null;
  const given = Buffer.from(url.searchParams.get('s') ?? '');
  const wanted = Buffer.from(sign(keyring, { photoId, variant, audience }, until));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return until * 1000 > now.getTime() ? { photoId, variant, audience } : null;
}

function sign(keyring: Keyring, { photoId, variant, audience }: SignedPhoto, until: number): string {
  const said = [photoId, variant, until, audience].join('|');
  return createHmac('sha256', keyring.photoKey).update(said).digest('base64url');
}

function isAudience(text: string): text is PhotoAudience {
  const [kind, id = '', ...rest] = text.split(':');
  if (text === 'everybody') return true;
  return (
    rest.length === 0 && isId(id) && (kind === 'staff' || kind === 'integration' || kind === 'participant')
  );
}
