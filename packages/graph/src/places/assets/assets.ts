import type { Prisma } from '@linli/database/generated/prisma/client';
import { tenantOf } from '../../access/tenant.ts';
import { builder } from '../../builder.ts';
import { type Context, servicesOf } from '../../context.ts';
import { PlaceFilterInput, placeCondition } from '../placeFilter.ts';
import { AssetConnection, AssetEdge, AssetType } from './asset.ts';
import { AssetKindEnum, HandoverStatusEnum } from './enums.ts';

const AssetKindFilter = builder.inputType('AssetKindFilter', {
  description: 'Compares the kind of a part.',
  fields: (t) => ({
    eq: t.field({ type: AssetKindEnum, description: 'Exactly this one.' }),
    in: t.field({ type: [AssetKindEnum], description: 'Any of these.' }),
  }),
});

const HandoverStatusFilter = builder.inputType('HandoverStatusFilter', {
  description: 'Compares how far a handover has come.',
  fields: (t) => ({
    eq: t.field({ type: HandoverStatusEnum, description: 'Exactly this one.' }),
    in: t.field({ type: [HandoverStatusEnum], description: 'Any of these.' }),
  }),
});

const AssetFilter = builder.inputType('AssetFilter', {
  description: 'Which parts; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'Of this place, or of what lies under it.' }),
    kind: t.field({ type: AssetKindFilter, description: 'Of these kinds.' }),
    handover: t.field({
      type: HandoverStatusFilter,
      description: 'Handed over so far, by the register of now.',
    }),
    retired: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Those that are gone, instead of those that are there.',
    }),
  }),
});

builder.queryField('assets', (t) =>
  t.prismaConnection(
    {
      type: AssetType,
      cursor: 'id',
      nullable: true,
      description: "The register of parts (m6) of the viewer's tenant, by kind.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: AssetFilter, description: 'Which ones; what is gone is left out.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.asset.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.asset.count({ where: { id, tenantId: tenantOf(context) } })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.asset.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
        }),
    },
    AssetConnection,
    AssetEdge,
  ),
);

function condition(
  filter: typeof AssetFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.AssetWhereInput {
  const now = servicesOf(context).clock.now();
  const { kind, handover } = filter ?? {};
  const current = { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] };
  return {
    tenantId: tenantOf(context),
    retiredAt: filter?.retired ? { not: null } : null,
    place: placeCondition(filter?.in),
    kind: kind ? { equals: kind.eq ?? undefined, in: kind.in ?? undefined } : undefined,
    versions: handover
      ? {
          some: {
            ...current,
            handover: { equals: handover.eq ?? undefined, in: handover.in ?? undefined },
          },
        }
      : undefined,
  };
}
