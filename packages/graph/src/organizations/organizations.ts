import { servingAt } from '@linli/core/organizations/serving';
import { tenantOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { StringFilter } from '../filters/comparators.ts';
import { nameCondition } from '../filters/nameCondition.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { OrganizationKindEnum } from './enums.ts';
import { OrganizationConnection, OrganizationEdge, OrganizationType } from './organization.ts';

const OrganizationKindFilter = builder.inputType('OrganizationKindFilter', {
  description: 'Compares the kind of a unit.',
  fields: (t) => ({
    eq: t.field({ type: OrganizationKindEnum, description: 'Exactly this one.' }),
    in: t.field({ type: [OrganizationKindEnum], description: 'Any of these.' }),
  }),
});

const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which units; all conditions must hold.',
  fields: (t) => ({
    kind: t.field({ type: OrganizationKindFilter, description: 'Of these kinds.' }),
    name: t.field({ type: StringFilter, description: 'Named so, in any language.' }),
    serves: t.id({ description: 'Units that serve this place or one above it.' }),
  }),
});

builder.queryField('organizations', (t) =>
  t.prismaConnection(
    {
      type: OrganizationType,
      cursor: 'id',
      nullable: true,
      description: "Units of the viewer's tenant.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: OrganizationFilter, description: 'Which ones.' }) },
      totalCount: async (_root, { filter }, context) =>
        servicesOf(context).database.organization.count({ where: await condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.organization.count({
          where: { id, tenantId: tenantOf(context) },
        })) > 0,
      resolve: async (query, _root, { filter }, context) =>
        servicesOf(context).database.organization.findMany({
          ...query,
          where: await condition(filter, context),
          orderBy: { id: 'asc' },
        }),
    },
    OrganizationConnection,
    OrganizationEdge,
  ),
);

async function condition(filter: typeof OrganizationFilter.$inferInput | null | undefined, context: Context) {
  const placeId = optionalRowId('Place', filter?.serves);
  const { database, clock } = servicesOf(context);
  const tenantId = tenantOf(context);
  return {
    tenantId,
    endedAt: null,
    kind: filter?.kind ? { equals: filter.kind.eq ?? undefined, in: filter.kind.in ?? undefined } : undefined,
    ...nameCondition(filter?.name),
    serves:
      placeId === undefined
        ? undefined
        : {
            some: {
              place: { descendants: { some: { placeId } } },
              ...(await servingAt(database, tenantId, clock.now())),
            },
          },
  };
}
