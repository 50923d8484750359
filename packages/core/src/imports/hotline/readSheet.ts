import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';
import { type Sheet, Unreadable } from './sheet.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks before 2007, and those with a password. */
const old = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/** By what the bytes are, whatever the file is called. @throws Unreadable */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw new Unreadable('file', 'REQUIRED');
  if (begins(bytes, old)) throw new Unreadable('file', 'INVALID', { reason: 'OLD' });
  if (begins(bytes, pdf)) throw new Unreadable('file', 'INVALID', { reason: 'KIND' });
  return isZip(bytes) ? readXlsx(bytes) : readCsv(bytes);
}

export function isZip(bytes: Uint8Array): boolean {
  return begins(bytes, zip);
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
