import type { AssetVersion } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../../services.ts';

type Register = Pick<AssetVersion, 'ownerId' | 'maintainerId' | 'handover'>;

/**
 * Whose duty a part is by the register: its maintainer's once the handover is complete, its owner's before, and as long
 * as the handover itself is disputed. Null where the register does not name that one.
 */
export function dutyByRegister({ ownerId, maintainerId, handover }: Register): string | null {
  return handover === 'COMPLETE' ? maintainerId : ownerId;
}

/** What the register said of a part at a moment. */
export async function registerAt(
  tx: Transaction,
  assetId: string,
  moment: Date,
): Promise<AssetVersion | null> {
  return tx.assetVersion.findFirst({
    where: { assetId, validFrom: { lte: moment }, OR: [{ validTo: null }, { validTo: { gt: moment } }] },
  });
}
