import { organizedBatches } from '@linli/core/postings/batches/manageable';
import type { PostingOverview } from '@linli/core/postings/effect/overview';
import { postingOverview } from '@linli/core/postings/effect/overview';
import { type Shortfall, weeksLookedAt } from '@linli/core/postings/effect/shortfalls';
import type { OverviewRow, PostingSum } from '@linli/core/postings/effect/sums';
import { mostMonths } from '@linli/core/postings/effect/windows';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { dateOf } from '../followup/ratePeriod.ts';
import { FundSumType } from '../funds/fundTotals.ts';
import { BatchType } from '../postings/batch.ts';
import { HomeKindEnum, PostingKindEnum } from '../postings/enums.ts';
import { PostingType } from '../postings/posting.ts';
import { PostingFilter, postingCondition } from '../postings/postings.ts';
import { OutcomeCountsType, ratesFields } from './fields.ts';

type Brief = NonNullable<PostingSum['effect']>;

const BriefType = builder.objectRef<Brief>('EffectBrief').implement({
  description: 'Before and after in short; of a sum it is made of the summed answers.',
  fields: (t) => ({
    received: t.int({ description: 'Appeals received after.', resolve: ({ received }) => received.now }),
    receivedBefore: t.int({
      description: 'Appeals received before.',
      resolve: ({ received }) => received.before,
    }),
    isSmall: t.exposeBoolean('isSmall', {
      description: 'Whether a handful of answers more or less would turn the figures.',
    }),
    ...ratesFields(t),
  }),
});

const ShortfallType = builder.objectRef<Shortfall>('AttendanceShortfall').implement({
  description: `Whether a secretary was there on as many days as are asked for (m39), in the last ${weeksLookedAt} weeks that are over.`,
  fields: (t) => ({
    weeks: t.exposeInt('weeks', { description: 'Weeks that were looked at.' }),
    short: t.exposeInt('short', { description: 'Those of them with too few days.' }),
    missing: t.exposeInt('missing', { description: 'Days that were missing in these.' }),
  }),
});

const RowType = builder.objectRef<OverviewRow>('PostingOverviewRow').implement({
  description: 'A posting, and what came of it.',
  fields: (t) => ({
    posting: t.prismaField({
      type: PostingType,
      description: 'The posting.',
      resolve: (query, { posting }, _args, context) =>
        servicesOf(context).database.posting.findUniqueOrThrow({ ...query, where: { id: posting.id } }),
    }),
    days: t.int({
      nullable: true,
      description: 'How long each of the two windows is; null while it is too early.',
      resolve: ({ effect }) => effect?.days,
    }),
    comparableOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'From this day on there is enough to compare; null for a term that is too short for it.',
      resolve: ({ comparableOn }) => comparableOn && dateOf(comparableOn),
    }),
    effect: t.expose('effect', {
      type: BriefType,
      nullable: true,
      description: 'Before and after; null while it is too early.',
    }),
    outcomes: t.expose('outcomes', {
      type: OutcomeCountsType,
      description: 'What was solved there in the time of the posting.',
    }),
    shortfall: t.expose('shortfall', { type: ShortfallType, description: 'Days that were missing.' }),
    funds: t.expose('funds', { type: FundSumType, description: 'What the secretary secured (m41).' }),
  }),
});

const HomeCountType = builder.objectRef<PostingSum['homeKinds'][number]>('HomeKindCount').implement({
  description: 'How many were sent by units of a kind (m38).',
  fields: (t) => ({
    kind: t.expose('kind', { type: HomeKindEnum, description: 'Of which kind.' }),
    count: t.exposeInt('count', { description: 'So many.' }),
  }),
});

const SumType = builder.objectRef<PostingSum>('PostingSum').implement({
  description: 'The rows of one kind, or of one batch, summed up: every figure is the sum of its rows.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PostingKindEnum, description: 'As what they were posted.' }),
    batch: t.prismaField({
      type: BatchType,
      nullable: true,
      description:
        'The batch, of a sum by batches; of a sum by kinds the latest one. Null for who does not organize it.',
      resolve: (query, { batchId }, _args, context) =>
        servicesOf(context).database.batch.findFirst({
          ...query,
          where: { id: batchId, AND: [organizedBatches(context.actor)] },
        }),
    }),
    postings: t.exposeInt('postings', { description: 'How many there are.' }),
    running: t.exposeInt('running', { description: 'Those of them that are in office.' }),
    batches: t.exposeInt('batches', { description: 'Of so many batches.' }),
    homeKinds: t.field({
      type: [HomeCountType],
      description: 'By whom they were sent.',
      resolve: ({ homeKinds }) => [...homeKinds],
    }),
    compared: t.exposeInt('compared', {
      description: 'How many of them can be compared already: the rates are made of the answers of these.',
    }),
    effect: t.expose('effect', {
      type: BriefType,
      nullable: true,
      description: 'Before and after of these together; null when there is none.',
    }),
    outcomes: t.expose('outcomes', { type: OutcomeCountsType, description: 'What was solved.' }),
    missing: t.exposeInt('missing', { description: 'Days that secretaries were missing.' }),
    funds: t.expose('funds', { type: FundSumType, description: 'What they secured.' }),
  }),
});

const OverviewType = builder.objectRef<PostingOverview>('PostingOverview').implement({
  description: 'Postings side by side (m92). Nothing in it proves a cause.',
  fields: (t) => ({
    rows: t.field({
      type: [RowType],
      description: 'The postings, the latest term first; 1,000 at most.',
      complexity: { field: 10, multiplier: 50 },
      resolve: ({ rows }) => [...rows],
    }),
    kinds: t.field({
      type: [SumType],
      description: 'The same by kind: both schemes side by side.',
      complexity: { field: 10, multiplier: 2 },
      resolve: ({ kinds }) => [...kinds],
    }),
    batches: t.field({
      type: [SumType],
      description: 'The same by batch.',
      complexity: { field: 10, multiplier: 10 },
      resolve: ({ batches }) => [...batches],
    }),
  }),
});

builder.queryField('postingOverview', (t) =>
  t.field({
    type: OverviewType,
    nullable: true,
    description:
      'Postings × batches × outcomes at the places where the viewer organizes them; for district organizers.',
    authScopes: { staff: true },
    complexity: 100,
    args: {
      filter: t.arg({ type: PostingFilter, description: 'Which ones; called off ones never.' }),
      months: t.arg.int({
        defaultValue: 12,
        description: `How far the windows of each reach at most, in months: 1 to ${mostMonths}.`,
      }),
    },
    resolve: (_root, { filter, months }, context) =>
      postingOverview(servicesOf(context), context.actor, postingCondition(filter, context), months ?? 12),
  }),
);
