import type { Appeal } from '@linli/database/generated/prisma/client';
import { isAssignablePerson } from '../../appeals/assignable.ts';
import { openStates } from '../../appeals/machine.ts';
import type { Transaction } from '../../services.ts';
import type { OpenHandover } from './locked.ts';

/**
 * The open appeals of the community that go to the successor, locked: those assigned to the one who leaves, and those that were
 * until the end of the role took them off, if the unit has given them to nobody since. What is confidential was given to one
 * person by name and is not passed on; nor is what the successor could not be given, being no one of the unit or concerned.
 */
export async function movingAppeals(
  tx: Transaction,
  { handover: { tenantId, communityId, fromPersonId, toPersonId } }: OpenHandover,
  now: Date,
): Promise<Appeal[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM appeal a
    WHERE a.tenant_id = ${tenantId}::uuid AND a.visibility = 'NORMAL'
      AND a.state = ANY(${[...openStates]}::appeal_state[])
      AND EXISTS (SELECT FROM place_ancestor p WHERE p.place_id = a.place_id AND p.ancestor_id = ${communityId}::uuid)
      AND (a.assignee_id = ${fromPersonId}::uuid OR (
        a.assignee_id IS NULL
        AND (SELECT (e.data ->> 'released')::boolean AND e.unit_id = a.holder_unit_id FROM appeal_event e
          WHERE e.appeal_id = a.id AND e.type = 'ASSIGNED' ORDER BY e.sequence DESC LIMIT 1)
        AND (SELECT e.assignee_id FROM appeal_event e
          WHERE e.appeal_id = a.id AND e.type IN ('ASSIGNED', 'HANDED_OVER') AND e.assignee_id IS NOT NULL
          ORDER BY e.sequence DESC LIMIT 1) = ${fromPersonId}::uuid))
    ORDER BY a.id FOR NO KEY UPDATE OF a`;
  const appeals = await tx.appeal.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  const known = new Map<string, boolean>();
  const moving: Appeal[] = [];
  for (const appeal of appeals) {
    const { holderUnitId, aboutUnitId, aboutPersonId } = appeal;
    if (holderUnitId === null) continue;
    const key = [holderUnitId, aboutUnitId, aboutPersonId].join();
    const fits = known.get(key) ?? (await isAssignablePerson(tx, appeal, holderUnitId, toPersonId, now));
    known.set(key, fits);
    if (fits) moving.push(appeal);
  }
  return moving;
}
