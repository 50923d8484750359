import type { FieldErrorCode } from '../../errors/errors.ts';
import { unguarded } from '../csv.ts';
import { hotlineLimits } from './limits.ts';

/** A table as it was read: every cell a text, times of a spreadsheet as `2026-03-05 14:30:00`. */
export interface Sheet {
  /** Their names, none of them twice. */
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As a spreadsheet counts, the header too. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read; the sentence for it stands in errors/importMessages.ts. */
export class Unreadable extends Error {
  readonly path: 'file' | 'rows' | 'columns' | 'cell';
  readonly code: FieldErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(
    path: Unreadable['path'],
    code: FieldErrorCode,
    params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
    this.params = params;
  }
}

/** What we add to the rows that were refused; in a file that comes back it is left out. */
export const addedColumns = { row: '［原行号］', reason: '［未导入原因］' } as const;

/**
 * Lines as they come become a table: the first with two names is its header (a title may stand above), lines without
 * anything are left out.
 *
 * @throws Unreadable for what has no rows, or more than the limits allow
 */
export async function sheetOf(lines: AsyncIterable<SheetRow> | Iterable<SheetRow>): Promise<Sheet> {
  let columns: readonly string[] | null = null;
  let chosen: readonly number[] = [];
  const rows: SheetRow[] = [];
  for await (const { number, cells } of lines) {
    checkCells(number, cells);
    const filled = cells.filter((cell) => cell !== '').length;
    if (columns === null) {
      if (filled < 2) continue;
      const named = nameColumns(cells);
      chosen = named.flatMap((name, index) => (isAdded(name) ? [] : index));
      columns = chosen.map((index) => named[index] ?? '');
      continue;
    }
    if (filled === 0) continue;
    if (rows.length === hotlineLimits.rows)
      throw new Unreadable('rows', 'TOO_MANY', { limit: hotlineLimits.rows });
    rows.push({ number, cells: chosen.map((index) => unguarded(cells[index] ?? '')) });
  }
  if (columns === null) throw new Unreadable('file', 'REQUIRED');
  if (rows.length === 0) throw new Unreadable('rows', 'REQUIRED');
  return { columns, rows };
}

function checkCells(row: number, cells: readonly string[]): void {
  const last = cells.findLastIndex((cell) => cell !== '');
  const { columns: limit, cell: longest } = hotlineLimits;
  if (last >= limit) throw new Unreadable('columns', 'TOO_MANY', { limit, actual: last + 1 });
  const long = cells.findIndex((cell) => cell.length > longest);
  if (long !== -1) throw new Unreadable('cell', 'TOO_LONG', { limit: longest, row, column: letterOf(long) });
}

/** A column without a name goes by its letter; of two with one name the second is told apart. */
function nameColumns(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  const names: string[] = [];
  for (const [index, cell] of cells.slice(0, last + 1).entries()) {
    const name = cell.replaceAll(/\s+/g, ' ').slice(0, 100) || letterOf(index);
    let unique = name;
    for (let count = 2; names.includes(unique); count += 1) unique = `${name} (${count})`;
    names.push(unique);
  }
  return names;
}

function isAdded(name: string): boolean {
  return Object.values<string>(addedColumns).includes(name);
}

function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letterOf(Math.floor(index / 26) - 1) + rest;
}
