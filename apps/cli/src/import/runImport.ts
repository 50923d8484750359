import type { ImportRow, Refusal, RowOutcome } from '@linli/core/imports/refusal';
import { rowHash } from './columns.ts';
import type { SourceFile, SourceRow } from './sourceRow.ts';

/** What a row says, or why it cannot be read. */
export type Decoded<Item> = { readonly item: Item } | { readonly refusals: readonly Refusal[] };

export interface ImportPlan<Item> {
  readonly source: SourceFile;
  readonly decode: (row: SourceRow) => Decoded<Item>;
  /** The batched use case: one call is one transaction, and answers in the order of its rows. */
  readonly write: (batch: readonly ImportRow<Item>[]) => Promise<readonly RowOutcome[]>;
  readonly batchSize: number;
  readonly onRefused: (row: SourceRow, refusals: readonly Refusal[]) => void;
  readonly onProgress: (counts: ImportCounts) => void;
  /** Asked to stop, the import ends after the batch that it is in. */
  readonly signal: AbortSignal;
}

export interface ImportCounts {
  read: number;
  imported: number;
  known: number;
  refused: number;
}

/** Reads a source row by row and hands it on in batches; stops between two batches and nowhere else. */
export async function runImport<Item>(plan: ImportPlan<Item>): Promise<ImportCounts> {
  const counts: ImportCounts = { read: 0, imported: 0, known: 0, refused: 0 };
  let waiting: (Decoded<Item> & { readonly row: SourceRow })[] = [];

  // Refused rows are told in the order of the source, whoever refused them.
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    const readable = batch.flatMap((one) => ('item' in one ? one : []));
    const rows = readable.map(({ row, item }) => ({ hash: rowHash(row), item }));
    const outcomes = rows.length > 0 ? await plan.write(rows) : [];
    if (outcomes.length !== rows.length)
      throw new Error(`the batch answered for ${outcomes.length} of ${rows.length} rows`);
    const answers = outcomes.values();
    for (const one of batch) {
      const outcome = 'item' in one ? answers.next().value : undefined;
      if (outcome && outcome.status !== 'refused') counts[outcome.status] += 1;
      else {
        counts.refused += 1;
        plan.onRefused(one.row, outcome?.refusals ?? ('refusals' in one ? one.refusals : []));
      }
    }
    counts.read += batch.length;
    plan.onProgress(counts);
  };

  for await (const row of plan.source.rows) {
    waiting.push({ row, ...plan.decode(row) });
    if (waiting.length >= plan.batchSize) await flush();
    if (plan.signal.aborted) return counts;
  }
  await flush();
  return counts;
}
