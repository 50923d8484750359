import { holdingOn } from '@linli/core/postings/deeds/days';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { personOf, tenantOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { CrossPostConnection, CrossPostEdge, CrossPostType } from './crossPost.ts';
import { todayOf } from './today.ts';

const CrossPostFilter = builder.inputType('CrossPostFilter', {
  description: 'Which cross-posts; all conditions must hold.',
  fields: (t) => ({
    in: t.field({
      type: PlaceFilterInput,
      description: 'At this place or under it, or in a unit that serves one of these.',
    }),
    person: t.id({ description: 'Held by this person.' }),
    running: t.boolean({ description: 'True: held today; false: not yet, or not any more.' }),
    mine: t.boolean({ description: "True: the viewer's own." }),
  }),
});

builder.queryField('crossPosts', (t) =>
  t.prismaConnection(
    {
      type: CrossPostType,
      cursor: 'id',
      nullable: true,
      description: "Who holds a post in another unit, in the viewer's tenant (m60); the latest first.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: CrossPostFilter, description: 'Which ones.' }) },
      totalCount: async (_root, { filter }, context) =>
        servicesOf(context).database.crossPost.count({ where: await condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.crossPost.count({
          where: { id, tenantId: tenantOf(context) },
        })) > 0,
      resolve: async (query, _root, { filter }, context) =>
        servicesOf(context).database.crossPost.findMany({
          ...query,
          where: await condition(filter, context),
          orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
        }),
    },
    CrossPostConnection,
    CrossPostEdge,
  ),
);

async function condition(
  filter: typeof CrossPostFilter.$inferInput | null | undefined,
  context: Context,
): Promise<Prisma.CrossPostWhereInput> {
  const { running, mine, person } = filter ?? {};
  const today = running == null ? null : holdingOn(await todayOf(context));
  const place = filter?.in && placeCondition(filter.in);
  return {
    tenantId: tenantOf(context),
    AND: [
      ...(today === null ? [] : [running ? today : { NOT: today }]),
      ...(place ? [{ OR: [{ place }, { organization: { serves: { some: { place } } } }] }] : []),
      ...(mine ? [{ personId: personOf(context) }] : []),
      ...(person ? [{ personId: optionalRowId('Person', person) }] : []),
    ],
  };
}
