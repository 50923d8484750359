import type { Deed } from '@linli/database/generated/prisma/client';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { checkedDeed, type DeedContent } from './content.ts';
import { lockedMember } from './lockedMember.ts';
import { storeRevision } from './storeRevision.ts';
import { memberFacts } from './visible.ts';

export interface RecordDeedInput {
  /** The own duty in which it was done. */
  readonly memberId: string;
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
  readonly content: DeedContent;
}

/** A member writes down what was done (m46). A retry answers what stands by now. */
export async function recordDeed(
  services: Services,
  actor: StaffActor,
  { memberId, clientId, content }: RecordDeedInput,
): Promise<Deed> {
  return write(services, actor, 'deeds.record', async (change) => {
    const { tx, now, audit } = change;
    const { tenantId } = actor;
    // A retry that runs beside its first try waits here.
    const member = await lockedMember(tx, actor, memberId);
    assertMay(actor, 'keepDeeds', await memberFacts(tx, member));
    const earlier = await tx.deed.findUnique({ where: { memberId_clientId: { memberId, clientId } } });
    if (earlier) return earlier;
    const columns = await checkedDeed(tx, actor, member, content, now);
    const id = newId();
    const deed = await tx.deed.create({
      data: { id, tenantId, memberId, clientId, version: 1, createdAt: now, ...columns },
    });
    await storeRevision(change, deed, null);
    const { placeId, categoryId, appealId } = columns;
    const after = { role: member.role, doneOn: content.doneOn.toString(), placeId, categoryId, appealId };
    await audit({ tenantId, targetType: 'Deed', targetId: id, after });
    return deed;
  });
}
