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
import type { ImportRow, Refusal, RowOutcome } from '../imports/refusal.ts';
import { type ImportSession, knownRows, recordRows } from '../imports/session.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { freshCodes } from './freshCodes.ts';
import { rowFaults } from './importFaults.ts';
import { ImportRows } from './importRows.ts';
import { loadImportScope } from './importScope.ts';

/** One appeal of another system, in our words; times are the source's own. */
export interface ImportedAppeal {
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
  /** Left out, the point finds the smallest place whose outline contains it. */
  readonly placeId?: string | null;
  readonly point?: { readonly lng: number; readonly lat: number } | null;
  readonly pointSource?: PointSource;
  /** The unit of this tenant that had it in hand. */
  readonly holderUnitId?: string | null;
  readonly supporters?: number;
  /** What was answered, public in the source or not. */
  readonly answer?: { readonly text: string; readonly at: Date; readonly published: boolean } | null;
  /** Ids and figures of the source that later analyses need; no words, no personal data. */
  readonly origin?: Prisma.InputJsonObject;
}

export interface AppealsBatch {
  readonly session: ImportSession;
  readonly tenantId: string;
  readonly rows: readonly ImportRow<ImportedAppeal>[];
}

/**
 * Takes over a batch of 500 to 1,000 appeals in one transaction: history with the source's times, supporters, and
 * answers that were public there. No mail, no clocks, no rates. Rows that were taken over before change nothing.
 * Answers in the order of the rows.
 */
export async function importAppeals(
  services: Services,
  actor: Actor,
  { session, tenantId, rows }: AppealsBatch,
): Promise<readonly RowOutcome[]> {
  assertOperator(actor, 'importAppeals');
  return write(services, actor, 'appeals.import', async ({ tx, now, audit }) => {
    const items = rows.map(({ item }) => item);
    const scope = await loadImportScope(tx, tenantId, items);
    const hashes = rows.map(({ hash }) => hash);
    const targets = await knownRows(tx, session, tenantId, hashes);
    const made = new ImportRows(session.source, tenantId, now, await freshCodes(tx, rows.length));
    const outcomes = rows.map(({ hash, item }): RowOutcome => {
      const known = targets.get(hash);
      if (known) return { status: 'known', targetId: known };
      const refusals = refusalsOf(rowFaults(item, scope, now));
      if (refusals.length > 0) return { status: 'refused', refusals };
      const targetId = made.add(item, scope);
      targets.set(hash, targetId);
      return { status: 'imported', targetId };
    });
    await made.insert(tx);
    await recordRows(
      tx,
      session,
      tenantId,
      outcomes.map((outcome, index) => ({ hash: hashes[index] ?? '', outcome })),
    );
    if (made.count > 0) {
      const { source, file, runIds } = session;
      const after = { source, file, imported: made.count };
      await audit({ tenantId, targetType: 'ImportRun', targetId: runIds.get(tenantId) ?? tenantId, after });
    }
    return outcomes;
  });
}

function refusalsOf(faults: readonly FieldFault[]): Refusal[] {
  return faults.map(({ path, code, params }) => ({ code, field: path.join('.'), ...(params && { params }) }));
}
