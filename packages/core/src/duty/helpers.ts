import type { Appeal } from '@linli/database/generated/prisma/client';
import { assignableUnitIds } from '../appeals/assignable.ts';
import { excludedUnits } from '../appeals/excludedUnits.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { Transaction } from '../services.ts';

/** Why a unit cannot come to the holder's help: it is about it, it serves nothing there, or it holds the appeal itself. */
export async function helperFaults(
  tx: Transaction,
  appeal: Appeal,
  unitIds: readonly string[],
  now: Date,
  pathOf: (index: number) => readonly string[],
): Promise<FieldFault[]> {
  const [excluded, serving] = [
    await excludedUnits(tx, appeal, now),
    await assignableUnitIds(tx, appeal, now),
  ];
  return unitIds.flatMap((unitId, index): FieldFault[] => {
    const path = pathOf(index);
    if (excluded.includes(unitId)) return [{ path, code: 'CONFLICT_OF_INTEREST' }];
    if (!serving.includes(unitId)) return [{ path, code: 'UNKNOWN' }];
    const isThere = unitId === appeal.holderUnitId || unitIds.indexOf(unitId) < index;
    return isThere ? [{ path, code: 'DUPLICATE' }] : [];
  });
}
