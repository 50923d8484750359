import type { Prisma } from '@linli/database/generated/prisma/client';
import { personOf, tenantOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { HomeKindEnum, PostingKindEnum } from './enums.ts';
import { PostingConnection, PostingEdge, PostingType } from './posting.ts';

export const PostingFilter = builder.inputType('PostingFilter', {
  description: 'Which postings; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'At this community, or at those under this place.' }),
    kind: t.field({ type: PostingKindEnum, description: 'Of this kind.' }),
    batch: t.id({ description: 'Of this batch.' }),
    homeKind: t.field({ type: HomeKindEnum, description: 'Sent by a unit of this kind.' }),
    running: t.boolean({ description: 'True: in office now; false: not yet, or not any more.' }),
    mine: t.boolean({ description: "True: the viewer's own." }),
  }),
});

builder.queryField('postings', (t) =>
  t.prismaConnection(
    {
      type: PostingType,
      cursor: 'id',
      nullable: true,
      description: "Who is, was and will be posted where in the viewer's tenant; the latest term first.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: PostingFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.posting.count({ where: postingCondition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.posting.count({ where: { id, tenantId: tenantOf(context) } })) >
        0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.posting.findMany({
          ...query,
          where: postingCondition(filter, context),
          orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
        }),
    },
    PostingConnection,
    PostingEdge,
  ),
);

/** The postings that a filter asks for, in the viewer's tenant. */
export function postingCondition(
  filter: typeof PostingFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.PostingWhereInput {
  const now = servicesOf(context).clock.now();
  const running = { startsAt: { lte: now }, endsAt: { gt: now } };
  const { batch, kind, homeKind, mine } = filter ?? {};
  return {
    tenantId: tenantOf(context),
    community: placeCondition(filter?.in),
    ...(kind && { kind }),
    ...(homeKind && { homeKind }),
    ...(batch && { batchId: optionalRowId('Batch', batch) }),
    ...(mine && { personId: personOf(context) }),
    AND: filter?.running == null ? [] : [filter.running ? running : { NOT: running }],
  };
}
