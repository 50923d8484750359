import type { Transaction } from '../services.ts';

/**
 * Units that must not hold an appeal: the one it is about, and the one of the person it is about — a complaint about
 * a colleague is not for the next desk but for the next level.
 */
export async function excludedUnits(
  tx: Transaction,
  appeal: { readonly aboutUnitId: string | null; readonly aboutPersonId: string | null },
): Promise<string[]> {
  const person = appeal.aboutPersonId
    ? await tx.person.findUnique({ where: { id: appeal.aboutPersonId } })
    : null;
  return [appeal.aboutUnitId, person?.organizationId ?? null].filter((unit) => unit !== null);
}
