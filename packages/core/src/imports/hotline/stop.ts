import type { HotlineImport } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { hotlineFileKey } from './limits.ts';
import { reachableImport } from './reach.ts';

/** Ends an import where it stands and removes its file at once; what is filed stays filed. @throws InvalidInput when it is done */
export async function stopImport(services: Services, actor: Actor, importId: string): Promise<HotlineImport> {
  return write(services, actor, 'imports.stop', async (change) => {
    const { tx, now } = change;
    const row = await reachableImport(change, importId);
    if (row.state === 'STOPPED') return row;
    if (row.state === 'DONE') throw new InvalidInput([{ path: ['import'], code: 'DUPLICATE' }]);
    const { tenantId, done } = row;
    await change.audit({ tenantId, targetType: 'HotlineImport', targetId: importId, after: { done } });
    await services.files.remove(hotlineFileKey(tenantId, importId));
    // A dry run's counts are no deeds.
    const nothing = row.state === 'RUNNING' ? {} : { filed: 0, known: 0 };
    return tx.hotlineImport.update({
      where: { id: importId },
      data: { state: 'STOPPED', finishedAt: now, fileErasedAt: now, ...nothing },
    });
  });
}
