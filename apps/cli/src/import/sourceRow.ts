/** One row of a source file, before anybody knows what it means. */
export interface SourceRow {
  /** The line that it begins on; for JSON, which may be one line, the number of the entry. Both count from 1. */
  readonly position: number;
  /** Texts by column, with the white space at both ends taken off. */
  readonly columns: Readonly<Record<string, string>>;
  /** The geometry of a GeoJSON feature. */
  readonly geometry?: unknown;
}

export interface SourceFile {
  /** What {@link SourceRow.position} counts. */
  readonly unit: 'line' | 'entry';
  readonly rows: AsyncIterable<SourceRow>;
  /** Bytes read so far, for the progress bar. */
  bytesRead(): number;
}
