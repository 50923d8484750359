import { holdingOn } from '@linli/core/postings/deeds/days';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { personOf, tenantOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { DutyRoleEnum } from './enums.ts';
import { DutyMemberConnection, DutyMemberEdge, DutyMemberType } from './member.ts';
import { todayOf } from './today.ts';

const DutyMemberFilter = builder.inputType('DutyMemberFilter', {
  description: 'Which duties; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'Of this community, or of those under this place.' }),
    role: t.field({ type: DutyRoleEnum, description: 'This duty.' }),
    running: t.boolean({ description: 'True: held today; false: not yet, or not any more.' }),
    mine: t.boolean({ description: "True: the viewer's own." }),
  }),
});

builder.queryField('dutyMembers', (t) =>
  t.prismaConnection(
    {
      type: DutyMemberType,
      cursor: 'id',
      nullable: true,
      description: "Who has which duty of which community in the viewer's tenant (m46); the latest first.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: DutyMemberFilter, description: 'Which ones.' }) },
      totalCount: async (_root, { filter }, context) =>
        servicesOf(context).database.dutyMember.count({ where: await condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.dutyMember.count({
          where: { id, tenantId: tenantOf(context) },
        })) > 0,
      resolve: async (query, _root, { filter }, context) =>
        servicesOf(context).database.dutyMember.findMany({
          ...query,
          where: await condition(filter, context),
          orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
        }),
    },
    DutyMemberConnection,
    DutyMemberEdge,
  ),
);

async function condition(
  filter: typeof DutyMemberFilter.$inferInput | null | undefined,
  context: Context,
): Promise<Prisma.DutyMemberWhereInput> {
  const { role, running, mine } = filter ?? {};
  const today = running == null ? null : holdingOn(await todayOf(context));
  return {
    tenantId: tenantOf(context),
    community: placeCondition(filter?.in),
    ...(role && { role }),
    ...(mine && { personId: personOf(context) }),
    AND: today === null ? [] : [running ? today : { NOT: today }],
  };
}
