import type { Asset } from '@linli/database/generated/prisma/client';
import type { AssetKind } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { Actor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId, newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import type { AssetContent } from './content.ts';
import { storeVersion } from './storeVersion.ts';

export interface CreateAssetInput {
  readonly tenantId: string;
  readonly placeId: string;
  readonly kind: AssetKind;
  readonly content: AssetContent;
}

/** Enters a part of a place in the register (m6): who owns it, who maintains it, how far its handover has come. */
export async function createAsset(
  services: Services,
  actor: Actor,
  { tenantId, placeId, kind, content }: CreateAssetInput,
): Promise<Asset> {
  return write(services, actor, 'places.createAsset', async (change) => {
    const { tx, now } = change;
    const place = isId(placeId) ? await tx.place.findFirst({ where: { id: placeId, tenantId } }) : null;
    if (place === null) throw new NotFound('Place');
    assertMay(actor, 'managePlaces', await placeFacts(tx, tenantId, placeId));
    const asset = await tx.asset.create({ data: { id: newId(), tenantId, placeId, kind } });
    await storeVersion(change, asset, content, now);
    return asset;
  });
}
