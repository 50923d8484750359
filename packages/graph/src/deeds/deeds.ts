import { visibleDeeds } from '@linli/core/postings/deeds/visible';
import { dayOf, plainDay } from '@linli/core/postings/term';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { personOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { DeedConnection, DeedEdge, DeedType } from './deed.ts';
import { DutyRoleEnum } from './enums.ts';

const DeedFilter = builder.inputType('DeedFilter', {
  description: 'Which deeds; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'Of this community, or of those under this place.' }),
    role: t.field({ type: DutyRoleEnum, description: 'In this duty.' }),
    from: t.field({ type: 'Date', description: 'On this day or later.' }),
    to: t.field({ type: 'Date', description: 'On this day or before.' }),
    mine: t.boolean({ description: "True: the viewer's own." }),
    withdrawn: t.boolean({ description: 'True: withdrawn ones; false: those that count.' }),
  }),
});

builder.queryField('deeds', (t) =>
  t.prismaConnection(
    {
      type: DeedType,
      cursor: 'id',
      nullable: true,
      description:
        "What was done in the duties (m46), the latest first: the viewer's own, and that of the communities that the viewer answers for.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: DeedFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.deed.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.deed.count({
          where: { AND: [{ id }, visibleDeeds(context.actor)] },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.deed.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
        }),
    },
    DeedConnection,
    DeedEdge,
  ),
);

function condition(
  filter: typeof DeedFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.DeedWhereInput {
  const { role, from, to, mine, withdrawn } = filter ?? {};
  const doneOn = { ...(from && { gte: dayOf(plainDay(from)) }), ...(to && { lte: dayOf(plainDay(to)) }) };
  return {
    doneOn,
    ...(withdrawn != null && { withdrawnAt: withdrawn ? { not: null } : null }),
    AND: [
      visibleDeeds(context.actor),
      {
        member: {
          community: placeCondition(filter?.in),
          ...(role && { role }),
          ...(mine && { personId: personOf(context) }),
        },
      },
    ],
  };
}
