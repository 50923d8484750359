import { readableAtCommunity } from '@linli/core/postings/resources/readable';
import type { ResourceMatch, ResourceNeed } from '@linli/database/generated/prisma/client';
import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { connectionOf } from '../ids/connection.ts';
import { nobody } from '../ids/globalId.ts';
import { PlaceType } from '../places/place.ts';
import { mayWith } from '../postings/loading.ts';
import { ResourceKindEnum, ResourceNeedStatusEnum } from './enums.ts';
import type { NeedStatus } from './labels.ts';
import { proposalsOf, readAppealOf } from './loading.ts';
import { ResourceMatchType } from './match.ts';
import { ResourceOfferType } from './offer.ts';

export const ResourceNeedType = builder.prismaNode('ResourceNeed', {
  description: 'What a community lacks (m44).',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [readableAtCommunity(actor)] }),
  select: { id: true, tenantId: true, communityId: true, withdrawnAt: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ResourceKindEnum, description: 'What is asked for.' }),
    title: t.exposeString('title', { description: 'In a few words.' }),
    community: t.relation('community', { type: PlaceType, description: 'Where.' }),
    category: t.relation('category', { type: CategoryType, description: 'What it is about.' }),
    appeal: t.field({
      type: AppealType,
      nullable: true,
      description: 'The appeal that it comes from; null for who may not read that, and where there is none.',
      select: { appealId: true },
      resolve: ({ appealId }, _args, context) => (appealId === null ? null : readAppealOf(context, appealId)),
    }),
    status: t.field({
      type: ResourceNeedStatusEnum,
      description: 'Where it stands.',
      select: { withdrawnAt: true, matches: { select: { state: true } } },
      resolve: statusOf,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was entered.' }),
    matches: t.relation('matches', {
      type: ResourceMatchType,
      description: 'What was decided about offers for it, the latest first.',
      query: { orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] },
    }),
    proposals: t.field({
      type: [ResourceOfferType],
      description:
        'Offers that fit and that nobody has decided about: of its kind, for its category or one above it, for its community, and today is one of their days. Empty once it is met. It proposes; people decide.',
      complexity: { field: 5, multiplier: 5 },
      resolve: async ({ id }, _args, context) => [...((await proposalsOf(context, id)) ?? [])],
    }),
    viewerCanKeep: t.boolean({
      description: 'Whether the viewer decides about offers for it, or withdraws it.',
      resolve: async ({ tenantId, communityId, withdrawnAt }, _args, context) =>
        withdrawnAt === null &&
        (await mayWith(context, 'keepNeeds', { tenantId, communityId, personId: nobody })),
    }),
  }),
});

export const [ResourceNeedConnection, ResourceNeedEdge] = connectionOf(
  ResourceNeedType,
  'ResourceNeed',
  'needs',
);

function statusOf({
  withdrawnAt,
  matches,
}: Pick<ResourceNeed, 'withdrawnAt'> & { matches: readonly Pick<ResourceMatch, 'state'>[] }): NeedStatus {
  const has = (state: ResourceMatch['state']) => matches.some((match) => match.state === state);
  if (has('USED')) return 'MET';
  if (withdrawnAt !== null) return 'WITHDRAWN';
  return has('AGREED') ? 'AGREED' : 'OPEN';
}
