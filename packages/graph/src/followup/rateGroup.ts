import type { Ranked } from '@linli/core/followup/rates/ranking';
import type { Category, Organization, Place } from '@linli/database/generated/prisma/client';
import type { Channel } from '@linli/database/generated/prisma/enums';
import { ChannelEnum } from '../appeals/enums.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PlaceType } from '../places/place.ts';
import { ChangesType, RateFiguresType, VolumesType } from './figures.ts';
import { WatchReasonEnum } from './rateEnums.ts';
import { type Counted, rowFields } from './rateRows.ts';

const places = batch<Place>(async (context, ids) =>
  byId(await servicesOf(context).database.place.findMany({ where: { id: { in: [...ids] } } })),
);
const categories = batch<Category>(async (context, ids) =>
  byId(await servicesOf(context).database.category.findMany({ where: { id: { in: [...ids] } } })),
);
const units = batch<Organization>(async (context, ids) =>
  byId(await servicesOf(context).database.organization.findMany({ where: { id: { in: [...ids] } } })),
);

export async function categoryOf(context: Context, id: string | null): Promise<Category | null> {
  return id === null ? null : ((await categories(context, id)) ?? null);
}

type RateGroup = Ranked & Counted;

export const RateGroupType = builder.objectRef<RateGroup>('RateGroup').implement({
  description: 'The figures of one place, category, channel or unit. None of these: what belongs to none.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: 'Its place in the ranking; equal figures share one.' }),
    watched: t.field({
      type: [WatchReasonEnum],
      description: 'Why it is on the watch list; empty when it is not.',
      resolve: ({ watched }) => [...watched],
    }),
    place: t.field({
      type: PlaceType,
      nullable: true,
      description: 'The place.',
      resolve: async ({ key }, _args, context) =>
        key.by === 'PLACE' && key.value !== null ? await places(context, key.value) : null,
    }),
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'The category.',
      resolve: ({ key }, _args, context) => categoryOf(context, key.by === 'CATEGORY' ? key.value : null),
    }),
    channel: t.field({
      type: ChannelEnum,
      nullable: true,
      description: 'The channel.',
      resolve: ({ key }) => (key.by === 'CHANNEL' ? (key.value as Channel | null) : null),
    }),
    unit: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The unit.',
      resolve: async ({ key }, _args, context) =>
        key.by === 'UNIT' && key.value !== null ? await units(context, key.value) : null,
    }),
    figures: t.field({ type: RateFiguresType, description: 'Rates and counts.', resolve: ({ now }) => now }),
    figuresBefore: t.field({
      type: RateFiguresType,
      description: 'The same of the period before.',
      resolve: ({ before }) => before,
    }),
    change: t.field({ type: ChangesType, description: 'How they moved.', resolve: ({ change }) => change }),
    volumes: t.field({
      type: VolumesType,
      description: 'How many appeals.',
      resolve: ({ volumes }) => volumes.now,
    }),
    volumesBefore: t.field({
      type: VolumesType,
      description: 'The same of the period before.',
      resolve: ({ volumes }) => volumes.before,
    }),
    ...rowFields(t),
  }),
});

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
