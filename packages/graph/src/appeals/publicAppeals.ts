import { publishedAppeals } from '@linli/core/publications/published';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { PublicAppealConnection, PublicAppealEdge, PublicAppealType } from './publicAppeal.ts';

builder.queryField('publicAppeals', (t) =>
  t.prismaConnection(
    {
      type: PublicAppealType,
      cursor: 'id',
      nullable: true,
      description: 'What staff have published at a place and under it, the newest first.',
      authScopes: { everybody: true },
      args: { place: t.arg.id({ required: true, description: 'The place.' }) },
      totalCount: (_root, { place }, context) =>
        servicesOf(context).database.appeal.count({ where: published(place) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.appeal.count({ where: { id, ...publishedAppeals } })) > 0,
      resolve: (query, _root, { place }, context) =>
        servicesOf(context).database.appeal.findMany({
          ...query,
          where: published(place),
          orderBy: [{ publication: { publishedAt: 'desc' } }, { id: 'desc' }],
        }),
    },
    PublicAppealConnection,
    PublicAppealEdge,
  ),
);

function published(place: string) {
  return {
    place: { ancestors: { some: { ancestorId: rowId('Place', place) } } },
    ...publishedAppeals,
  };
}
