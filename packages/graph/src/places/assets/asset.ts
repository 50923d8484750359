import { reachOf } from '@linli/core/access/reach';
import type { AssetVersion } from '@linli/database/generated/prisma/client';
import { inTenant } from '../../access/tenant.ts';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { connectionOf } from '../../ids/connection.ts';
import { batch } from '../../loading/batch.ts';
import { PlaceType } from '../place.ts';
import { AssetVersionType } from './assetVersion.ts';
import { AssetKindEnum } from './enums.ts';

/** All that the register ever said of a part, the latest first. */
const versionsOf = batch(async (context, assetIds): Promise<ReadonlyMap<string, AssetVersion[]>> => {
  const versions = await servicesOf(context).database.assetVersion.findMany({
    where: { assetId: { in: [...assetIds] } },
    orderBy: { validFrom: 'desc' },
  });
  return Map.groupBy(versions, ({ assetId }) => assetId);
});

/** Of these places the ones that the caller administers. */
export const isManaged = batch(async (context, placeIds): Promise<ReadonlyMap<string, boolean>> => {
  const { actor } = context;
  const reach =
    actor.kind === 'staff' || actor.kind === 'integration' ? reachOf(actor, 'managePlaces').placeIds : [];
  const rows = await servicesOf(context).database.placeAncestor.findMany({
    where: { placeId: { in: [...placeIds] }, ancestorId: { in: [...reach] } },
    select: { placeId: true },
  });
  return new Map(rows.map(({ placeId }) => [placeId, true]));
});

export const AssetType = builder.prismaNode('Asset', {
  description:
    'A part of a place in the register (m6): who owns it, who maintains it, whether it has been handed over.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  fields: (t) => ({
    kind: t.expose('kind', { type: AssetKindEnum, description: 'What it is.' }),
    place: t.relation('place', { type: PlaceType, description: 'Of which place it is a part.' }),
    register: t.field({
      type: AssetVersionType,
      description: 'What the register says of it now.',
      resolve: async ({ id }, _args, context) => {
        const versions = (await versionsOf(context, id)) ?? [];
        const now = servicesOf(context).clock.now();
        const current = versions.find(({ validFrom }) => validFrom <= now) ?? versions.at(-1);
        if (current === undefined) throw new Error(`part ${id} was never described`);
        return current;
      },
    }),
    versions: t.field({
      type: [AssetVersionType],
      description: 'Planned, in force and past; the latest first. None is ever rewritten.',
      resolve: async ({ id }, _args, context) => (await versionsOf(context, id)) ?? [],
    }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is gone; null while it is there.',
    }),
    viewerCanRevise: t.boolean({
      description: 'Whether the viewer changes what the register says of it, and retires it.',
      select: { placeId: true, retiredAt: true },
      resolve: async ({ placeId, retiredAt }, _args, context) =>
        retiredAt === null && ((await isManaged(context, placeId)) ?? false),
    }),
  }),
});

export const [AssetConnection, AssetEdge] = connectionOf(AssetType, 'Asset', 'parts');

builder.prismaObjectField(PlaceType, 'viewerCanManageAssets', (t) =>
  t.boolean({
    description: 'Whether the viewer enters parts of it in the register.',
    resolve: async ({ id }, _args, context) => (await isManaged(context, id)) ?? false,
  }),
);
