import sharp, { type Metadata } from 'sharp';
import { InvalidInput } from '../errors/errors.ts';
import { type PhotoFacts, readPhotoFacts } from './exif.ts';
import { photoLimits } from './limits.ts';

/** A photo as it is kept: turned upright, without any metadata, with a thumbnail. */
export interface ProcessedPhoto extends PhotoFacts {
  readonly full: Uint8Array;
  readonly thumbnail: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** HEIC is opened only where the installed libvips can. */
const accepted: readonly string[] = ['jpeg', 'png', 'webp', 'heif'];

/**
 * Decodes by content, whatever the name or header says, and encodes anew: nothing of the original file survives
 * but its picture.
 *
 * @throws InvalidInput NOT_AN_IMAGE, TOO_LARGE
 */
export async function processPhoto(bytes: Uint8Array): Promise<ProcessedPhoto> {
  const metadata = await identify(bytes);
  const upright = sharp(bytes, { limitInputPixels: photoLimits.pixels, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' });
  const full = await upright
    .clone()
    .resize(within(photoLimits.longestSide))
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => refuse(metadata.format, error));
  const thumbnail = await sharp(full.data)
    .resize(within(photoLimits.thumbnailSide))
    .jpeg({ quality: 78 })
    .toBuffer();
  return {
    full: full.data,
    thumbnail,
    width: full.info.width,
    height: full.info.height,
    ...readPhotoFacts(metadata.exif),
  };
}

async function identify(bytes: Uint8Array): Promise<Metadata> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => refuse(undefined, error));
  if (!accepted.includes(metadata.format)) refuse(metadata.format);
  const actual = metadata.width * metadata.height;
  if (actual > photoLimits.pixels) {
    throw new InvalidInput([
      { path: ['photo'], code: 'TOO_LARGE', params: { pixels: photoLimits.pixels, actual } },
    ]);
  }
  return metadata;
}

function within(side: number) {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
}

function refuse(type: string | undefined, cause?: unknown): never {
  const fault = new InvalidInput([
    { path: ['photo'], code: 'NOT_AN_IMAGE', ...(type === undefined ? {} : { params: { type } }) },
  ]);
  fault.cause = cause;
  throw fault;
}
