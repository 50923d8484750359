import type { OpenStep } from '../appeals/step.ts';

/**
 * Of these places the ones that lie near an appeal: in its community, or for staff of its street or district in there.
 * A place of another tenant is in none of them.
 */
export async function placesNear(
  { tx, appeal, facts, change }: OpenStep,
  placeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { actor } = change;
  const above = await tx.place.findMany({
    where: { id: { in: [...facts.placeIds] }, kind: { in: ['COMMUNITY', 'STREET', 'DISTRICT'] } },
    select: { id: true, kind: true },
  });
  const granted = actor.kind === 'staff' ? actor.grants.map((grant) => grant.placeId) : [];
  const around = above.filter(({ id, kind }) => kind === 'COMMUNITY' || granted.includes(id));
  const rows = await tx.placeAncestor.findMany({
    where: {
      placeId: { in: [...placeIds] },
      ancestorId: { in: around.map(({ id }) => id) },
      place: { tenantId: appeal.tenantId },
    },
    select: { placeId: true },
  });
  return new Set(rows.map(({ placeId }) => placeId));
}
