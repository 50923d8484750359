import { type PlaceTeam, placeTeam, type TeamMember } from '@linli/core/team/placeTeam';
import { RoleEnum } from '../access/enums.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { encodeGlobalId, optionalRowId } from '../ids/globalId.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';
import { openSite } from '../sites/siteQuery.ts';
import { TeamPlaceType } from './teamPlace.ts';

const TeamMemberType = builder.objectRef<TeamMember>('TeamMember').implement({
  description:
    'Somebody who answers for a community or for grids of it, as the office shows them to the public.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as it is shown.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What the person is there.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Phone number of the office.' }),
    hours: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'When the person can be met there.',
      resolve: ({ hours }) => hours,
    }),
    gridIds: t.idList({
      description: 'Places of `grids` that the person is there for; none means the whole community.',
      resolve: ({ gridIds }) => gridIds.map((id) => encodeGlobalId('Place', id)),
    }),
  }),
});

const PlaceTeamType = builder.objectRef<PlaceTeam>('PlaceTeam').implement({
  description: 'Who answers for a place, as far as its office has published it.',
  fields: (t) => ({
    community: t.field({
      type: TeamPlaceType,
      nullable: true,
      description: 'The community that the place is or lies in; null above communities.',
      resolve: ({ community }) => community,
    }),
    office: t.field({
      type: OrganizationType,
      nullable: true,
      description: "The community's own office, with its public contact.",
      resolve: ({ office }) => office,
    }),
    members: t.field({
      type: [TeamMemberType],
      description:
        'Secretaries first, then apprentices, grid leaders and grid members, volunteers. Only those whom the office has published, as long as their role runs.',
      resolve: ({ members }) => members,
    }),
    grids: t.field({
      type: [TeamPlaceType],
      description: 'Grids of the community; of a part of it, those that its buildings lie in.',
      resolve: ({ grids }) => grids,
    }),
    communities: t.field({
      type: [TeamPlaceType],
      description: 'Where the place lies above communities: those under it, to choose from.',
      resolve: ({ communities }) => communities,
    }),
  }),
});

builder.queryField('placeTeam', (t) =>
  t.field({
    type: PlaceTeamType,
    nullable: true,
    description:
      "Who answers for a place (m1, m37), for pages of a site's origins. Null where the site has nothing to do with the place asked for. Errors: UNKNOWN_SITE, ORIGIN_DENIED.",
    authScopes: { everybody: true },
    complexity: { field: 1, multiplier: 20 },
    args: {
      key: t.arg.string({ required: true, description: "The site's publishable key." }),
      place: t.arg.id({
        description: "A place under the site's own, or of its community; by default the site's own.",
      }),
      placeCode: t.arg.string({ description: 'The same by its official code, e.g. of a community.' }),
    },
    resolve: async (_root, { key, place, placeCode }, context) => {
      const { site } = await openSite(context, key);
      const at = { placeId: optionalRowId('Place', place), code: placeCode ?? undefined };
      return placeTeam(servicesOf(context), site, at);
    },
  }),
);
