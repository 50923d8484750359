import { createHash } from 'node:crypto';

/** Bits per password and bits set for each: one password in a thousand is taken for a listed one. */
const bitsPerEntry = 14.4;
const probes = 10;

/** A Bloom filter: says "listed" of everything that was put in, and of one in a thousand that was not. */
export function bloomOf(entries: readonly string[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((entries.length * bitsPerEntry) / 8));
  for (const entry of entries) {
    for (const bit of bitsOf(entry, bits.length * 8))
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return bits;
}

export function bloomHas(bits: Uint8Array, entry: string): boolean {
  return bitsOf(entry, bits.length * 8).every((bit) => ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

/** Double hashing: two halves of one digest give all the probes. */
function bitsOf(entry: string, size: number): number[] {
  const digest = createHash('sha256').update(entry).digest();
  const first = digest.readUInt32LE(0);
  const second = (digest.readUInt32LE(4) | 1) >>> 0;
  return Array.from({ length: probes }, (_, probe) => (first + probe * second) % size);
}
