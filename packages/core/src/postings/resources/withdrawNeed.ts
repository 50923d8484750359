import type { ResourceNeed } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedNeed } from './manageable.ts';

/** A need is there no longer; what came of it stays. A second time changes nothing. */
export async function withdrawResourceNeed(
  services: Services,
  actor: StaffActor,
  { needId }: { readonly needId: string },
): Promise<ResourceNeed> {
  return write(services, actor, 'postings.withdrawNeed', async ({ tx, now, audit }) => {
    const need = await lockedNeed(tx, actor, needId);
    if (need.withdrawnAt !== null) return need;
    const { tenantId } = need;
    await audit({ tenantId, targetType: 'ResourceNeed', targetId: needId });
    return tx.resourceNeed.update({ where: { id: needId }, data: { withdrawnAt: now } });
  });
}
