import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { UserError } from '../../userError.ts';
import type { SourceFile, SourceRow } from '../sourceRow.ts';
import { readCsv } from './csv.ts';
import { readGeoJson, readJson } from './json.ts';

const readers: Readonly<Record<string, (path: string) => SourceFile>> = {
  '.csv': readCsv,
  '.geojson': readGeoJson,
  '.json': readJson,
};

/** A source file by its extension, and its size in bytes. */
export function openSource(path: string): SourceFile & { readonly size: number } {
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw new UserError(`${path}: ${Object.keys(readers).join(', ')}`, 'UNKNOWN_FORMAT');
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UserError(path, 'NO_SUCH_FILE');
  return Object.assign(read(path), { size });
}

/** The first row of a file, to recognise it by. */
export async function firstRow(path: string): Promise<SourceRow | undefined> {
  for await (const row of openSource(path).rows) return row;
  return undefined;
}
