import { Forbidden } from '@linli/core/errors/errors';
import { mayOrganize, organizedBatches } from '@linli/core/postings/batches/manageable';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { BatchConnection, BatchEdge, BatchType } from './batch.ts';

builder.queryField('batches', (t) =>
  t.prismaConnection(
    {
      type: BatchType,
      cursor: 'id',
      nullable: true,
      description:
        'Batches at the places where the viewer organizes them, the newest first; for district organizers.',
      authScopes: { staff: true },
      totalCount: (_root, _args, context) =>
        servicesOf(context).database.batch.count({ where: condition(context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.batch.count({
          where: { AND: [{ id }, condition(context)] },
        })) > 0,
      resolve: (query, _root, _args, context) =>
        servicesOf(context).database.batch.findMany({
          ...query,
          where: condition(context),
          orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
        }),
    },
    BatchConnection,
    BatchEdge,
  ),
);

function condition({ actor }: Context): Prisma.BatchWhereInput {
  if (!mayOrganize(actor)) throw new Forbidden('managePostings');
  return organizedBatches(actor);
}
