import type { Transaction } from '../services.ts';

/**
 * Units that must not hold an appeal: the one it is about, and those of the person it is about, by belonging or by a
 * running role — a complaint about a colleague is not for the next desk but for the next level.
 */
export async function excludedUnits(
  tx: Transaction,
  appeal: { readonly aboutUnitId: string | null; readonly aboutPersonId: string | null },
  now: Date,
): Promise<string[]> {
  const person = appeal.aboutPersonId
    ? await tx.person.findUnique({
        where: { id: appeal.aboutPersonId },
        include: {
          grants: { where: { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } },
        },
      })
    : null;
  const units = [
    appeal.aboutUnitId,
    person?.organizationId ?? null,
    ...(person?.grants ?? []).map(({ organizationId }) => organizationId),
  ];
  return [...new Set(units.filter((unit) => unit !== null))];
}
