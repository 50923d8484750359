import type { Appeal, Organization, Person, Prisma } from '@linli/database/generated/prisma/client';
import { servingAt, servingUnits } from '../organizations/serving.ts';
import type { Services, Transaction } from '../services.ts';
import { excludedUnits } from './excludedUnits.ts';

/**
 * The units that an appeal can be given to: those that serve its place or one above, then those that serve something
 * in its community (the property company of the estate, when only the grid is known). Never whom it is about.
 */
export async function assignableUnits(services: Services, appeal: Appeal): Promise<Organization[]> {
  const { database, clock } = services;
  const ids = await assignableUnitIds(database, appeal, clock.now());
  const units = await database.organization.findMany({ where: { id: { in: ids } } });
  return units.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

export async function assignableUnitIds(tx: Transaction, appeal: Appeal, now: Date): Promise<string[]> {
  if (appeal.placeId === null) return [];
  const excluded = await excludedUnits(tx, appeal);
  const above = await servingUnits(tx, { tenantId: appeal.tenantId, placeId: appeal.placeId, now });
  const around = await unitsInCommunity(tx, { tenantId: appeal.tenantId, placeId: appeal.placeId, now });
  const ids = new Set([...above.map(({ organization }) => organization.id), ...around]);
  return [...ids].filter((id) => !excluded.includes(id));
}

async function unitsInCommunity(
  tx: Transaction,
  { tenantId, placeId, now }: { tenantId: string; placeId: string; now: Date },
): Promise<string[]> {
  const community = await tx.placeAncestor.findFirst({ where: { placeId, ancestor: { kind: 'COMMUNITY' } } });
  if (community === null) return [];
  const running = await servingAt(tx, tenantId, now);
  const units = await tx.organization.findMany({
    where: {
      OR: [{ endedAt: null }, { endedAt: { gt: now } }],
      serves: {
        some: {
          ...running,
          place: { ancestors: { some: { ancestorId: community.ancestorId } } },
        },
      },
    },
    select: { id: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  });
  return units.map(({ id }) => id);
}

/** The people of a unit who can be given an appeal: who belongs to it or holds a role for it, never whom it is about. */
export async function assignablePeople(
  services: Services,
  appeal: Appeal,
  unitId: string,
): Promise<Person[]> {
  const { database, clock } = services;
  if (!(await assignableUnitIds(database, appeal, clock.now())).includes(unitId)) return [];
  return database.person.findMany({
    where: ofUnit(appeal, unitId, clock.now()),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

export async function isAssignablePerson(
  tx: Transaction,
  appeal: Appeal,
  unitId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  return (await tx.person.count({ where: { AND: [{ id: personId }, ofUnit(appeal, unitId, now)] } })) > 0;
}

function ofUnit(appeal: Appeal, unitId: string, now: Date): Prisma.PersonWhereInput {
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  return {
    tenantId: appeal.tenantId,
    ...(appeal.aboutPersonId ? { id: { not: appeal.aboutPersonId } } : {}),
    AND: [
      { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
      { OR: [{ organizationId: unitId }, { grants: { some: { organizationId: unitId, ...running } } }] },
    ],
  };
}
