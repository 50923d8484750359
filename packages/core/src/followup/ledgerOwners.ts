import type { Appeal, Person, Prisma } from '@linli/database/generated/prisma/client';
import { staffActors } from '../access/actor.ts';
import { appealFacts, type Facts } from '../access/facts.ts';
import { may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';

/** As many as somebody looks through; whoever is not among them is found by more letters of the name. */
export const mostOwners = 20;

/** Who can see to an issue in its ledger: staff who read it, by a part of their own or their unit's name. */
export async function ledgerOwners(
  services: Services,
  actor: Actor,
  appeal: Appeal,
  name: string,
): Promise<Person[]> {
  const { database } = services;
  const facts = await appealFacts(database, appeal);
  if (!may(actor, 'keepLedger', facts)) return [];
  const near = await staffActors(services, {
    AND: [{ tenantId: appeal.tenantId }, nearby(facts), called(name)],
  });
  const ids = near.filter((one) => may(one, 'readAppeal', facts)).map(({ personId }) => personId);
  return database.person.findMany({
    where: { id: { in: ids } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostOwners,
  });
}

/** Whoever may read it has a role up from its place, belongs to a unit that has to do with it, or is named by it. */
function nearby({ placeIds, appeal }: Facts): Prisma.PersonWhereInput {
  if (placeIds.length === 0) return {};
  const units = [
    ...(appeal?.holderUnitId ? [appeal.holderUnitId] : []),
    ...(appeal?.assistingUnitIds ?? []),
    ...(appeal?.calledUnitIds ?? []),
  ];
  return {
    OR: [
      { grants: { some: { OR: [{ placeId: { in: [...placeIds] } }, { organizationId: { in: units } }] } } },
      { organizationId: { in: units } },
      ...(appeal?.assigneeId ? [{ id: appeal.assigneeId }] : []),
    ],
  };
}

function called(part: string): Prisma.PersonWhereInput {
  const contains = part.trim();
  if (contains === '') return {};
  const unit = (locale: string) => ({
    organization: { name: { path: [locale], string_contains: contains, mode: 'insensitive' as const } },
  });
  return { OR: [{ name: { contains, mode: 'insensitive' } }, unit('zh'), unit('en')] };
}
