import { readableAtCommunity } from '@linli/core/postings/resources/readable';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { FundConnection, FundEdge, FundType } from './fund.ts';
import { FundFilter, fundCondition } from './fundFilter.ts';

builder.queryField('funds', (t) =>
  t.prismaConnection(
    {
      type: FundType,
      cursor: 'id',
      nullable: true,
      description:
        'Funds of the communities whose funds the viewer reads, the latest grant first: for secretaries, the street and who organizes. What was cancelled is left out.',
      authScopes: { staff: true },
      args: { filter: t.arg({ type: FundFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.fund.count({ where: fundCondition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.fund.count({
          where: { AND: [{ id }, readableAtCommunity(context.actor)] },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.fund.findMany({
          ...query,
          where: fundCondition(filter, context),
          orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }],
        }),
    },
    FundConnection,
    FundEdge,
  ),
);
