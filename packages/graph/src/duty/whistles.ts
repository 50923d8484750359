import type { Prisma } from '@linli/database/generated/prisma/client';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { WhistleConnection, WhistleEdge, WhistleType } from './whistle.ts';

interface WhistleFilterShape {
  running?: boolean | null;
  place?: typeof PlaceFilterInput.$inferInput | null;
  unit?: string | number | null;
}

const WhistleFilter = builder.inputRef<WhistleFilterShape>('WhistleFilter').implement({
  description: 'Which whistles.',
  fields: (t) => ({
    running: t.boolean({ description: 'True: units are still called; false: all are released.' }),
    place: t.field({ type: PlaceFilterInput, description: 'Where the appeal is.' }),
    unit: t.id({ description: 'Those that call this unit.' }),
  }),
});

const order = { orderBy: [{ blownAt: 'desc' as const }, { id: 'desc' as const }] };

builder.queryField('whistles', (t) =>
  t.prismaConnection(
    {
      type: WhistleType,
      cursor: 'id',
      nullable: true,
      description: 'Whistles in appeals that the viewer may see, the latest first.',
      authScopes: { appealReader: true },
      args: { filter: t.arg({ type: WhistleFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.whistle.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.whistle.count({
          where: { id, appeal: visibleAppeals(context) },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.whistle.findMany({
          ...query,
          where: condition(filter, context),
          ...order,
        }),
    },
    WhistleConnection,
    WhistleEdge,
  ),
);

function condition(
  filter: WhistleFilterShape | null | undefined,
  context: Context,
): Prisma.WhistleWhereInput {
  const place = filter?.place ? { place: placeCondition(filter.place) } : {};
  const unitId = optionalRowId('Organization', filter?.unit == null ? null : String(filter.unit));
  return {
    appeal: { AND: [visibleAppeals(context), place] },
    ...(filter?.running != null && { endedAt: filter.running ? null : { not: null } }),
    ...(unitId && { targets: { some: { unitId } } }),
  };
}
