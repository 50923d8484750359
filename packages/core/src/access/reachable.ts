import type { Prisma } from '@linli/database/generated/prisma/client';
import type { IntegrationActor, StaffActor } from '../actor.ts';
import type { Action } from './actions.ts';
import { type Reach, reachOf } from './reach.ts';

/** `reachOf` as a condition for queries over appeals. */
export function reachableAppeals(
  actor: StaffActor | IntegrationActor,
  action: Action,
): Prisma.AppealWhereInput {
  const reach = reachOf(actor, action);
  const inView: Prisma.AppealWhereInput[] = [];
  if (reach.placeIds.length > 0) {
    inView.push({ place: { ancestors: { some: { ancestorId: { in: [...reach.placeIds] } } } } });
  }
  if (reach.heldBy.length > 0) inView.push({ holderUnitId: { in: [...reach.heldBy] } });
  if (reach.assistedBy.length > 0) {
    const hasSome = [...reach.assistedBy];
    inView.push({ assistingUnitIds: { hasSome } }, { calledUnitIds: { hasSome } });
  }
  if (reach.unplaced) inView.push({ placeId: null });

  const ways: Prisma.AppealWhereInput[] = inView.map((where) => ({ visibility: 'NORMAL', ...where }));
  if (reach.assignedTo) ways.push({ assigneeId: reach.assignedTo });
  // Beside other conditions Prisma takes an empty OR for no condition at all.
  if (ways.length === 0) return { id: { in: [] } };
  return {
    tenantId: reach.tenantId,
    OR: ways,
    ...withoutConflict(reach),
  };
}

function withoutConflict({ aboutNobody, notAboutUnits, notAboutPerson }: Reach): Prisma.AppealWhereInput {
  if (aboutNobody) return { aboutUnitId: null, aboutPersonId: null };
  // A plain `not` would drop the rows that are about nobody: NULL is not unequal to anything.
  return {
    AND: [
      { OR: [{ aboutUnitId: null }, { aboutUnitId: { notIn: [...notAboutUnits] } }] },
      { OR: [{ aboutPersonId: null }, { aboutPersonId: { not: notAboutPerson } }] },
    ],
  };
}
