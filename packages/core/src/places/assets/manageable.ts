import type { Asset } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { Actor } from '../../actor.ts';
import { InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';

/**
 * A part that the actor administers with its place, locked until the change is done.
 *
 * @throws NotFound for one of another tenant as for an unknown one
 * @throws InvalidInput when it has been retired: what is over is not said anew
 */
export async function lockedAsset(
  tx: Transaction,
  actor: Actor,
  tenantId: string,
  id: string,
): Promise<Asset> {
  if (!isId(id)) throw new NotFound('Asset');
  await tx.$queryRaw`SELECT id FROM asset WHERE id = ${id}::uuid FOR UPDATE`;
  const asset = await tx.asset.findFirst({ where: { id, tenantId } });
  if (asset === null) throw new NotFound('Asset');
  assertMay(actor, 'managePlaces', await placeFacts(tx, tenantId, asset.placeId));
  if (asset.retiredAt !== null) throw new InvalidInput([{ path: ['asset'], code: 'EXPIRED' }]);
  return asset;
}
