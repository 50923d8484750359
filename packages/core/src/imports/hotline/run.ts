import type { HotlineImport } from '@linli/database/generated/prisma/client';
import { staffActors } from '../../access/actor.ts';
import { placeFacts } from '../../access/facts.ts';
import { may } from '../../access/permissions.ts';
import { type StaffActor, system } from '../../actor.ts';
import { enqueue } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { rowDecoder } from './decode.ts';
import { openSheet } from './file.ts';
import { fileRow } from './fileRow.ts';
import { hotlineLimits } from './limits.ts';
import { mappingShape } from './mapping.ts';
import { loadScope } from './scope.ts';

/**
 * The worker's job: files an import's rows from where it stands, each in a transaction of its own that also counts it, so
 * that a job that comes twice, or again after a restart, files nothing twice. After some hundred rows another job goes on.
 */
export async function runImport(services: Services, importId: string): Promise<void> {
  const { database, clock, keyring, jobs } = services;
  const row = await database.hotlineImport.findUnique({ where: { id: importId } });
  if (row?.state !== 'RUNNING') return;
  const actor = await starter(services, row);
  if (actor === null) return end(services, row, 'STOPPED');
  const sheet = await openSheet(services, row);
  const scope = await loadScope(database, row, clock.now());
  const decode = rowDecoder(sheet, mappingShape.parse(row.mapping), scope, keyring);
  const last = Math.min(sheet.rows.length, row.done + hotlineLimits.rowsPerJob);
  for (let at = row.done; at < last; at += 1) {
    const one = sheet.rows[at];
    if (!one) break;
    if (!(await fileRow(services, actor, { importId, at, number: one.number, ...decode(one) }))) return;
  }
  if (last < sheet.rows.length)
    await database.$transaction((tx) =>
      enqueue(jobs, tx, [{ name: 'import-hotline', data: { importId, from: last } }]),
    );
  else await end(services, row, 'DONE');
}

/** Whoever started it, as long as they may; what they began does not outlive their role. */
async function starter(services: Services, row: HotlineImport): Promise<StaffActor | null> {
  const { tenantId, placeId, startedById } = row;
  const [actor] = startedById ? await staffActors(services, { id: startedById, tenantId }) : [];
  const facts = await placeFacts(services.database, tenantId, placeId);
  return actor && may(actor, 'importHotline', facts) ? actor : null;
}

async function end(
  services: Services,
  { id, tenantId }: HotlineImport,
  state: 'DONE' | 'STOPPED',
): Promise<void> {
  await write(services, system, 'imports.finish', async ({ tx, now, audit }) => {
    const ended = await tx.hotlineImport.updateMany({
      where: { id, state: 'RUNNING' },
      data: { state, finishedAt: now },
    });
    if (ended.count === 0) return;
    const { filed, known, refused } = await tx.hotlineImport.findUniqueOrThrow({ where: { id } });
    await audit({
      tenantId,
      targetType: 'HotlineImport',
      targetId: id,
      after: { state, filed, known, refused },
    });
  });
}
