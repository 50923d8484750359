import type { ImportRow, Refusal, RowOutcome } from '@linli/core/imports/refusal';
import { finishImport, type ImportSession } from '@linli/core/imports/session';
import type { Services } from '@linli/core/services';
import { showProgress } from './progress.ts';
import { openSource } from './readers/open.ts';
import { RefusedFile } from './refusedFile.ts';
import { type Decoded, type ImportCounts, runImport } from './runImport.ts';
import type { SourceRow } from './sourceRow.ts';

export interface SessionPlan<Item> {
  readonly path: string;
  readonly session: ImportSession;
  readonly refusedFile: string;
  readonly reasonOf: (refusal: Refusal) => string;
  readonly decode: (row: SourceRow) => Decoded<Item>;
  readonly write: (rows: readonly ImportRow<Item>[]) => Promise<readonly RowOutcome[]>;
  readonly signal: AbortSignal;
}

export interface SessionResult {
  readonly counts: ImportCounts;
  /** Where the refused rows stand, if any were. */
  readonly refusedFile: string | undefined;
  readonly interrupted: boolean;
}

/** Small enough that Ctrl-C is answered soon, large enough that the transactions do not show. */
const batchSize = 500;

/** Takes one file through one session, with a progress bar and a file of what was refused. */
export async function runSession<Item>(
  services: Services,
  { path, session, refusedFile, reasonOf, signal, ...plan }: SessionPlan<Item>,
): Promise<SessionResult> {
  const source = openSource(path);
  const refused = new RefusedFile(refusedFile, source.unit, reasonOf);
  const progress = showProgress(source.size);
  try {
    const counts = await runImport({
      ...plan,
      source,
      batchSize,
      onRefused: (row, refusals) => refused.add(row, refusals),
      onProgress: () => progress.update(source.bytesRead()),
      signal,
    });
    await finishImport(services, session);
    return { counts, refusedFile: refused.close(), interrupted: signal.aborted };
  } finally {
    progress.stop();
    refused.close();
  }
}
