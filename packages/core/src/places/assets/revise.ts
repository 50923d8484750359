import type { Asset } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import type { AssetContent } from './content.ts';
import { lockedAsset } from './manageable.ts';
import { storeVersion } from './storeVersion.ts';

export interface ReviseAssetInput {
  readonly tenantId: string;
  readonly assetId: string;
  /** Now if left out; never the past. */
  readonly from?: Date;
  readonly content: AssetContent;
}

/** The register says something else from a moment on; what it said before stays to be read. */
export async function reviseAsset(
  services: Services,
  actor: Actor,
  { tenantId, assetId, from, content }: ReviseAssetInput,
): Promise<Asset> {
  return write(services, actor, 'places.reviseAsset', async (change) => {
    const asset = await lockedAsset(change.tx, actor, tenantId, assetId);
    await storeVersion(change, asset, content, from ?? change.now);
    return asset;
  });
}
