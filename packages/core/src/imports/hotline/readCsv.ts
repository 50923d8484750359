import { CsvError, parse } from 'csv-parse/sync';
import { hotlineLimits } from './limits.ts';
import { type Sheet, type SheetRow, sheetOf, Unreadable } from './sheet.ts';

const delimiters = [',', ';', '\t'];

/** A CSV in UTF-8, UTF-16 or GB18030, between commas, semicolons or tabs. @throws Unreadable */
export function readCsv(bytes: Uint8Array): Promise<Sheet> {
  const text = decoded(bytes);
  if (text.includes('\0') || /^\s*<(!doctype|html|\?xml|table)/i.test(text))
    throw new Unreadable('file', 'INVALID', { reason: 'KIND' });
  if (text.trim() === '') throw new Unreadable('file', 'REQUIRED');
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
      // A title, the header, and one row more than there may be.
      to: hotlineLimits.rows + 100,
    }) as string[][];
    return sheetOf(numbered(records));
  } catch (error) {
    if (error instanceof CsvError) {
      throw new Unreadable('file', 'INVALID', { reason: 'QUOTES', row: Number(error.lines ?? 0) });
    }
    throw error;
  }
}

function* numbered(records: readonly string[][]): Iterable<SheetRow> {
  for (const [index, cells] of records.entries()) yield { number: index + 1, cells };
}

/** What is no UTF-8 is taken for GB18030, which spreadsheets in China write. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Unreadable('file', 'INVALID', { reason: 'ENCODING' });
}

/** The one that parts the first line that is parted at all: below it stand texts, with commas of their own. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const first = beginning.split(/\r?\n/).find((line) => delimiters.some((one) => line.includes(one))) ?? '';
  const cells = (delimiter: string) => first.split(delimiter).length;
  return delimiters.reduce((best, one) => (cells(one) > cells(best) ? one : best));
}
