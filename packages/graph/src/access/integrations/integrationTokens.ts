import { administeredTokens, assertManagesIntegrations } from '@linli/core/access/integrations/administered';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { builder } from '../../builder.ts';
import { type Context, servicesOf } from '../../context.ts';
import {
  IntegrationTokenConnection,
  IntegrationTokenEdge,
  IntegrationTokenType,
} from './integrationToken.ts';

builder.queryField('integrationTokens', (t) =>
  t.prismaConnection(
    {
      type: IntegrationTokenType,
      cursor: 'id',
      nullable: true,
      description: 'The tokens all of whose places the viewer administers, the newest first.',
      authScopes: { staff: true },
      args: {
        live: t.arg.boolean({ description: 'true: only those that work; false: only those that ended.' }),
      },
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.integrationToken.count({
          where: { AND: [{ id }, administeredTokens(context.actor)] },
        })) > 0,
      totalCount: (_root, { live }, context) =>
        servicesOf(context).database.integrationToken.count({ where: condition(live, context) }),
      resolve: (query, _root, { live }, context) =>
        servicesOf(context).database.integrationToken.findMany({
          ...query,
          where: condition(live, context),
          orderBy: { id: 'desc' },
        }),
    },
    IntegrationTokenConnection,
    IntegrationTokenEdge,
  ),
);

function condition(live: boolean | null | undefined, context: Context): Prisma.IntegrationTokenWhereInput {
  assertManagesIntegrations(context.actor);
  const works = { revokedAt: null, expiresAt: { gt: servicesOf(context).clock.now() } };
  const wanted = live == null ? {} : live ? works : { NOT: works };
  return { AND: [administeredTokens(context.actor), wanted] };
}
