import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { pick } from 'stream-json/filters/pick.js';
import { parser } from 'stream-json/parser.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import type { SourceFile, SourceRow } from '../sourceRow.ts';

/** The features of a GeoJSON FeatureCollection, streamed. */
export function readGeoJson(path: string): SourceFile {
  const file = createReadStream(path);
  return { unit: 'entry', rows: entries(file, 'features', featureRow), bytesRead: () => file.bytesRead };
}

/** The entries of a JSON array, streamed. */
export function readJson(path: string): SourceFile {
  const file = createReadStream(path);
  return { unit: 'entry', rows: entries(file, undefined, plainRow), bytesRead: () => file.bytesRead };
}

type Entry = Readonly<Record<string, unknown>>;

async function* entries(
  file: ReadStream,
  under: string | undefined,
  toRow: (entry: Entry, position: number) => SourceRow,
): AsyncGenerator<SourceRow> {
  const tokens = under ? pick.withParserAsStream({ filter: under, once: true }) : parser.asStream();
  // An error anywhere destroys the last stream with it, so that the loop below throws it.
  const items = pipeline(file, tokens, streamArray.asStream(), () => undefined) as AsyncIterable<{
    key: number;
    value: unknown;
  }>;
  for await (const { key, value } of items) yield toRow((value ?? {}) as Entry, key + 1);
}

function featureRow({ properties, geometry, ...rest }: Entry, position: number): SourceRow {
  return { ...plainRow({ ...rest, ...(properties as Entry | null) }, position), geometry };
}

function plainRow(entry: Entry, position: number): SourceRow {
  const columns = Object.entries(entry).map(([name, value]) => [name, textOf(value)]);
  return { position, columns: Object.fromEntries(columns) };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
