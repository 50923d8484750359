import { readableAtCommunity } from '@linli/core/postings/resources/readable';
import { builder } from '../builder.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { PostingType } from '../postings/posting.ts';
import { mayKeep } from '../resources/loading.ts';
import { FundSourceEnum } from './enums.ts';
import { SpendingType } from './spending.ts';

export const FundType = builder.prismaNode('Fund', {
  description: 'Money that a posting secured for its community (m41). Sums are yuan.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [readableAtCommunity(actor)] }),
  select: { tenantId: true, postingId: true, communityId: true, cancelledAt: true },
  fields: (t) => ({
    posting: t.relation('posting', { type: PostingType, description: 'Which posting secured it.' }),
    community: t.relation('community', { type: PlaceType, description: 'For which community.' }),
    source: t.expose('source', { type: FundSourceEnum, description: 'Where it comes from.' }),
    organization: t.relation('organization', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that gives it, where one does.',
    }),
    purpose: t.exposeString('purpose', { description: 'What for.' }),
    grantedOn: t.expose('grantedOn', { type: 'Date', description: 'On which day it was granted.' }),
    granted: t.field({
      type: 'Decimal',
      description: 'So much was granted.',
      select: { granted: true },
      resolve: ({ granted }) => granted.toFixed(2),
    }),
    spent: t.field({
      type: 'Decimal',
      description: 'So much has been paid out of it: the sum of its spendings that stand.',
      select: { spent: true },
      resolve: ({ spent }) => spent.toFixed(2),
    }),
    left: t.field({
      type: 'Decimal',
      description: 'So much is left.',
      select: { granted: true, spent: true },
      resolve: ({ granted, spent }) => granted.minus(spent).toFixed(2),
    }),
    spendings: t.relation('spendings', {
      type: SpendingType,
      description: 'What was paid out of it, the latest first; also what was reversed.',
      complexity: { field: 1, multiplier: 10 },
      query: { orderBy: [{ spentOn: 'desc' }, { id: 'desc' }] },
    }),
    recordedBy: t.relation('recordedBy', { type: PersonType, description: 'Who entered it.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When.' }),
    cancelledAt: t.expose('cancelledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was cancelled, for it was entered wrongly; null while it stands.',
    }),
    cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why.' }),
    viewerCanKeep: t.boolean({
      description:
        'Whether the viewer enters spendings and reverses them: the secretary or the successor, and who organizes.',
      resolve: async ({ tenantId, postingId, communityId, cancelledAt }, _args, context) =>
        cancelledAt === null && (await mayKeep(context, { tenantId, postingId, placeId: communityId })),
    }),
  }),
});

export const [FundConnection, FundEdge] = connectionOf(FundType, 'Fund', 'funds');
