import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { SourceFile, SourceRow } from '../sourceRow.ts';

/** A CSV file with a header, UTF-8 with or without a byte order mark, streamed. */
export function readCsv(path: string): SourceFile {
  const file = createReadStream(path);
  return { unit: 'line', rows: rows(file), bytesRead: () => file.bytesRead };
}

async function* rows(file: ReturnType<typeof createReadStream>): AsyncGenerator<SourceRow> {
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  });
  file.on('error', (error) => parser.destroy(error));
  // The parser tells the line on which a record ends; texts with line breaks reach over several.
  for await (const { record, info } of file.pipe(parser) as AsyncIterable<Parsed>) {
    const breaks = Object.values(record).reduce((sum, text) => sum + (text.match(/\n/g)?.length ?? 0), 0);
    yield { position: info.lines - breaks, columns: record };
  }
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}
