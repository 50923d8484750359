import { publishedAppeals } from '@linli/core/publications/published';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { showsPublished } from '../sites/siteQuery.ts';
import { PublicAppealConnection, PublicAppealEdge, PublicAppealType } from './publicAppeal.ts';

builder.queryField('publicAppeals', (t) =>
  t.prismaConnection(
    {
      type: PublicAppealType,
      cursor: 'id',
      nullable: true,
      description:
        'What staff have published at a place and under it, the newest first; nothing on a site that shows none of it.',
      authScopes: { everybody: true },
      args: {
        place: t.arg.id({ required: true, description: 'The place.' }),
        siteKey: t.arg.string({ description: 'The site whose page asks, by its key.' }),
      },
      totalCount: async (_root, asked, context) =>
        servicesOf(context).database.appeal.count({ where: await published(context, asked) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.appeal.count({ where: { id, ...publishedAppeals } })) > 0,
      resolve: async (query, _root, asked, context) =>
        servicesOf(context).database.appeal.findMany({
          ...query,
          where: await published(context, asked),
          orderBy: [{ publication: { publishedAt: 'desc' } }, { id: 'desc' }],
        }),
    },
    PublicAppealConnection,
    PublicAppealEdge,
  ),
);

interface Asked {
  readonly place: string;
  readonly siteKey?: string | null;
}

async function published(context: Context, { place, siteKey }: Asked) {
  return {
    ...(!(await showsPublished(context, siteKey)) && { id: { in: [] } }),
    place: { ancestors: { some: { ancestorId: rowId('Place', place) } } },
    ...publishedAppeals,
  };
}
