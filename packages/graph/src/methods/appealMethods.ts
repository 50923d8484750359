import { methodsFor, mostFitting } from '@linli/core/methods/fitting';
import type { MethodCard } from '@linli/database/generated/prisma/client';
import { tenantOf } from '../access/tenant.ts';
import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { MethodCardType } from './methodCard.ts';

const linked = batch<MethodCard[]>(async (context, appealIds) => {
  const rows = await servicesOf(context).database.methodAppeal.findMany({
    where: { appealId: { in: [...appealIds] }, tenantId: tenantOf(context) },
    include: { card: true },
    orderBy: [{ linkedAt: 'desc' }, { cardId: 'desc' }],
  });
  const grouped = Map.groupBy(rows, ({ appealId }) => appealId);
  return new Map([...grouped].map(([id, links]) => [id, links.map(({ card }) => card)]));
});

const fitting = batch<MethodCard[]>(async (context, categoryIds) => {
  const { database } = servicesOf(context);
  const found = await methodsFor(database, tenantOf(context), categoryIds);
  const cards = await database.methodCard.findMany({ where: { id: { in: [...found.values()].flat() } } });
  const byId = new Map(cards.map((card) => [card.id, card]));
  return new Map([...found].map(([id, ids]) => [id, ids.flatMap((cardId) => byId.get(cardId) ?? [])]));
});

builder.prismaObjectFields(AppealType, (t) => ({
  methods: t.field({
    type: [MethodCardType],
    description: 'Methods that were used for it or come from it (m90), the latest first; for staff.',
    complexity: { field: 5, multiplier: 3 },
    resolve: async ({ id }, _args, context: Context) => (await linked(context, id)) ?? [],
  }),
  methodsForCategory: t.field({
    type: [MethodCardType],
    description: `Methods in use for its category and the headings above it, the nearest first; ${mostFitting} at most, for staff.`,
    complexity: { field: 5, multiplier: mostFitting },
    select: { categoryId: true },
    resolve: async ({ categoryId }, _args, context: Context) =>
      categoryId === null ? [] : ((await fitting(context, categoryId)) ?? []),
  }),
}));
