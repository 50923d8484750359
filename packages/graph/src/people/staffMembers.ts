import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { StringFilter, stringCondition } from '../filters/comparators.ts';
import { manageableBy } from './manageable.ts';
import { StaffMemberConnection, StaffMemberEdge, StaffMemberType } from './staffMember.ts';

const StaffMemberFilter = builder.inputType('StaffMemberFilter', {
  description: 'Which people; all conditions must hold.',
  fields: (t) => ({
    name: t.field({ type: StringFilter, description: 'Named so.' }),
    invited: t.boolean({ description: 'Whether an invitation waits for them.' }),
  }),
});

builder.queryField('staffMembers', (t) =>
  t.prismaConnection(
    {
      type: StaffMemberType,
      cursor: 'id',
      nullable: true,
      description: 'People of the places and units that the viewer administers.',
      authScopes: { staff: true },
      args: { filter: t.arg({ type: StaffMemberFilter, description: 'Which ones.' }) },
      totalCount: async (_root, { filter }, context) =>
        servicesOf(context).database.person.count({ where: await condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.person.count({
          where: { AND: [{ id }, await condition(null, context)] },
        })) > 0,
      resolve: async (query, _root, { filter }, context) =>
        servicesOf(context).database.person.findMany({
          ...query,
          where: await condition(filter, context),
          orderBy: { id: 'desc' },
        }),
    },
    StaffMemberConnection,
    StaffMemberEdge,
  ),
);

async function condition(filter: typeof StaffMemberFilter.$inferInput | null | undefined, context: Context) {
  const { people } = await manageableBy(context);
  const { invited } = filter ?? {};
  return {
    AND: [
      people,
      { name: stringCondition(filter?.name) },
      invited == null ? {} : { invitation: invited ? { isNot: null } : { is: null } },
    ],
  };
}
