import { unzipSync, zipSync } from 'fflate';
import { hotlineLimits } from './limits.ts';
import { Unreadable } from './sheet.ts';

/** What a table needs of a workbook; pictures, links and printer settings are not even unfolded. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/|worksheets\/|workbook|sharedStrings|styles|theme\/).*)$/;
const entries = 2_000;

/**
 * A workbook with nothing in it but tables, packed anew: what it unfolds to was counted before, macros and documents with
 * definitions of their own are refused.
 *
 * @throws Unreadable
 */
export function unfold(bytes: Uint8Array): Uint8Array {
  let [total, count] = [0, 0];
  const parts = unzipOf(bytes, ({ name, originalSize }) => {
    count += 1;
    if (/vbaProject\.bin$|\/macrosheets\//i.test(name))
      throw new Unreadable('file', 'INVALID', { reason: 'MACROS' });
    if (!wanted.test(name)) return false;
    total += originalSize;
    if (count > entries || total > hotlineLimits.unpackedBytes)
      throw new Unreadable('file', 'TOO_LARGE', { limit: hotlineLimits.unpackedBytes });
    return true;
  });
  if (!Object.keys(parts).some((name) => /^xl\/workbook\.xml$/i.test(name)))
    throw new Unreadable('file', 'INVALID', { reason: 'KIND' });
  for (const part of Object.values(parts)) {
    if (/<!(DOCTYPE|ENTITY)/i.test(Buffer.from(part.subarray(0, 4_096)).toString('latin1')))
      throw new Unreadable('file', 'INVALID', { reason: 'DAMAGED' });
  }
  return zipSync(parts, { level: 0 });
}

/** Sizes are what the directory claims: no more than that is ever written for an entry, whatever follows. */
function unzipOf(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('file', 'INVALID', { reason: 'DAMAGED' });
  }
}
