import type {
  AppealKind,
  AppealState,
  DeadlineClass,
  PointSource,
  Prisma,
} from '@linli/database/generated/prisma/client';
import { assertOperator } from '../access/operator.ts';
import type { Actor } from '../actor.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { freshCodes } from './freshCodes.ts';
import { rowFaults } from './importFaults.ts';
import { ImportRows } from './importRows.ts';
import { loadImportScope } from './importScope.ts';

/** One appeal of another system, in our words; times are the source's own. */
export interface ImportedAppeal {
  /** Identifies the row within source and file: a second run finds it. */
  readonly rowHash: string;
  /** Where it stands in the file, for the report of refused rows. */
  readonly line: number;
  readonly kind?: AppealKind;
  readonly title: string;
  readonly text: string;
  readonly address?: string | null;
  readonly recordedAt: Date;
  readonly closedAt?: Date | null;
  /** What the source had promised; kept in the history, no clock of ours runs by it. */
  readonly dueAt?: Date | null;
  readonly state: AppealState;
  readonly deadlineClass?: DeadlineClass;
  readonly categoryCode?: string | null;
  readonly placeId?: string | null;
  readonly point?: { readonly lng: number; readonly lat: number } | null;
  readonly pointSource?: PointSource;
  readonly supporters?: number;
  /** What was answered, public in the source or not. */
  readonly answer?: { readonly text: string; readonly at: Date; readonly published: boolean } | null;
  /** Ids and figures of the source that later analyses need; no words, no personal data. */
  readonly origin?: Prisma.InputJsonObject;
}

export interface ImportBatch {
  readonly tenantId: string;
  readonly runId: string;
  readonly source: string;
  readonly file: string;
  readonly rows: readonly ImportedAppeal[];
}

export interface RefusedRow {
  readonly line: number;
  readonly faults: readonly FieldFault[];
}

export interface ImportResult {
  readonly imported: number;
  /** Imported by an earlier run, or twice in this batch. */
  readonly known: number;
  readonly refused: readonly RefusedRow[];
}

/**
 * Takes over a batch of 500 to 1,000 appeals in one transaction: history with the source's times, supporters, and
 * answers that were public there. No mail, no clocks, no rates. Rows that were taken over before change nothing.
 */
export async function importAppeals(
  services: Services,
  actor: Actor,
  batch: ImportBatch,
): Promise<ImportResult> {
  assertOperator(actor, 'importAppeals');
  return write(services, actor, 'appeals.import', async (change) => {
    const scope = await loadImportScope(change.tx, batch.tenantId, batch.rows);
    const { fresh, known } = await unknownRows(change, batch);
    const refused: RefusedRow[] = [];
    const rows = new ImportRows(batch, change.now, await freshCodes(change.tx, fresh.length));
    for (const row of fresh) {
      const faults = rowFaults(row, scope, change.now);
      if (faults.length > 0) refused.push({ line: row.line, faults });
      else rows.add(row, scope);
    }
    await rows.insert(change);
    if (rows.imported > 0) {
      await change.audit({
        tenantId: batch.tenantId,
        targetType: 'ImportRun',
        targetId: batch.runId,
        after: { source: batch.source, file: batch.file, imported: rows.imported },
      });
    }
    return { imported: rows.imported, known, refused };
  });
}

async function unknownRows({ tx }: Change, { tenantId, source, file, rows }: ImportBatch) {
  const earlier = await tx.importedRow.findMany({
    where: { tenantId, source, file, rowHash: { in: rows.map(({ rowHash }) => rowHash) } },
    select: { rowHash: true },
  });
  const seen = new Set(earlier.map(({ rowHash }) => rowHash));
  const fresh = rows.filter(({ rowHash }) => !seen.has(rowHash) && seen.add(rowHash));
  return { fresh, known: rows.length - fresh.length };
}
