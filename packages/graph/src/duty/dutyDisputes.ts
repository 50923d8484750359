import type { DisputeStatus, Prisma } from '@linli/database/generated/prisma/client';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { DutyDisputeConnection, DutyDisputeEdge, DutyDisputeType } from './dispute.ts';
import { DisputeStatusEnum } from './enums.ts';

interface DutyDisputeFilterShape {
  status?: readonly DisputeStatus[] | null;
  place?: typeof PlaceFilterInput.$inferInput | null;
}

const DutyDisputeFilter = builder.inputRef<DutyDisputeFilterShape>('DutyDisputeFilter').implement({
  description: 'Which duty disputes.',
  fields: (t) => ({
    status: t.field({ type: [DisputeStatusEnum], description: 'Where they stand.' }),
    place: t.field({ type: PlaceFilterInput, description: 'Where the appeal is.' }),
  }),
});

/** What waits longest is asked for first; what is over is looked up from the end. */
const order = {
  orderBy: [
    { endedAt: { sort: 'desc' as const, nulls: 'first' as const } },
    { openedAt: 'asc' as const },
    { id: 'asc' as const },
  ],
};

builder.queryField('dutyDisputes', (t) =>
  t.prismaConnection(
    {
      type: DutyDisputeType,
      cursor: 'id',
      nullable: true,
      description:
        'Duty disputes in appeals that the viewer may see: open ones first, the longest waiting at the top; then the others, the latest first.',
      authScopes: { appealReader: true },
      args: { filter: t.arg({ type: DutyDisputeFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.dutyDispute.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.dutyDispute.count({
          where: { id, appeal: visibleAppeals(context) },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.dutyDispute.findMany({
          ...query,
          where: condition(filter, context),
          ...order,
        }),
    },
    DutyDisputeConnection,
    DutyDisputeEdge,
  ),
);

function condition(
  filter: DutyDisputeFilterShape | null | undefined,
  context: Context,
): Prisma.DutyDisputeWhereInput {
  const place = filter?.place ? { place: placeCondition(filter.place) } : {};
  return {
    appeal: { AND: [visibleAppeals(context), place] },
    ...(filter?.status && { status: { in: [...filter.status] } }),
  };
}
