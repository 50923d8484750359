import { readableMatches, readableOffers } from '@linli/core/postings/resources/readable';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PlaceType } from '../places/place.ts';
import { categoryOf } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { ResourceKindEnum } from './enums.ts';
import { mayKeep } from './loading.ts';

export const ResourceOfferType = builder.prismaNode('ResourceOffer', {
  description:
    'What a unit can give to a community, or to all under a place; most of all the unit that sends a secretary (m44).',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [readableOffers(actor)] }),
  select: { tenantId: true, placeId: true, postingId: true, withdrawnAt: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ResourceKindEnum, description: 'What it brings.' }),
    title: t.exposeString('title', { description: 'In a few words.' }),
    organization: t.relation('organization', { type: OrganizationType, description: 'Whose it is.' }),
    posting: t.relation('posting', {
      type: PostingType,
      nullable: true,
      description: 'The posting that brings it; null for what a unit offers without one.',
    }),
    place: t.relation('place', {
      type: PlaceType,
      description: 'For whom it is: this place and everything under it; of a posting its community.',
    }),
    categories: t.field({
      type: [CategoryType],
      description: 'What it is good for, each with all that lies under it.',
      select: { categories: true },
      resolve: async ({ categories }, _args, context) => {
        const rows = await Promise.all(categories.map((id) => categoryOf(context, id)));
        return rows.filter((row) => row !== undefined);
      },
    }),
    from: t.expose('from', { type: 'Date', description: 'The first day on which it can be had.' }),
    to: t.expose('to', { type: 'Date', description: 'The last one.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn; null while it stands.',
    }),
    matches: t.relation('matches', {
      description: 'What was decided about it, of the needs that the viewer reads; the latest first.',
      query: (_args, { actor }) => ({
        where: readableMatches(actor),
        orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      }),
    }),
    viewerCanKeep: t.boolean({
      description: 'Whether the viewer withdraws it: the secretary or the successor, and who organizes.',
      resolve: async (offer, _args, context) => offer.withdrawnAt === null && (await mayKeep(context, offer)),
    }),
  }),
});

export const [ResourceOfferConnection, ResourceOfferEdge] = connectionOf(
  ResourceOfferType,
  'ResourceOffer',
  'offers',
);
