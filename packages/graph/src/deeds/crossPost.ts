import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { mayEndCrossPost } from './mayWith.ts';

export const CrossPostType = builder.prismaNode('CrossPost', {
  description:
    'A post that somebody of one unit holds in another, or at a place (m60): an officer as assistant to the community director. It opens nothing.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  // What the capability is worked out from.
  select: { tenantId: true, organizationId: true, placeId: true },
  fields: (t) => ({
    person: t.relation('person', { type: PersonType, description: 'Who, with the own unit.' }),
    title: t.exposeString('title', { description: 'What the post is called.' }),
    organization: t.relation('organization', {
      type: OrganizationType,
      nullable: true,
      description: 'In which unit; null where it is held at a place.',
    }),
    place: t.relation('place', {
      type: PlaceType,
      nullable: true,
      description: 'At which place; null where it is held in a unit.',
    }),
    isDualMember: t.exposeBoolean('isDualMember', {
      description: 'A full member there too, as of a party branch, not only a holder of the post.',
    }),
    from: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    to: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until it is ended.',
    }),
    viewerCanEnd: t.boolean({
      description: 'Whether the viewer ends it.',
      resolve: (post, _args, context) => mayEndCrossPost(context, post),
    }),
  }),
});

export const [CrossPostConnection, CrossPostEdge] = connectionOf(CrossPostType, 'CrossPost', 'cross-posts');
