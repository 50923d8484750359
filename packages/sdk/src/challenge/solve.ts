/** The constants of SHA-256: square and cube roots of the first primes, after the point. */
const starts: number[] = [];
const rounds: number[] = [];
for (let n = 2; rounds.length < 64; n += 1) {
  let prime = true;
  for (let by = 2; by * by <= n; by += 1) if (n % by === 0) prime = false;
  if (!prime) continue;
  if (starts.length < 8) starts.push((n ** 0.5 * 2 ** 32) | 0);
  rounds.push((n ** (1 / 3) * 2 ** 32) | 0);
}

const words = new Int32Array(64);
const at = (index: number): number => words[index] as number;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the SHA-256 of an ASCII text of at most 55 characters. */
export function firstWord(text: string): number {
  words.fill(0, 0, 16);
  for (let i = 0; i <= text.length; i += 1) {
    words[i >> 2] = at(i >> 2) | ((i < text.length ? text.charCodeAt(i) : 128) << (24 - 8 * (i & 3)));
  }
  words[15] = text.length * 8;
  for (let i = 16; i < 64; i += 1) {
    const [near, far] = [at(i - 2), at(i - 15)];
    words[i] =
      at(i - 16) +
      at(i - 7) +
      (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) +
      (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = starts as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i += 1) {
    const more =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[i] as number) + at(i)) |
      0;
    const sum = (more + (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + more) | 0;
    d = c;
    c = b;
    b = a;
    a = sum;
  }
  return (a + (starts[0] as number)) >>> 0;
}

/** Looks for the number in slices of a few milliseconds, so that typing never stutters. */
export async function solve(seed: string, bits: number): Promise<number> {
  let number = 0;
  for (;;) {
    for (const until = performance.now() + 8; performance.now() < until; ) {
      for (let i = 0; i < 64; i += 1, number += 1) {
        if (Math.clz32(firstWord(`${seed}.${number}`)) >= bits) return number;
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
