import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../ids/connection.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { DutyRoleEnum } from './enums.ts';
import { mayWithMember } from './mayWith.ts';

export const DutyMemberType = builder.prismaNode('DutyMember', {
  description: 'Somebody who has a duty of a community beside the own role (m46). It opens nothing.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  // What the capabilities are worked out from.
  select: { tenantId: true, communityId: true, personId: true },
  fields: (t) => ({
    role: t.expose('role', { type: DutyRoleEnum, description: 'Which duty.' }),
    person: t.relation('person', { type: PersonType, description: 'Who.' }),
    community: t.relation('community', { type: PlaceType, description: 'Where.' }),
    from: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    to: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until it is ended.',
    }),
    viewerCanEnd: t.boolean({
      description: 'Whether the viewer ends it.',
      resolve: (member, _args, context) => mayWithMember(context, 'manageDuties', member),
    }),
    viewerCanRecord: t.boolean({
      description: 'Whether it is the viewer who writes down what was done: `recordDeed`.',
      resolve: (member, _args, context) => mayWithMember(context, 'keepDeeds', member),
    }),
  }),
});

export const [DutyMemberConnection, DutyMemberEdge] = connectionOf(DutyMemberType, 'DutyMember', 'duties');
