import type { ComparedRates } from '@linli/core/followup/rates/rates';
import { type ComparedVolumes, comparedRates, comparedVolumes } from '@linli/core/followup/rates/rates';
import type { RateScope } from '@linli/core/followup/rates/scope';
import { isSmall } from '@linli/core/postings/effect/briefs';
import { comparisonOf } from '@linli/core/postings/effect/comparison';
import { noOutcomes, outcomeRows, outcomesOf } from '@linli/core/postings/effect/outcomes';
import { type EffectScope, effectScope } from '@linli/core/postings/effect/scope';
import { fewestDays, mostMonths } from '@linli/core/postings/effect/windows';
import { AppealConnection, AppealEdge, AppealType } from '../appeals/appeal.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { WeightsType } from '../followup/figures.ts';
import { dateOf, PeriodType } from '../followup/ratePeriod.ts';
import { mayWith } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { ComparisonType } from './comparison.ts';
import { PostingOutcomeEnum } from './enums.ts';
import { OutcomeCountsType, ratesFields, volumeFields, windowRows } from './fields.ts';

interface Compared extends ComparedRates {
  readonly scope: RateScope;
  readonly effect: EffectScope;
  readonly days: number;
  readonly volumes: ComparedVolumes;
}

const BeforeAfterType = builder.objectRef<Compared>('BeforeAfter').implement({
  description:
    'The figures of a community in two windows of equal length on either side of the first day of a posting, by the same rules and weights. What is about the viewer or the own unit is left out, as in the rates.',
  fields: (t) => ({
    days: t.exposeInt('days', { description: 'How long each window is.' }),
    after: t.field({
      type: PeriodType,
      description: 'From the first day on.',
      resolve: ({ scope }) => scope.period,
    }),
    before: t.field({
      type: PeriodType,
      description: 'The days before.',
      resolve: ({ scope }) => scope.before,
    }),
    weights: t.field({
      type: WeightsType,
      description: 'How the rates of both are computed: in force on the first day.',
      resolve: ({ scope }) => scope.values.rates,
    }),
    isSmall: t.boolean({
      description:
        'Whether a handful of answers more or less would turn the figures: in one of the windows there are fewer valid visits than a watch list asks for.',
      resolve: ({ scope, ...rates }) => isSmall(rates, scope.values),
    }),
    ...ratesFields(t),
    ...volumeFields(t),
    ...windowRows(t),
    comparison: t.field({
      type: ComparisonType,
      nullable: true,
      description:
        'Communities of similar rank without a posting; null where the community has no rank before, or no other is left.',
      complexity: { field: 100 },
      resolve: async ({ scope, effect }, _args, context) => {
        const comparison = await comparisonOf(servicesOf(context), effect);
        return comparison && { ...comparison, scope };
      },
    }),
  }),
});

const PostingEffectType = builder.objectRef<EffectScope>('PostingEffect').implement({
  description: 'What came of a posting (m36, m42).',
  fields: (t) => ({
    comparableOn: t.field({
      type: 'Date',
      nullable: true,
      description: `From this day on there is enough to compare: ${fewestDays} days of the posting. Null for a term that is too short for it.`,
      resolve: ({ comparableOn }) => comparableOn && dateOf(comparableOn),
    }),
    beforeAfter: t.field({
      type: BeforeAfterType,
      nullable: true,
      description: 'Before and after; null while it is too early.',
      complexity: { field: 50 },
      resolve: async (effect, _args, context) => {
        if (effect.compared === null) return null;
        const { rates: scope, windows } = effect.compared;
        const services = servicesOf(context);
        const [rates, volumes] = await Promise.all([
          comparedRates(services, scope),
          comparedVolumes(services, scope),
        ]);
        return { ...rates, volumes, scope, effect, days: windows.days };
      },
    }),
    outcomes: t.field({
      type: OutcomeCountsType,
      description: 'What was solved there in the time of the posting.',
      resolve: async ({ actor, posting, now }, _args, context) =>
        (await outcomesOf(servicesOf(context), actor, [posting], now)).get(posting.id) ?? noOutcomes,
    }),
    appeals: t.prismaConnection(
      {
        type: AppealType,
        cursor: 'id',
        description: 'The appeals behind an outcome, as far as the viewer reads them; the newest first.',
        args: { of: t.arg({ type: PostingOutcomeEnum, required: true, description: 'Which outcome.' }) },
        totalCount: ({ actor, posting, now }, { of }, context) =>
          servicesOf(context).database.appeal.count({ where: outcomeRows(actor, posting, now, of) }),
        mayStartAt: async (id, context) =>
          (await servicesOf(context).database.appeal.count({
            where: { AND: [{ id }, visibleAppeals(context)] },
          })) > 0,
        resolve: (query, { actor, posting, now }, { of }, context) =>
          servicesOf(context).database.appeal.findMany({
            ...query,
            where: outcomeRows(actor, posting, now, of),
            orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
          }),
      },
      AppealConnection,
      AppealEdge,
    ),
  }),
});

builder.prismaObjectField(PostingType, 'effect', (t) =>
  t.field({
    type: PostingEffectType,
    nullable: true,
    description:
      'What came of it; null for who may not read it: it is for the secretary in office, the secretary of the community, the street and the organizers.',
    args: {
      months: t.arg.int({
        defaultValue: 12,
        description: `How far the windows reach at most, in months: 1 to ${mostMonths}. They are always equal.`,
      }),
    },
    select: { id: true },
    complexity: 10,
    resolve: async (posting, { months }, context) => {
      if (!(await mayWith(context, 'readEffect', posting))) return null;
      const services = servicesOf(context);
      const row = await services.database.posting.findUniqueOrThrow({ where: { id: posting.id } });
      return effectScope(services, staffActor(context), row, months ?? 12);
    },
  }),
);
