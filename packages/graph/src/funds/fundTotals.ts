import {
  type FundGroup,
  type FundGrouping,
  type FundSum,
  fundGroups,
  fundSum,
} from '@linli/core/postings/funds/totals';
import type { Batch, Posting, Prisma } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { batch } from '../loading/batch.ts';
import { PlaceType } from '../places/place.ts';
import { PostingKindEnum } from '../postings/enums.ts';
import { placeOf } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { FundGroupingEnum, FundSourceEnum } from './enums.ts';
import { FundFilter, fundCondition } from './fundFilter.ts';

export const FundSumType = builder.objectRef<FundSum>('FundSum').implement({
  description: 'Sums over funds, in yuan.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'So many funds.' }),
    granted: t.field({
      type: 'Decimal',
      description: 'So much was granted.',
      resolve: ({ granted }) => granted.toFixed(2),
    }),
    spent: t.field({
      type: 'Decimal',
      description: 'So much has been paid out of these funds, whenever.',
      resolve: ({ spent }) => spent.toFixed(2),
    }),
    left: t.field({
      type: 'Decimal',
      description: 'So much is left.',
      resolve: ({ granted, spent }) => granted.minus(spent).toFixed(2),
    }),
  }),
});

const postingOf = batch<Posting>(async (context, ids) => {
  const rows = await servicesOf(context).database.posting.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
});
const batchOf = batch<Batch>(async (context, ids) => {
  const rows = await servicesOf(context).database.batch.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
});

const FundBatchType = builder.objectRef<Batch>('FundBatch').implement({
  description: 'Which batch; what else there is to it is for who organizes it.',
  fields: (t) => ({
    id: t.id({
      description: 'Its global id, for the filter of `funds`.',
      resolve: ({ id }) => encodeGlobalId('Batch', id),
    }),
    kind: t.expose('kind', { type: PostingKindEnum, description: 'As what its people are sent.' }),
    number: t.exposeInt('number', { description: 'Its number.' }),
  }),
});

const FundGroupType = builder.objectRef<FundGroup>('FundGroup').implement({
  description:
    'The funds that have one thing in common. Asked of `funds` by that one, they come row by row and add up to the sums.',
  fields: (t) => ({
    source: t.expose('source', {
      type: FundSourceEnum,
      nullable: true,
      description: 'The source, where it is that.',
    }),
    community: t.field({
      type: PlaceType,
      nullable: true,
      description: 'The community, where it is that.',
      resolve: ({ communityId }, _args, context) => (communityId ? placeOf(context, communityId) : null),
    }),
    posting: t.field({
      type: PostingType,
      nullable: true,
      description: 'The posting, where it is that.',
      resolve: ({ postingId }, _args, context) => (postingId ? postingOf(context, postingId) : null),
    }),
    batch: t.field({
      type: FundBatchType,
      nullable: true,
      description: 'The batch, where it is that.',
      resolve: ({ batchId }, _args, context) => (batchId ? batchOf(context, batchId) : null),
    }),
    month: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of the month in which they were granted, where it is that.',
      resolve: ({ month }) => (month ? new Date(`${month}-01T00:00:00Z`) : null),
    }),
    sum: t.field({ type: FundSumType, description: 'Their sums.', resolve: (group) => group }),
  }),
});

interface Totals {
  readonly where: Prisma.FundWhereInput;
}

const FundTotalsType = builder.objectRef<Totals>('FundTotals').implement({
  description: 'Sums over exactly the funds that `funds` gives for the same filter.',
  fields: (t) => ({
    sum: t.field({
      type: FundSumType,
      description: 'Of all of them.',
      resolve: ({ where }, _args, context: Context) => fundSum(servicesOf(context).database, where),
    }),
    groups: t.field({
      type: [FundGroupType],
      description: 'Taken apart: the largest grant first, of months the latest. Each fund is in one group.',
      args: { by: t.arg({ type: FundGroupingEnum, required: true, description: 'By what.' }) },
      complexity: { field: 10, multiplier: 20 },
      resolve: ({ where }, { by }: { by: FundGrouping }, context: Context) =>
        fundGroups(servicesOf(context).database, where, by),
    }),
  }),
});

builder.queryField('fundTotals', (t) =>
  t.field({
    type: FundTotalsType,
    nullable: true,
    description: 'What was secured, spent and is left (m41): for secretaries, the street and who organizes.',
    authScopes: { staff: true },
    args: { filter: t.arg({ type: FundFilter, description: 'Over which funds.' }) },
    resolve: (_root, { filter }, context) => ({ where: fundCondition(filter, context) }),
  }),
);
