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
  // The parser tells the line on which a record ends, and takes a CR LF within quotes for two lines.
  let tooMany = 0;
  for await (const { record, info } of file.pipe(parser) as AsyncIterable<Parsed>) {
    const texts = Object.values(record).join('');
    tooMany += occurrences(texts, '\r\n');
    yield { position: info.lines - tooMany - occurrences(texts, '\n'), columns: record };
  }
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}
