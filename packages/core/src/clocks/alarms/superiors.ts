import type { Appeal } from '@linli/database/generated/prisma/client';
import type { PlaceKind, Role } from '@linli/database/generated/prisma/enums';
import { communityRoles, gridHeads } from '../../access/roles.ts';
import { rungs as ladder } from '../../appeals/holder.ts';
import type { Transaction } from '../../services.ts';

/** Who answers for each rung, the first one first. */
const heads: Readonly<Partial<Record<PlaceKind, readonly Role[]>>> = {
  GRID: gridHeads,
  COMMUNITY: communityRoles,
  STREET: ['STREET_OFFICER'],
  DISTRICT: ['DISTRICT_ORGANIZER'],
};

/**
 * The people so many rungs above the one on which an appeal stands, or above that where nobody is; the one at the head
 * first. Never whom it is about, nor anybody of that unit.
 */
export async function superiors(
  tx: Transaction,
  appeal: Appeal,
  rungs: number,
  now: Date,
): Promise<string[]> {
  const start = Math.min(ladder.indexOf(appeal.level) + rungs, ladder.length - 1);
  for (const level of ladder.slice(Math.max(start, 0))) {
    const people = await headsAt(tx, appeal, level, now);
    if (people.length > 0) return people;
  }
  return [];
}

async function headsAt(tx: Transaction, appeal: Appeal, level: PlaceKind, now: Date): Promise<string[]> {
  const roles = heads[level] ?? [];
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const where = appeal.placeId
    ? { kind: level, descendants: { some: { placeId: appeal.placeId } } }
    : { kind: level, tenantId: appeal.tenantId };
  const tie = appeal.aboutUnitId;
  const grants = await tx.roleGrant.findMany({
    where: {
      tenantId: appeal.tenantId,
      role: { in: [...roles] },
      place: where,
      ...running,
      person: {
        OR: [{ endedAt: null }, { endedAt: { gt: now } }],
        ...(appeal.aboutPersonId && { id: { not: appeal.aboutPersonId } }),
        ...(tie && {
          AND: [{ OR: [{ organizationId: null }, { organizationId: { not: tie } }] }],
          grants: { none: { organizationId: tie, ...running } },
        }),
      },
    },
    select: { personId: true, role: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const inOrder = grants.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  return [...new Set(inOrder.map(({ personId }) => personId))];
}
