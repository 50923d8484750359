import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RefusedFile } from '../../src/import/refusedFile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-refused-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  '=HYPERLINK("http://evil.test","x")',
  '+1+cmd|/C calc!A0',
  '-2+3',
  '@SUM(1,2)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  'a,b;"c"\r\n=1',
])('a spreadsheet that opens the refused rows runs nothing of them: %j', (hostile) => {
  const path = join(folder, `${crypto.randomUUID()}.csv`);
  const file = new RefusedFile(path, 'line', () => hostile);
  file.add({ position: 2, columns: { [hostile]: hostile } }, [{ code: hostile, field: hostile }]);
  file.close();
  const written = readFileSync(path, 'utf8');
  const rows = parse(written, { bom: true }) as string[][];
  expect(rows).toHaveLength(2);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
  // Nothing of it is lost: whoever mends the row reads what stood there.
  expect(JSON.parse(rows[1]?.[4] ?? '')).toEqual({ [hostile]: hostile });
  expect(rows[1]?.[3]?.replace(/^'/, '')).toBe(hostile);
});
