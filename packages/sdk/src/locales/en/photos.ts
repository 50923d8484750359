import type { photos as zh } from '../zh-CN/photos.ts';

export const photos: typeof zh = {
  photoOf: 'Photo {n}',
  photoShrinking: 'Preparing…',
  photoSending: 'Sending {n}%',
  photoDone: 'Sent',
  photoWaiting: 'Waits, goes on by itself',
  photoLater: 'Goes on by itself soon',
  photoFailed: 'Not sent',
  photoRetry: 'Send again',
  photoNow: 'Send now',
  photoRemove: 'Remove',
  photoTooLarge: '“{name}” is too large ({n} MB). Choose photos up to {most} MB, or submit without.',
  photoNoImage: '“{name}” is not a photo. Choose a JPG, PNG, WebP or HEIC picture.',
  photoTooMany: 'At most {n}; the others were not added.',
  photoRefused: '“{name}” was not accepted. Choose another one, or submit without.',
};
