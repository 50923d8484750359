import type { Asset } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedAsset } from './manageable.ts';

export interface RetireAssetInput {
  readonly tenantId: string;
  readonly assetId: string;
}

/** The part is gone: no appeal is put down to it any more; those that were keep it, and its history stays. */
export async function retireAsset(
  services: Services,
  actor: Actor,
  { tenantId, assetId }: RetireAssetInput,
): Promise<Asset> {
  return write(services, actor, 'places.retireAsset', async ({ tx, now, audit }) => {
    const { placeId, kind } = await lockedAsset(tx, actor, tenantId, assetId);
    await audit({ tenantId, targetType: 'Asset', targetId: assetId, before: { placeId, kind } });
    return tx.asset.update({ where: { id: assetId }, data: { retiredAt: now } });
  });
}
