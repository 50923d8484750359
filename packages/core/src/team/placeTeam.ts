import type { Organization, Site } from '@linli/database/generated/prisma/client';
import { servingUnits } from '../organizations/serving.ts';
import type { Services } from '../services.ts';
import { publicationsInForce, type TeamPublication } from './inForce.ts';
import { communitiesUnder, communityItself, gridsOf, type TeamPlace } from './places.ts';
import { teamRoles } from './roles.ts';
import { type TeamAt, teamScope } from './scope.ts';

/** Somebody of the team, as the office shows them. */
export interface TeamMember extends Pick<TeamPublication, 'name' | 'role' | 'phone' | 'hours'> {
  /** The grids that the person is there for; none means the whole community. */
  readonly gridIds: readonly string[];
}

/** Who answers for a place, as far as its office has published it. */
export interface PlaceTeam {
  /** Null above communities: then there are communities to choose from. */
  readonly community: TeamPlace | null;
  readonly office: Organization | null;
  readonly members: readonly TeamMember[];
  readonly grids: readonly TeamPlace[];
  readonly communities: readonly TeamPlace[];
}

/** The team of a site's place, or of another that the site has to do with; null where it has nothing to do with the place asked for. */
export async function placeTeam(services: Services, site: Site, at: TeamAt): Promise<PlaceTeam | null> {
  const { database, statements, clock } = services;
  const scope = await teamScope(database, site, at);
  if (scope === null) return null;
  const { communityId } = scope;
  if (communityId === null) {
    const communities = await communitiesUnder(statements, scope.placeId);
    return { community: null, office: null, members: [], grids: [], communities };
  }
  const now = clock.now();
  const [community, grids, serving] = await Promise.all([
    communityItself(statements, communityId),
    gridsOf(statements, communityId, scope.kind === 'COMMUNITY' ? null : scope.placeId),
    servingUnits(database, {
      tenantId: site.tenantId,
      placeId: communityId,
      now,
      kinds: ['COMMUNITY_COMMITTEE'],
      level: 'COMMUNITY',
    }),
  ]);
  const placeIds = [communityId, ...grids.map(({ id }) => id)];
  const published = await publicationsInForce(statements, placeIds, now);
  return {
    community,
    office: serving[0]?.organization ?? null,
    members: membersOf(published, grids),
    grids,
    communities: [],
  };
}

const byName = new Intl.Collator('zh');

/** Who is published alike at several grids is one member of the team. */
function membersOf(published: readonly TeamPublication[], grids: readonly TeamPlace[]): TeamMember[] {
  const isGrid = (placeId: string) => grids.some(({ id }) => id === placeId);
  const alike = Map.groupBy(published, ({ personId, role, name, phone, hours, placeId }) =>
    JSON.stringify([personId, role, name, phone, hours, isGrid(placeId)]),
  );
  return [...alike.values()]
    .flatMap((of) => {
      const [first] = of;
      if (first === undefined) return [];
      const { name, role, phone, hours } = first;
      const at = new Set(of.map(({ placeId }) => placeId));
      return [{ name, role, phone, hours, gridIds: grids.flatMap(({ id }) => (at.has(id) ? [id] : [])) }];
    })
    .toSorted(
      (a, b) => teamRoles.indexOf(a.role) - teamRoles.indexOf(b.role) || byName.compare(a.name, b.name),
    );
}
