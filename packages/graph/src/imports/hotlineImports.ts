import { reachableImports } from '@linli/core/imports/hotline/reach';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { HotlineImportConnection, HotlineImportEdge, HotlineImportType } from './hotlineImport.ts';

builder.queryField('hotlineImports', (t) =>
  t.prismaConnection(
    {
      type: HotlineImportType,
      cursor: 'id',
      nullable: true,
      description: 'Files of the hotline at the places where the viewer brings them in, the newest first.',
      authScopes: { staff: true },
      totalCount: async (_root, _args, context) =>
        servicesOf(context).database.hotlineImport.count({ where: condition(context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.hotlineImport.count({
          where: { AND: [{ id }, condition(context)] },
        })) > 0,
      resolve: async (query, _root, _args, context) =>
        servicesOf(context).database.hotlineImport.findMany({
          ...query,
          where: condition(context),
          orderBy: { id: 'desc' },
        }),
    },
    HotlineImportConnection,
    HotlineImportEdge,
  ),
);

function condition(context: Context) {
  return reachableImports(staffActor(context));
}
