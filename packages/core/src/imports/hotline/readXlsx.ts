import { type CellValue, streamXlsxRows } from 'hucre/xlsx';
import { hotlineLimits } from './limits.ts';
import { type Sheet, type SheetRow, sheetOf, Unreadable } from './sheet.ts';
import { unfold } from './unfold.ts';

/** The first sheet of a workbook. Formulas are what they last came to: nothing is computed. @throws Unreadable */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  const workbook = unfold(bytes);
  try {
    return await sheetOf(lines(workbook));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('file', 'INVALID', { reason: 'DAMAGED' });
  }
}

async function* lines(workbook: Uint8Array): AsyncIterable<SheetRow> {
  let read = 0;
  for await (const { index, values } of streamXlsxRows(workbook, { readStyles: true })) {
    read += 1;
    // Rows that hold nothing but a colour: a table does not have that many.
    if (read > hotlineLimits.rows * 10)
      throw new Unreadable('rows', 'TOO_MANY', { limit: hotlineLimits.rows });
    yield { number: index + 1, cells: values.map(textOf) };
  }
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  // A spreadsheet's time knows no zone: what its clock shows is what counts.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : clockOf(value);
  return String(value).trim();
}

function clockOf(date: Date): string {
  // Fractions of a day are rounded where they were computed.
  const nearest = new Date(Math.round(date.getTime() / 1000) * 1000);
  return nearest.toISOString().slice(0, 19).replace('T', ' ');
}
