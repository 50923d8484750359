import type { Prisma } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { publicationsInForce, type TeamPublication } from './inForce.ts';
import { teamRoles } from './roles.ts';
import type { UnpublishTeamMemberInput } from './unpublish.ts';

const withPerson = {
  person: true,
  place: { include: { currentVersion: true } },
} satisfies Prisma.RoleGrantInclude;
type Held = Prisma.RoleGrantGetPayload<{ include: typeof withPerson }>;

/** A role that somebody holds at a community or a grid of it, and what the public knows of it. */
export interface TeamPost extends Pick<Held, 'role' | 'person'> {
  readonly place: NonNullable<Held['place']>;
  readonly published: TeamPublication | null;
}

/**
 * The team of a community as who may publish it sees it: everybody who holds a role there or in a grid of it now. Null where the
 * actor may not, where there is no such place, and where it is no community.
 */
export async function teamPosts(
  services: Services,
  actor: Actor,
  placeId: string,
): Promise<TeamPost[] | null> {
  if (actor.kind !== 'staff') return null;
  const { database } = services;
  const { tenantId } = actor;
  if (!may(actor, 'manageTeam', await placeFacts(database, tenantId, placeId))) return null;
  if ((await database.place.count({ where: { id: placeId, tenantId, kind: 'COMMUNITY' } })) === 0)
    return null;
  return postsWhere(services, { tenantId, place: { ancestors: { some: { ancestorId: placeId } } } });
}

/** What somebody holds at these places, once the actor has published it or taken it back. */
export function concernedPosts(
  services: Services,
  { personId, role, placeIds }: UnpublishTeamMemberInput,
): Promise<TeamPost[]> {
  return postsWhere(services, { personId, role, placeId: { in: [...placeIds] } });
}

async function postsWhere(
  { database, statements, clock }: Services,
  where: Prisma.RoleGrantWhereInput,
): Promise<TeamPost[]> {
  const now = clock.now();
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const held = await database.roleGrant.findMany({
    where: {
      AND: [where, running, { role: { in: [...teamRoles] }, place: { kind: { in: ['COMMUNITY', 'GRID'] } } }],
    },
    include: withPerson,
    orderBy: [
      { person: { name: 'asc' } },
      { personId: 'asc' },
      { place: { kind: 'asc' } },
      { placeId: 'asc' },
    ],
  });
  const placeIds = [...new Set(held.flatMap(({ placeId }) => placeId ?? []))];
  const published = await publicationsInForce(statements, placeIds, now);
  const byKey = new Map(published.map((one) => [keyOf(one), one]));
  // Somebody may hold a role twice, by two appointments that overlap.
  const posts = new Map(
    held.flatMap((one) => {
      const { role, person, place } = one;
      return place ? [[keyOf(one), { role, person, place, published: byKey.get(keyOf(one)) ?? null }]] : [];
    }),
  );
  return [...posts.values()].toSorted((a, b) => teamRoles.indexOf(a.role) - teamRoles.indexOf(b.role));
}

function keyOf({ placeId, personId, role }: Pick<Held, 'placeId' | 'personId' | 'role'>): string {
  return [placeId, personId, role].join(' ');
}
