export const photoLimits = {
  bytes: 10 * 1024 * 1024,
  /** An upload is put away in parts of this size, or of what comes in so many seconds. */
  partBytes: 1024 * 1024,
  partSeconds: 2,
  /** A small file can unfold to gigabytes: more points than any phone's camera takes are refused unread. */
  pixels: 64_000_000,
  /** The longer side of what is kept. */
  longestSide: 4096,
  thumbnailSide: 480,
  perEntry: 9,
  ticketMinutes: 30,
} as const;

export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const;

export type PhotoVariant = 'full' | 'thumbnail';

/** The key of a photo's bytes in the file store. */
export function photoKey(tenantId: string, photoId: string, variant: PhotoVariant): string {
  return `photos/${tenantId}/${photoId}/${variant}.jpg`;
}
