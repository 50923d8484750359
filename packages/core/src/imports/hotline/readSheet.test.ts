import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../errors/errors.ts';
import { fieldMessage } from '../../errors/messages.ts';
import { hotlineLimits } from './limits.ts';
import { readApart } from './readApart.ts';
import { readSheet } from './readSheet.ts';
import { Unreadable } from './sheet.ts';

type Rows = (string | number | Date | boolean | null)[][];

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const workbook = (rows: Rows, more: { readonly dateSystem?: '1900' | '1904' } = {}) =>
  writeXlsx({ sheets: [{ name: '工单', rows }], ...more });

/** What it is refused for, with a sentence in both languages. */
async function refusal(file: Uint8Array): Promise<string> {
  const error = await readSheet(file).catch((thrown: unknown) => thrown);
  if (!(error instanceof Unreadable)) throw new Error('it was read', { cause: error });
  const fault = { path: [error.path], code: error.code, params: error.params };
  for (const locale of ['zh-CN', 'en']) expect(fieldMessage(fault, locale).length).toBeGreaterThan(10);
  return [error.path, error.code, error.params.reason].filter(Boolean).join(' ');
}

async function changed(file: Uint8Array, parts: Record<string, string>): Promise<Uint8Array> {
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...unzipSync(file), ...Object.fromEntries(entries) });
}

/** The directory says that the sheet unfolds to so many bytes. */
function claiming(file: Uint8Array, size: number): Uint8Array {
  const archive = Buffer.from(file);
  const entry = 'PK\u0001\u0002';
  for (
    let at = archive.indexOf(entry, 0, 'latin1');
    at !== -1;
    at = archive.indexOf(entry, at + 4, 'latin1')
  ) {
    const name = archive.subarray(at + 46).toString('latin1');
    if (name.startsWith('xl/worksheets/')) archive.writeUInt32LE(size, at + 24);
  }
  return archive;
}

describe('a CSV', () => {
  it('is read between commas, semicolons and tabs, with line breaks in quotes, as UTF-8, UTF-16 and GB18030', async () => {
    const table = (part: string) => `工单号${part}内容\r\nA1${part}"灯不亮，\n很暗"\r\n`;
    const expected = { columns: ['工单号', '内容'], rows: [{ number: 2, cells: ['A1', '灯不亮，\n很暗'] }] };
    for (const part of [',', ';', '\t']) expect(await readSheet(bytes(table(part)))).toEqual(expected);
    expect(await readSheet(bytes(`\ufeff${table(',')}`))).toEqual(expected);
    expect(await readSheet(Buffer.from(`\ufeff${table(';')}`, 'utf16le'))).toEqual(expected);
    const commas = bytes('工单号;内容\nA1;灯不亮,很暗,没人修,多次反映\n');
    expect(await readSheet(commas)).toMatchObject({
      rows: [{ cells: ['A1', '灯不亮,很暗,没人修,多次反映'] }],
    });
    // 工单号,内容 / A1,灯不亮 as GB18030.
    const gb = [0xb9, 0xa4, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a];
    const row = [0x41, 0x31, 0x2c, 0xb5, 0xc6, 0xb2, 0xbb, 0xc1, 0xc1, 0x0a];
    expect(await readSheet(new Uint8Array([...gb, ...row]))).toEqual({
      columns: ['工单号', '内容'],
      rows: [{ number: 2, cells: ['A1', '灯不亮'] }],
    });
  });

  it('may have a title above its header, names twice or none at all, and empty lines', async () => {
    const text = '12345热线工单表,,,\n\n工单号,电话,电话,\nA1,1,2,3\n,,,\nA2,,,\n';
    expect(await readSheet(bytes(text))).toEqual({
      columns: ['工单号', '电话', '电话 (2)'],
      rows: [
        { number: 4, cells: ['A1', '1', '2'] },
        { number: 6, cells: ['A2', '', ''] },
      ],
    });
  });

  it('that came from our list of refused rows is as it was before', async () => {
    const text = "工单号,内容,［原行号］,［未导入原因］\nA1,'=1+1,5,日期\n";
    expect(await readSheet(bytes(text))).toEqual({
      columns: ['工单号', '内容'],
      rows: [{ number: 2, cells: ['A1', '=1+1'] }],
    });
  });
});

