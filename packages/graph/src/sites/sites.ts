import { manageableSites } from '@linli/core/sites/manageable';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { SiteConnection, SiteEdge } from './configuration.ts';
import { SiteType } from './site.ts';

builder.queryField('sites', (t) =>
  t.prismaConnection(
    {
      type: SiteType,
      cursor: 'id',
      nullable: true,
      description:
        'Websites that embed widgets, at the places that the viewer sets them up for; the newest first.',
      authScopes: { staff: true },
      totalCount: async (_root, _args, context) =>
        servicesOf(context).database.site.count({ where: condition(context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.site.count({ where: { AND: [{ id }, condition(context)] } })) > 0,
      resolve: async (query, _root, _args, context) =>
        servicesOf(context).database.site.findMany({
          ...query,
          where: condition(context),
          orderBy: { id: 'desc' },
        }),
    },
    SiteConnection,
    SiteEdge,
  ),
);

function condition(context: Context) {
  return manageableSites(staffActor(context));
}
