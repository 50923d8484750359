import type { Appeal, Organization, Person, Prisma } from '@linli/database/generated/prisma/client';
import { appealFacts } from '../access/facts.ts';
import { may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { servingAt, servingUnits } from '../organizations/serving.ts';
import type { Services, Transaction } from '../services.ts';
import { excludedUnits } from './excludedUnits.ts';

/**
 * The units that an appeal can be given to: those that serve its place or one above, then those that serve something
 * in its community (the property company of the estate, when only the grid is known). Never whom it is about.
 */
export async function assignableUnits(
  services: Services,
  actor: Actor,
  appeal: Appeal,
): Promise<Organization[]> {
  const { database } = services;
  const ids = await unitsOpenTo(services, actor, appeal);
  const units = await database.organization.findMany({ where: { id: { in: ids } } });
  return units.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The same as far as this actor may give it away: to no unit, to the own one that holds it, or to any. */
async function unitsOpenTo({ database, clock }: Services, actor: Actor, appeal: Appeal): Promise<string[]> {
  const facts = await appealFacts(database, appeal);
  if (!may(actor, 'assignAppeal', facts)) return [];
  const ids = await assignableUnitIds(database, appeal, clock.now());
  return may(actor, 'assignToAnyUnit', facts) ? ids : ids.filter((id) => id === appeal.holderUnitId);
}

export async function assignableUnitIds(tx: Transaction, appeal: Appeal, now: Date): Promise<string[]> {
  if (appeal.placeId === null) return [];
  const excluded = await excludedUnits(tx, appeal, now);
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

/** The people of a unit who can be given an appeal: who belongs to it, holds a role for it or is posted to it, never whom it is about. */
export async function assignablePeople(
  services: Services,
  actor: Actor,
  appeal: Appeal,
  unitId: string,
): Promise<Person[]> {
  const { database, clock } = services;
  if (!(await unitsOpenTo(services, actor, appeal)).includes(unitId)) return [];
  return database.person.findMany({
    where: await ofUnit(database, appeal, unitId, clock.now()),
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
  const where = { AND: [{ id: personId }, await ofUnit(tx, appeal, unitId, now)] };
  return (await tx.person.count({ where })) > 0;
}

async function ofUnit(
  tx: Transaction,
  appeal: Appeal,
  unitId: string,
  now: Date,
): Promise<Prisma.PersonWhereInput> {
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  return {
    tenantId: appeal.tenantId,
    ...(appeal.aboutPersonId ? { id: { not: appeal.aboutPersonId } } : {}),
    AND: [
      tiedToNone(appeal.aboutUnitId, now),
      { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
      {
        OR: [
          { organizationId: unitId },
          { grants: { some: { organizationId: unitId, ...running } } },
          // Who is posted to a community, or learns there, works with its committee, whoever sends the person (m30).
          {
            grants: {
              some: {
                source: { in: ['POSTING', 'APPRENTICESHIP'] },
                ...running,
                place: await servedByCommittee(tx, appeal, unitId, now),
              },
            },
          },
        ],
      },
    ],
  };
}

/** Communities whose committee this unit is. */
async function servedByCommittee(
  tx: Transaction,
  { tenantId }: Appeal,
  organizationId: string,
  now: Date,
): Promise<Prisma.PlaceWhereInput> {
  const organization = { kind: 'COMMUNITY_COMMITTEE' as const };
  return { servedBy: { some: { organizationId, organization, ...(await servingAt(tx, tenantId, now)) } } };
}

/** Who neither belongs to this unit nor holds a running role for it. */
function tiedToNone(unitId: string | null, now: Date): Prisma.PersonWhereInput {
  if (unitId === null) return {};
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  return {
    OR: [{ organizationId: null }, { organizationId: { not: unitId } }],
    grants: { none: { organizationId: unitId, ...running } },
  };
}
