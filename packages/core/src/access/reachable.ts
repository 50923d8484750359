import type { Prisma } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import type { Action } from './actions.ts';
import { reachOf } from './reach.ts';

/** `reachOf` as a condition for queries over appeals. */
export function reachableAppeals(actor: StaffActor, action: Action): Prisma.AppealWhereInput {
  const reach = reachOf(actor, action);
  const assigned: Prisma.AppealWhereInput[] = reach.assignedTo ? [{ assigneeId: reach.assignedTo }] : [];
  const inView: Prisma.AppealWhereInput[] = [];
  if (reach.placeIds.length > 0) {
    inView.push({ place: { ancestors: { some: { ancestorId: { in: [...reach.placeIds] } } } } });
  }
  if (reach.heldBy.length > 0) inView.push({ holderUnitId: { in: [...reach.heldBy] } });
  if (reach.unplaced) inView.push({ placeId: null });
  return {
    tenantId: reach.tenantId,
    // A plain `not` would drop the rows that are about nobody: NULL is not unequal to anything.
    AND: [
      { OR: [{ aboutUnitId: null }, { aboutUnitId: { notIn: [...reach.notAboutUnits] } }] },
      { OR: [{ aboutPersonId: null }, { aboutPersonId: { not: reach.notAboutPerson } }] },
    ],
    OR: [...assigned, { visibility: 'NORMAL', OR: inView }],
  };
}
