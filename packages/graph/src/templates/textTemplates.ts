import { fitsCategory, offeredAt } from '@linli/core/templates/fitting';
import type { Prisma, TemplateKind } from '@linli/database/generated/prisma/client';
import { tenantOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { StringFilter } from '../filters/comparators.ts';
import { nameMatch } from '../filters/nameCondition.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { TemplateKindEnum } from './enums.ts';
import { TextTemplateConnection, TextTemplateEdge, TextTemplateType } from './template.ts';

interface TemplateFilterShape {
  kind?: readonly TemplateKind[] | null;
  at?: string | number | null;
  place?: typeof PlaceFilterInput.$inferInput | null;
  category?: string | number | null;
  text?: typeof StringFilter.$inferInput | null;
  retired?: boolean | null;
}

const TextTemplateFilter = builder.inputRef<TemplateFilterShape>('TextTemplateFilter').implement({
  description: 'Which templates; all conditions must hold.',
  fields: (t) => ({
    kind: t.field({ type: [TemplateKindEnum], description: 'What they are for.' }),
    at: t.id({ description: 'Held at this place or above it: what is used there.' }),
    place: t.field({ type: PlaceFilterInput, description: 'Where they are held.' }),
    category: t.id({ description: 'For this category, for a heading above it, or for all.' }),
    text: t.field({ type: StringFilter, description: 'Title or text say so, in any language.' }),
    retired: t.boolean({ description: 'True: retired ones; false: those in use.' }),
  }),
});

/** What is for one category comes before what is for all. */
const order = {
  orderBy: [
    { kind: 'asc' as const },
    { categoryId: { sort: 'asc' as const, nulls: 'last' as const } },
    { id: 'asc' as const },
  ],
};

builder.queryField('textTemplates', (t) =>
  t.prismaConnection(
    {
      type: TextTemplateType,
      cursor: 'id',
      nullable: true,
      description: "Texts to begin with, of the viewer's tenant; what is for a category first.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: TextTemplateFilter, description: 'Which ones.' }) },
      totalCount: async (_root, { filter }, context) =>
        servicesOf(context).database.textTemplate.count({ where: await condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.textTemplate.count({
          where: { id, tenantId: tenantOf(context) },
        })) > 0,
      resolve: async (query, _root, { filter }, context) =>
        servicesOf(context).database.textTemplate.findMany({
          ...query,
          where: await condition(filter, context),
          ...order,
        }),
    },
    TextTemplateConnection,
    TextTemplateEdge,
  ),
);

async function condition(
  filter: TemplateFilterShape | null | undefined,
  context: Context,
): Promise<Prisma.TextTemplateWhereInput> {
  const { database } = servicesOf(context);
  const at = optionalRowId('Place', filter?.at == null ? null : String(filter.at));
  const category = optionalRowId('Category', filter?.category == null ? null : String(filter.category));
  const matching = nameMatch(filter?.text);
  return {
    tenantId: tenantOf(context),
    ...(filter?.kind && { kind: { in: [...filter.kind] } }),
    ...(filter?.place && { place: placeCondition(filter.place) }),
    ...(filter?.retired != null && { retiredAt: filter.retired ? { not: null } : null }),
    AND: [
      ...(at ? [await offeredAt(database, at)] : []),
      ...(category ? [await fitsCategory(database, category)] : []),
      ...(matching ? [{ OR: matching.flatMap((one) => [{ title: one }, { body: one }]) }] : []),
    ],
  };
}
