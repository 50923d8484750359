import { placesOfPortals } from '@linli/core/portalClients/manageable';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PortalClientConnection, PortalClientEdge, PortalClientType } from './portalClient.ts';

builder.queryField('portalClients', (t) =>
  t.prismaConnection(
    {
      type: PortalClientType,
      cursor: 'id',
      nullable: true,
      description: "Streets' own portals at the places that the viewer administers, the newest first.",
      authScopes: { staff: true },
      totalCount: async (_root, _args, context) =>
        servicesOf(context).database.portalClient.count({ where: condition(context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.portalClient.count({
          where: { AND: [{ id }, condition(context)] },
        })) > 0,
      resolve: async (query, _root, _args, context) =>
        servicesOf(context).database.portalClient.findMany({
          ...query,
          where: condition(context),
          orderBy: { id: 'desc' },
        }),
    },
    PortalClientConnection,
    PortalClientEdge,
  ),
);

function condition(context: Context) {
  return { place: placesOfPortals(staffActor(context)) };
}
