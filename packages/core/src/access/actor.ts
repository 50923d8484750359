import type { Prisma } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';

/**
 * The member of staff behind a signed-in user, with the grants that are running now.
 * A user can be a person in several tenants; without a wish the one that came first answers.
 * Null when the user is nobody's staff (any more).
 */
export async function staffActorOf(
  services: Services,
  userId: string,
  tenant?: { readonly id: string } | { readonly code: string },
): Promise<StaffActor | null> {
  const now = services.clock.now();
  const person = await services.database.person.findFirst({
    where: { userId, tenant, ...inOffice(now) },
    orderBy: { createdAt: 'asc' },
    include: runningGrants(now),
  });
  return person && actorOf(person);
}

/** The same for people who are not here to ask, because something is to be sent to them. */
export async function staffActors(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  where: Prisma.PersonWhereInput,
): Promise<StaffActor[]> {
  const now = clock.now();
  const people = await database.person.findMany({
    where: { AND: [where, inOffice(now)] },
    orderBy: { id: 'asc' },
    include: runningGrants(now),
  });
  return people.map(actorOf);
}

function inOffice(now: Date): Prisma.PersonWhereInput {
  return { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
}

function runningGrants(now: Date) {
  return {
    grants: {
      where: { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      orderBy: { startsAt: 'asc' },
    },
  } satisfies Prisma.PersonInclude;
}

type PersonWithGrants = Prisma.PersonGetPayload<{ include: ReturnType<typeof runningGrants> }>;

function actorOf(person: PersonWithGrants): StaffActor {
  return {
    kind: 'staff',
    tenantId: person.tenantId,
    personId: person.id,
    organizationId: person.organizationId,
    grants: person.grants.map(({ role, placeId, organizationId, source }) => ({
      role,
      placeId,
      organizationId,
      source,
    })),
  };
}
