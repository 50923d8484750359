import { createHash } from 'node:crypto';
import { UserError } from '../userError.ts';
import type { SourceRow } from './sourceRow.ts';

/** Which column of the source holds a field. */
export type ColumnMapping<Field extends string> = Partial<Record<Field, string>>;

/** `--map name=小区名称 --map point.lng=经度` over what the preset says; an empty column takes a field away. */
export function withOverrides<Field extends string>(
  preset: ColumnMapping<Field>,
  fields: readonly Field[],
  overrides: readonly string[],
): ColumnMapping<Field> {
  const mapping = { ...preset };
  for (const override of overrides) {
    const [name = '', column] = override.split(/=(.*)/s, 2);
    const field = fields.find((known) => known === name);
    if (!field || column === undefined)
      throw new UserError(`--map ${override} (${fields.join(', ')})`, 'BAD_OPTION');
    if (column === '') delete mapping[field];
    else mapping[field] = column;
  }
  return mapping;
}

/** The text of a field; empty when the source has no such column. */
export function fieldOf<Field extends string>(
  row: SourceRow,
  mapping: ColumnMapping<Field>,
  field: Field,
): string {
  const column = mapping[field];
  return column === undefined ? '' : (row.columns[column] ?? '');
}

/** A mapping that names a column which the source does not have is a mistake, not an empty field. */
export function checkColumns(row: SourceRow, mapping: ColumnMapping<string>): void {
  const missing = Object.values(mapping).filter((column) => column !== undefined && !(column in row.columns));
  if (missing.length > 0) {
    throw new UserError(`${missing.join(', ')} (${Object.keys(row.columns).join(', ')})`, 'NO_SUCH_COLUMN');
  }
}

/** Of everything that a row says, in whatever order its columns stand. */
export function rowHash({ columns, geometry }: SourceRow): string {
  const sorted = Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sorted, geometry ?? null]))
    .digest('hex');
}
