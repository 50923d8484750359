import { isId } from '@linli/core/ids';

/**
 * An answer as flat rows "path = value", whatever it was made by: ids of the API become those of their rows, times are written in
 * one way. Two servers that say the same have the same rows.
 */
export function flatRows(answer: unknown): string[] {
  const rows: string[] = [];
  flatten(answer, '', rows);
  return rows.sort();
}

function flatten(value: unknown, path: string, rows: string[]): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) flatten(entry, `${path}/${key}`, rows);
    if (Object.keys(value).length === 0) rows.push(`${path} = empty`);
    return;
  }
  rows.push(`${path} = ${typeof value === 'string' ? plain(value) : String(value)}`);
}

function plain(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:/.test(text)) return new Date(text).toISOString();
  const id = Buffer.from(text, 'base64url').toString().split(':')[1];
  return id !== undefined && isId(id) ? id : text;
}

/** The first differences of two lists of rows; none when they are the same. */
export function differences(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [
    ...a.filter((row) => !inB.has(row)).map((row) => `only ours: ${row}`),
    ...b.filter((row) => !inA.has(row)).map((row) => `only theirs: ${row}`),
  ].slice(0, 10);
}
