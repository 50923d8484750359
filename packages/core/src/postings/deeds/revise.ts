import type { Deed } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { checkedDeed, columnsOf, type DeedColumns, type DeedContent } from './content.ts';
import { assertDeedSeen, lockedDeed, reasonOf } from './lockedDeed.ts';
import { storeRevision } from './storeRevision.ts';

export interface ReviseDeedInput {
  readonly deedId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
  readonly reason: string;
  readonly content: DeedContent;
}

/** Corrects what is said of a deed; what was said before stays to be read. A retry finds it said already. */
export async function reviseDeed(
  services: Services,
  actor: StaffActor,
  { deedId, version, reason: why, content }: ReviseDeedInput,
): Promise<Deed> {
  return write(services, actor, 'deeds.revise', async (change) => {
    const { tx, now, audit } = change;
    const { tenantId } = actor;
    const { deed, member } = await lockedDeed(tx, actor, deedId);
    if (deed.withdrawnAt) throw new InvalidInput([{ path: ['deed'], code: 'EXPIRED' }]);
    if (isSame(deed, columnsOf(member, content))) return deed;
    assertDeedSeen(deed, version);
    const reason = reasonOf(why);
    const columns = await checkedDeed(tx, actor, member, content, now);
    const next = deed.version + 1;
    const revised = await tx.deed.update({ where: { id: deedId }, data: { ...columns, version: next } });
    await storeRevision(change, revised, reason);
    await audit({ tenantId, targetType: 'Deed', targetId: deedId, after: { version: next } });
    return revised;
  });
}

function isSame(one: DeedColumns, other: DeedColumns): boolean {
  const said = ({ doneOn, what, placeId, appealId, categoryId, tookPart }: DeedColumns) =>
    JSON.stringify([doneOn, what, placeId, appealId, categoryId, tookPart]);
  return said(one) === said(other);
}
