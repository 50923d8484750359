import type { Prisma } from '@linli/database/generated/prisma/client';
import { newId } from '../ids.ts';
import type { Services, Transaction } from '../services.ts';
import type { RowOutcome } from './refusal.ts';

/** One run of a command over one file. It has a row of ImportRun in every tenant that it touches. */
export interface ImportSession {
  readonly source: string;
  readonly file: string;
  readonly noun: 'places' | 'appeals' | 'categories';
  readonly mapping: Prisma.InputJsonObject;
  readonly startedAt: Date;
  /** The run of each tenant. */
  readonly runIds: Map<string, string>;
}

export function startImport(
  services: Pick<Services, 'clock'>,
  source: Pick<ImportSession, 'source' | 'file' | 'noun' | 'mapping'>,
): ImportSession {
  return { ...source, startedAt: services.clock.now(), runIds: new Map() };
}

/** What rows of earlier runs, or earlier in this one, became: by hash. */
export async function knownRows(
  tx: Transaction,
  session: ImportSession,
  tenantId: string,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const { source, file } = session;
  const rows = await tx.importedRow.findMany({
    where: { tenantId, source, file, rowHash: { in: [...hashes] } },
  });
  return new Map(rows.map(({ rowHash, targetId }) => [rowHash, targetId]));
}

/** Writes what became of a tenant's rows of one batch, in the batch's transaction. */
export async function recordRows(
  tx: Transaction,
  session: ImportSession,
  tenantId: string,
  rows: readonly { readonly hash: string; readonly outcome: RowOutcome }[],
): Promise<void> {
  if (rows.length === 0) return;
  const { source, file, noun, mapping, startedAt } = session;
  const runId = session.runIds.get(tenantId) ?? newId();
  session.runIds.set(tenantId, runId);
  const count = (status: RowOutcome['status']) =>
    rows.filter(({ outcome }) => outcome.status === status).length;
  const [read, imported, known, refused] = [rows.length, count('imported'), count('known'), count('refused')];
  // A batch that failed may have left the id of a run that was rolled back with it.
  await tx.importRun.upsert({
    where: { id: runId },
    create: { id: runId, tenantId, source, file, noun, mapping, startedAt, read, imported, known, refused },
    update: {
      read: { increment: read },
      imported: { increment: imported },
      known: { increment: known },
      refused: { increment: refused },
    },
  });
  await tx.importedRow.createMany({
    data: rows.flatMap(({ hash, outcome }) =>
      outcome.status === 'refused'
        ? []
        : [{ tenantId, source, file, rowHash: hash, runId, targetId: outcome.targetId }],
    ),
    skipDuplicates: true,
  });
}

export async function finishImport(services: Services, session: ImportSession): Promise<void> {
  await services.database.importRun.updateMany({
    where: { id: { in: [...session.runIds.values()] } },
    data: { finishedAt: services.clock.now() },
  });
}
