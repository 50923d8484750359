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
  let waiting: { readonly row: SourceRow; readonly item: Item }[] = [];

  const refuse = (row: SourceRow, refusals: readonly Refusal[]) => {
    counts.refused += 1;
    plan.onRefused(row, refusals);
  };
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    const outcomes = await plan.write(batch.map(({ row, item }) => ({ hash: rowHash(row), item })));
    for (const [index, { row }] of batch.entries()) {
      const outcome = outcomes[index];
      if (!outcome) throw new Error(`the batch answered for ${outcomes.length} of ${batch.length} rows`);
      if (outcome.status === 'refused') refuse(row, outcome.refusals);
      else counts[outcome.status] += 1;
    }
    counts.read += batch.length;
    plan.onProgress(counts);
  };

  for await (const row of plan.source.rows) {
    const decoded = plan.decode(row);
    if ('item' in decoded) waiting.push({ row, item: decoded.item });
    else {
      counts.read += 1;
      refuse(row, decoded.refusals);
    }
    if (waiting.length >= plan.batchSize) await flush();
    if (plan.signal.aborted) return counts;
  }
  await flush();
  return counts;
}
