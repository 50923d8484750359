import { closeSync, openSync, writeSync } from 'node:fs';
import { byteOrderMark, csvLine } from '@linli/core/imports/csv';
import type { Refusal } from '@linli/core/imports/refusal';
import type { SourceRow } from './sourceRow.ts';

/** The refused rows as a CSV that a spreadsheet opens: position, code, reason, and the row. Made with the first refused row. */
export class RefusedFile {
  readonly path: string;
  readonly #unit: string;
  readonly #reasonOf: (refusal: Refusal) => string;
  #handle: number | undefined;
  #written = false;

  constructor(path: string, unit: string, reasonOf: (refusal: Refusal) => string) {
    this.path = path;
    this.#unit = unit;
    this.#reasonOf = reasonOf;
  }

  add(row: SourceRow, refusals: readonly Refusal[]): void {
    this.#handle ??= this.#open();
    this.#written = true;
    for (const refusal of refusals) {
      const cells = [
        row.position,
        refusal.code,
        refusal.field ?? '',
        this.#reasonOf(refusal),
        JSON.stringify(row.columns),
      ];
      writeSync(this.#handle, csvLine(cells));
    }
  }

  /** The path, if anything was refused. */
  close(): string | undefined {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
    return this.#written ? this.path : undefined;
  }

  #open(): number {
    const handle = openSync(this.path, 'w');
    writeSync(handle, `${byteOrderMark}${csvLine([this.#unit, 'code', 'field', 'reason', 'row'])}`);
    return handle;
  }
}
