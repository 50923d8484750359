import type { Deed } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { assertDeedSeen, lockedDeed, reasonOf } from './lockedDeed.ts';
import { storeRevision } from './storeRevision.ts';

export interface WithdrawDeedInput {
  readonly deedId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
  readonly reason: string;
}

/** What should never have been entered counts no more; it stays to be read. A retry finds it withdrawn. */
export async function withdrawDeed(
  services: Services,
  actor: StaffActor,
  { deedId, version, reason: why }: WithdrawDeedInput,
): Promise<Deed> {
  return write(services, actor, 'deeds.withdraw', async (change) => {
    const { tx, now, audit } = change;
    const { tenantId } = actor;
    const { deed } = await lockedDeed(tx, actor, deedId);
    if (deed.withdrawnAt) return deed;
    assertDeedSeen(deed, version);
    const reason = reasonOf(why);
    const next = deed.version + 1;
    const data = { version: next, withdrawnAt: now };
    const withdrawn = await tx.deed.update({ where: { id: deedId }, data });
    await storeRevision(change, withdrawn, reason);
    await audit({ tenantId, targetType: 'Deed', targetId: deedId, after: { version: next } });
    return withdrawn;
  });
}
