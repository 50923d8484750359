import { RoleGrantType } from '../access/roleGrant.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { InvitationType } from './invitation.ts';
import { manageableBy } from './manageable.ts';
import { PersonType } from './person.ts';

export const StaffMemberType = builder.prismaObject('Person', {
  variant: 'StaffMember',
  description: 'A member of staff as those see it who administer people there.',
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.id({
      description: 'Global id of the person.',
      resolve: ({ id }) => encodeGlobalId('Person', id),
    }),
    person: t.variant(PersonType, { description: 'The person, as colleagues see it.' }),
    email: t.exposeString('email', { nullable: true, description: 'Where mails go.' }),
    grants: t.prismaField({
      type: [RoleGrantType],
      description: 'Roles at places and for units that the viewer administers, running or still to begin.',
      resolve: async (query, { id }, _args, context) => {
        const { grants } = await manageableBy(context);
        return servicesOf(context).database.roleGrant.findMany({
          ...query,
          where: { AND: [{ personId: id }, grants] },
          orderBy: { id: 'asc' },
        });
      },
    }),
    invitation: t.relation('invitation', {
      type: InvitationType,
      nullable: true,
      description: 'The invitation, while the person has not signed in since.',
    }),
  }),
});

export const [StaffMemberConnection, StaffMemberEdge] = connectionOf(
  StaffMemberType,
  'StaffMember',
  'people on the staff',
);
