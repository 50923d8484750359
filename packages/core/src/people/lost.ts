import type { Appeal, RoleGrant } from '@linli/database/generated/prisma/client';
import { handlers } from '../access/roles.ts';
import { servingAt } from '../organizations/serving.ts';
import type { Change } from '../write.ts';

/** Which of a person's appeals that person could not go on with in the roles that are left. */
export async function lostBy(change: Change, personId: string): Promise<(appeal: Appeal) => boolean> {
  const { tx, now } = change;
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    include: { grants: { where: running } },
  });
  const left = person.grants.filter(({ role }) => handlers.includes(role));
  const units = [
    person.organizationId,
    ...left.map(({ organizationId }) => organizationId),
    ...(await committeesOf(change, person.tenantId, left)),
  ];
  return ({ holderUnitId }) => left.length === 0 || !units.includes(holderUnitId);
}

/** The committees of communities where somebody is posted or learns: there both work, whoever sends them. */
async function committeesOf(
  { tx, now }: Change,
  tenantId: string,
  grants: readonly RoleGrant[],
): Promise<string[]> {
  const placeIds = grants.flatMap(({ source, placeId }) =>
    (source === 'POSTING' || source === 'APPRENTICESHIP') && placeId ? [placeId] : [],
  );
  if (placeIds.length === 0) return [];
  const serving = await tx.organizationPlace.findMany({
    where: {
      placeId: { in: placeIds },
      organization: { kind: 'COMMUNITY_COMMITTEE' },
      ...(await servingAt(tx, tenantId, now)),
    },
    select: { organizationId: true },
  });
  return serving.map(({ organizationId }) => organizationId);
}
