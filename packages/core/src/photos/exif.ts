import readExif from 'exif-reader';

/** What a photo's file tells besides the picture. Suggestions only: a file can claim anything. */
export interface PhotoFacts {
  /** WGS-84, as the standard demands. */
  readonly gps: { readonly lng: number; readonly lat: number } | null;
  readonly takenAt: Date | null;
}

const nothing: PhotoFacts = { gps: null, takenAt: null };

export function readPhotoFacts(exif: Uint8Array | undefined): PhotoFacts {
  if (exif === undefined) return nothing;
  try {
    const tags = readExif(Buffer.from(exif));
    return {
      gps: position(tags.GPSInfo),
      takenAt: time(tags.Photo?.DateTimeOriginal, tags.Photo?.OffsetTimeOriginal),
    };
  } catch {
    // A broken block of metadata says nothing about the picture.
    return nothing;
  }
}

interface GpsTags {
  readonly GPSLatitude?: number[];
  readonly GPSLatitudeRef?: string;
  readonly GPSLongitude?: number[];
  readonly GPSLongitudeRef?: string;
}

function position(gps: GpsTags | undefined): PhotoFacts['gps'] {
  const lat = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef === 'S');
  const lng = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef === 'W');
  if (lat === null || lng === null || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  // Cameras without a fix write zeros.
  return lat === 0 && lng === 0 ? null : { lng, lat };
}

function degrees(parts: number[] | undefined, negative: boolean): number | null {
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => Number.isFinite(part)))
    return null;
  const [whole = 0, minutes = 0, seconds = 0] = parts;
  const value = whole + minutes / 60 + seconds / 3600;
  return negative ? -value : value;
}

/** Cameras write local time; without an offset it is taken for China's. */
function time(local: Date | undefined, offset: string | undefined): Date | null {
  if (!(local instanceof Date) || Number.isNaN(local.getTime())) return null;
  const zone = offset !== undefined && /^[+-]\d\d:\d\d$/.test(offset) ? offset : '+08:00';
  const taken = new Date(local.toISOString().replace('Z', zone));
  return Number.isNaN(taken.getTime()) ? null : taken;
}
