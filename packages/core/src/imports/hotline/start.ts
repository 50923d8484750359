import type { HotlineImport } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { openSheet } from './file.ts';
import { hotlineLimits } from './limits.ts';
import { importer, reachableImport } from './reach.ts';

/**
 * Lets the worker file the orders. One that runs and has not moved for a while may be started again: it goes on where it
 * stands.
 *
 * @throws InvalidInput when it was not checked, is done already, or runs
 */
export async function startImport(
  services: Services,
  actor: Actor,
  importId: string,
): Promise<HotlineImport> {
  return write(services, actor, 'imports.start', async (change) => {
    const { tx, now } = change;
    const row = await reachableImport(change, importId);
    const { tenantId, state, lastRowAt } = row;
    const stalled =
      state === 'RUNNING' &&
      now.getTime() - (lastRowAt?.getTime() ?? 0) > hotlineLimits.stalledMinutes * 60_000;
    if (state !== 'CHECKED' && !stalled) {
      const code = state === 'READ' || state === 'AWAITING_FILE' ? 'TOO_EARLY' : 'DUPLICATE';
      throw new InvalidInput([{ path: ['import'], code }]);
    }
    await openSheet(services, row);
    await change.audit({
      tenantId,
      targetType: 'HotlineImport',
      targetId: importId,
      after: { rows: row.rowCount },
    });
    await change.enqueue('import-hotline', { importId, from: row.done });
    const startedById = importer(actor).personId;
    if (stalled)
      return tx.hotlineImport.update({ where: { id: importId }, data: { startedById, lastRowAt: now } });
    await tx.hotlineRefusal.deleteMany({ where: { importId } });
    return tx.hotlineImport.update({
      where: { id: importId },
      data: {
        state: 'RUNNING',
        startedById,
        startedAt: now,
        lastRowAt: now,
        filed: 0,
        known: 0,
        refused: 0,
        done: 0,
      },
    });
  });
}
