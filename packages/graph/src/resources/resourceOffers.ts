import { Forbidden } from '@linli/core/errors/errors';
import { mayReadResources, readableOffers } from '@linli/core/postings/resources/readable';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { ResourceKindEnum } from './enums.ts';
import { ResourceOfferConnection, ResourceOfferEdge, ResourceOfferType } from './offer.ts';

const ResourceOfferFilter = builder.inputType('ResourceOfferFilter', {
  description: 'Which offers; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'For this place, or for those under it.' }),
    posting: t.id({ description: 'Brought by this posting.' }),
    kind: t.field({ type: ResourceKindEnum, description: 'Of this kind.' }),
    withdrawn: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Those that were withdrawn, instead of those that stand.',
    }),
  }),
});

builder.queryField('resourceOffers', (t) =>
  t.prismaConnection(
    {
      type: ResourceOfferType,
      cursor: 'id',
      nullable: true,
      description:
        'Offers at the places whose resources the viewer reads, under them and above them, the latest first: for secretaries, the street and who organizes.',
      authScopes: { staff: true },
      args: { filter: t.arg({ type: ResourceOfferFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.resourceOffer.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.resourceOffer.count({
          where: { AND: [{ id }, readableOffers(context.actor)] },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.resourceOffer.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
    },
    ResourceOfferConnection,
    ResourceOfferEdge,
  ),
);

function condition(
  filter: typeof ResourceOfferFilter.$inferInput | null | undefined,
  { actor }: Context,
): Prisma.ResourceOfferWhereInput {
  if (!mayReadResources(actor)) throw new Forbidden('readResources');
  const { posting, kind } = filter ?? {};
  return {
    AND: [readableOffers(actor)],
    place: placeCondition(filter?.in),
    postingId: optionalRowId('Posting', posting),
    kind: kind ?? undefined,
    withdrawnAt: filter?.withdrawn ? { not: null } : null,
  };
}
