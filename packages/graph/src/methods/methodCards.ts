import type { Prisma } from '@linli/database/generated/prisma/client';
import { personOf, tenantOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { literal } from '../filters/comparators.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { MethodCardConnection, MethodCardEdge, MethodCardType } from './methodCard.ts';

const MethodCardFilter = builder.inputType('MethodCardFilter', {
  description: 'Which cards; all conditions must hold.',
  fields: (t) => ({
    text: t.string({ description: 'Title, situation, what to avoid or who taught it say so.' }),
    category: t.id({ description: 'Filed under this very category.' }),
    in: t.field({ type: PlaceFilterInput, description: 'From this place, or from one under it.' }),
    mine: t.boolean({ description: 'True: those that the viewer wrote.' }),
    retired: t.boolean({ description: 'True: retired ones; false: those in use.' }),
  }),
});

builder.queryField('methodCards', (t) =>
  t.prismaConnection(
    {
      type: MethodCardType,
      cursor: 'id',
      nullable: true,
      description: "How things are done (m90), of the viewer's tenant; what was changed last first.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: MethodCardFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.methodCard.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.methodCard.count({
          where: { id, tenantId: tenantOf(context) },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.methodCard.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    MethodCardConnection,
    MethodCardEdge,
  ),
);

function condition(
  filter: typeof MethodCardFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.MethodCardWhereInput {
  const { category, mine, retired } = filter ?? {};
  const text = filter?.text?.trim();
  const says = { contains: literal(text), mode: 'insensitive' as const };
  return {
    tenantId: tenantOf(context),
    ...(filter?.in && { place: placeCondition(filter.in) }),
    ...(mine && { authorId: personOf(context) }),
    ...(retired != null && { retiredAt: retired ? { not: null } : null }),
    ...(category && { categories: { some: { categoryId: optionalRowId('Category', category) } } }),
    ...(text && { OR: [{ title: says }, { situation: says }, { avoid: says }, { teacher: says }] }),
  };
}
