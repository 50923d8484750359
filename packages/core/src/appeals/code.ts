import { createHash, randomInt } from 'node:crypto';

// The quasigroup of order 10 that Damm gives: totally anti-symmetric, so that the check digit catches every wrong
// digit and every swap of two neighbours, the two slips people make when they read a number out.
const table = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** A new code: nine random digits and their check digit. Never begins with 0, which spreadsheets drop. */
export function newCode(): string {
  const digits = String(randomInt(100_000_000, 1_000_000_000));
  return digits + checkDigit(digits);
}

/** A possible code for an appeal that does not exist, always the same for the same id. */
export function standInCode(appealId: string): string {
  const number = createHash('sha256').update(`stand-in:${appealId}`).digest().readBigUInt64BE(0);
  const digits = String(100_000_000n + (number % 900_000_000n));
  return digits + checkDigit(digits);
}

export function checkDigit(digits: string): string {
  return String(interim(digits));
}

/** What somebody typed or read out, as a code; null when it cannot be one. Spaces, dashes and full-width digits are fine. */
export function parseCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s\-‐-―]/gu, '');
  return /^[1-9]\d{9}$/.test(digits) && interim(digits) === 0 ? digits : null;
}

/** "482 915 7036": in groups that can be read out. */
export function displayCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;
}

function interim(digits: string): number {
  let state = 0;
  for (const digit of digits) state = table[state]?.[Number(digit)] ?? 0;
  return state;
}
