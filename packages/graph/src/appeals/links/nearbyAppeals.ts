import { type NearbyAppeal, nearbyAppeals } from '@linli/core/appeals/similar/nearby';
import { publishedAppeals } from '@linli/core/publications/published';
import type { Appeal } from '@linli/database/generated/prisma/client';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { optionalRowId } from '../../ids/globalId.ts';
import { PointInput } from '../../scalars/point.ts';
import { showsPublished } from '../../sites/siteQuery.ts';
import { PublicAppealType } from '../publicAppeal.ts';

interface Shown extends NearbyAppeal {
  readonly appeal: Appeal | null;
}

const NearbyAppealType = builder.objectRef<Shown>('NearbyAppeal').implement({
  description: 'A published appeal around here that is still being handled.',
  fields: (t) => ({
    appeal: t.field({
      type: PublicAppealType,
      nullable: true,
      description: 'What staff have published of it; null if they have just taken it back.',
      resolve: ({ appeal }) => appeal,
    }),
    isLikely: t.exposeBoolean('isLikely', {
      description: 'What is being written probably says the same: offer `supportAppeal`.',
    }),
    metres: t.exposeInt('metres', {
      nullable: true,
      description: 'To the centre of its grid or building, to the nearest fifty.',
    }),
  }),
});

const Whereabouts = builder.inputType('WhereaboutsInput', {
  description: 'Where somebody is, or means.',
  isOneOf: true,
  fields: (t) => ({
    point: t.field({ type: PointInput, description: 'A point; it is kept nowhere.' }),
    place: t.id({ description: 'A grid, an estate or a building.' }),
  }),
});

builder.queryField('nearbyAppeals', (t) =>
  t.field({
    type: [NearbyAppealType],
    nullable: true,
    description:
      'Published appeals around here that are still being handled, the likeliest first, at most ten. What is being written is compared with what was published alone. Nothing on a site that shows none of it.',
    authScopes: { everybody: true },
    complexity: 40,
    args: {
      at: t.arg({ type: Whereabouts, required: true, description: 'Where.' }),
      category: t.arg.id({ description: 'What it is about.' }),
      siteKey: t.arg.string({ description: 'The site whose page asks, by its key.' }),
      text: t.arg.string({ description: 'What is being written; it is kept nowhere.' }),
    },
    resolve: async (_root, { at, category, siteKey, text }, context, info) => {
      if (!(await showsPublished(context, siteKey))) return [];
      const services = servicesOf(context);
      const found = await nearbyAppeals(services, {
        placeId: optionalRowId('Place', at.place),
        point: at.point,
        categoryId: optionalRowId('Category', category),
        text,
      });
      const rows = await services.database.appeal.findMany({
        ...queryFromInfo({ context, info, typeName: 'PublicAppeal', path: ['appeal'] }),
        where: { id: { in: found.map(({ appealId }) => appealId) }, ...publishedAppeals },
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return found.map((one) => ({ ...one, appeal: byId.get(one.appealId) ?? null }));
    },
  }),
);