describe('a workbook', () => {
  it('keeps long numbers whole, says times as its clock shows them in both date systems, and computes nothing', async () => {
    const rows: Rows = [
      ['工单号', '时间', '电话', '内容'],
      ['A1', new Date('2026-03-05T14:30:00Z'), 13800138000, '=HYPERLINK("http://evil.test")'],
    ];
    for (const dateSystem of ['1900', '1904'] as const) {
      expect(await readSheet(await workbook(rows, { dateSystem }))).toMatchObject({
        rows: [{ cells: ['A1', '2026-03-05 14:30:00', '13800138000', '=HYPERLINK("http://evil.test")'] }],
      });
    }
  });

  it('with merged cells has the value in the first of them', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: '工单',
          rows: [
            ['一月工单', null],
            ['工单号', '内容'],
            ['A1', '灯不亮'],
            ['A2', null],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
            { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
          ],
        },
      ],
    });
    expect(await readSheet(file)).toEqual({
      columns: ['工单号', '内容'],
      rows: [
        { number: 3, cells: ['A1', '灯不亮'] },
        { number: 4, cells: ['A2', ''] },
      ],
    });
  });

  it('made to harm is refused: macros, definitions, bombs, sizes that lie', async () => {
    const good = await workbook([
      ['工单号', '内容'],
      ['A1', '灯不亮'],
    ]);
    expect(await refusal(await changed(good, { 'xl/vbaProject.bin': 'Sub Auto_Open()' }))).toBe(
      'file INVALID MACROS',
    );
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>';
    expect(await refusal(await changed(good, { 'xl/sharedStrings.xml': bomb }))).toBe('file INVALID DAMAGED');
    const spaces = await changed(good, { 'xl/worksheets/sheet1.xml': ' '.repeat(5_000_000) });
    expect(await refusal(claiming(spaces, hotlineLimits.unpackedBytes + 1))).toBe('file TOO_LARGE');
    // The directory claims one byte: no more than that is unfolded, which is no sheet.
    const lying = claiming(spaces, 1);
    expect(await refusal(lying)).toMatch(/^(file INVALID DAMAGED|file REQUIRED)$/);
  });
});

it('what is no table is refused by what it is, not by its name', async () => {
  expect(await refusal(new Uint8Array())).toBe('file REQUIRED');
  expect(await refusal(bytes(' \n '))).toBe('file REQUIRED');
  expect(await refusal(bytes('只有一列\n内容'))).toBe('file REQUIRED');
  expect(await refusal(bytes('工单号,内容\n'))).toBe('rows REQUIRED');
  expect(await refusal(bytes('%PDF-1.7 …'))).toBe('file INVALID KIND');
  expect(await refusal(bytes('<html><table><tr><td>工单号</td></tr></table></html>'))).toBe(
    'file INVALID KIND',
  );
  expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('file INVALID OLD');
  expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('file INVALID DAMAGED');
  expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('file INVALID KIND');
  expect(await refusal(new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0xfe, 0xff]))).toBe(
    'file INVALID ENCODING',
  );
  expect(await refusal(bytes('a,b\n1,"never closed'))).toBe('file INVALID QUOTES');
});

describe('the limits', () => {
  const csv = (rows: number) => bytes(`工单号,内容\n${'A,b\n'.repeat(rows)}`);
  const wide = (columns: number) =>
    bytes(`${Array.from({ length: columns }, (_, at) => `c${at}`).join()}\n1,2\n`);
  const long = (length: number) => bytes(`工单号,内容\nA1,${'x'.repeat(length)}\n`);

  it('are kept to the row, the column and the letter', async () => {
    expect((await readApart(csv(hotlineLimits.rows))).rows).toHaveLength(hotlineLimits.rows);
    await expect(readApart(csv(hotlineLimits.rows + 1))).rejects.toThrow('rows: TOO_MANY');
    expect((await readSheet(wide(hotlineLimits.columns))).columns).toHaveLength(hotlineLimits.columns);
    expect(await refusal(wide(hotlineLimits.columns + 1))).toBe('columns TOO_MANY');
    expect((await readSheet(long(hotlineLimits.cell))).rows[0]?.cells[1]).toHaveLength(hotlineLimits.cell);
    expect(await refusal(long(hotlineLimits.cell + 1))).toBe('cell TOO_LONG');
  });

  it('hold for workbooks too, read in a thread of their own', async () => {
    const rows = (count: number): Rows => [
      ['工单号', '内容'],
      ...Array.from({ length: count }, () => ['A', 'b']),
    ];
    expect((await readApart(await workbook(rows(hotlineLimits.rows)))).rows).toHaveLength(hotlineLimits.rows);
    const more = readApart(await workbook(rows(hotlineLimits.rows + 1)));
    await expect(more).rejects.toBeInstanceOf(InvalidInput);
    await expect(more).rejects.toThrow('rows: TOO_MANY');
  });
});
