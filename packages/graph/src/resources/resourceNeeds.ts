import { Forbidden } from '@linli/core/errors/errors';
import { mayReadResources, readableAtCommunity } from '@linli/core/postings/resources/readable';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { ResourceKindEnum } from './enums.ts';
import { ResourceNeedConnection, ResourceNeedEdge, ResourceNeedType } from './need.ts';

const ResourceNeedFilter = builder.inputType('ResourceNeedFilter', {
  description: 'Which needs; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'Of this community, or of those under this place.' }),
    kind: t.field({ type: ResourceKindEnum, description: 'For this kind.' }),
    open: t.boolean({ description: 'True: nothing has met it yet; false: met or withdrawn.' }),
  }),
});

builder.queryField('resourceNeeds', (t) =>
  t.prismaConnection(
    {
      type: ResourceNeedType,
      cursor: 'id',
      nullable: true,
      description:
        'What communities lack, at the places whose resources the viewer reads, the latest first: for secretaries, the street and who organizes.',
      authScopes: { staff: true },
      args: { filter: t.arg({ type: ResourceNeedFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.resourceNeed.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.resourceNeed.count({
          where: { AND: [{ id }, readableAtCommunity(context.actor)] },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.resourceNeed.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
    },
    ResourceNeedConnection,
    ResourceNeedEdge,
  ),
);

function condition(
  filter: typeof ResourceNeedFilter.$inferInput | null | undefined,
  { actor }: Context,
): Prisma.ResourceNeedWhereInput {
  if (!mayReadResources(actor)) throw new Forbidden('readResources');
  const open = { withdrawnAt: null, matches: { none: { state: 'USED' as const } } };
  return {
    AND: [readableAtCommunity(actor), ...(filter?.open == null ? [] : [filter.open ? open : { NOT: open }])],
    community: placeCondition(filter?.in),
    kind: filter?.kind ?? undefined,
  };
}
