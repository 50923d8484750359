import type { ResourceOffer } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedOffer } from './manageable.ts';

/** An offer stands no longer; what came of it stays. A second time changes nothing. */
export async function withdrawResourceOffer(
  services: Services,
  actor: StaffActor,
  { offerId }: { readonly offerId: string },
): Promise<ResourceOffer> {
  return write(services, actor, 'postings.withdrawOffer', async ({ tx, now, audit }) => {
    const offer = await lockedOffer(tx, actor, offerId, now);
    if (offer.withdrawnAt !== null) return offer;
    const { tenantId } = offer;
    await audit({ tenantId, targetType: 'ResourceOffer', targetId: offerId });
    return tx.resourceOffer.update({ where: { id: offerId }, data: { withdrawnAt: now } });
  });
}
