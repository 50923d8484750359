import { appealsFound, type CheckResult, checkConduct } from '@linli/core/followup/rates/checks';
import type { GroupKey } from '@linli/core/followup/rates/grouping';
import { type CategoryGrowth, categoryGrowth } from '@linli/core/followup/rates/growth';
import { ranked } from '@linli/core/followup/rates/ranking';
import {
  type ComparedRates,
  type ComparedVolumes,
  comparedRates,
  comparedVolumes,
  groupedRates,
  rateTrend,
  type TrendPoint,
} from '@linli/core/followup/rates/rates';
import { type RateScope, rateScope } from '@linli/core/followup/rates/scope';
import { AppealConnection, AppealEdge, AppealType } from '../appeals/appeal.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { type Context, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { PlaceType } from '../places/place.ts';
import { ChangesType, RateFiguresType, VolumesType, WeightsType } from './figures.ts';
import { ConductCheckEnum, RankByEnum, RateGroupingEnum } from './rateEnums.ts';
import { categoryOf, RateGroupType } from './rateGroup.ts';
import { groupKey, RateGroupInput, RateGroupRowsType } from './rateGroupRows.ts';
import { dateOf, PeriodType, periodWish, RatePeriodInput } from './ratePeriod.ts';
import { rowFields } from './rateRows.ts';

/** A page of figures: what is asked of it is computed when it is asked, each once. */
class RatePage {
  readonly scope: RateScope;
  readonly group: GroupKey | null = null;
  readonly #context: Context;
  #rates: Promise<ComparedRates> | undefined;
  #volumes: Promise<ComparedVolumes> | undefined;

  constructor(scope: RateScope, context: Context) {
    this.scope = scope;
    this.#context = context;
  }

  rates(): Promise<ComparedRates> {
    this.#rates ??= comparedRates(servicesOf(this.#context), this.scope);
    return this.#rates;
  }

  volumes(): Promise<ComparedVolumes> {
    this.#volumes ??= comparedVolumes(servicesOf(this.#context), this.scope);
    return this.#volumes;
  }
}

const TrendPointType = builder.objectRef<TrendPoint>('RateTrendPoint').implement({
  description: 'The rates of one period.',
  fields: (t) => ({
    period: t.field({ type: PeriodType, description: 'Of when.', resolve: ({ period }) => period }),
    figures: t.field({ type: RateFiguresType, description: 'The rates.', resolve: (point) => point }),
  }),
});

const MonthCountType = builder.objectRef<CategoryGrowth['months'][number]>('MonthCount').implement({
  description: 'How many appeals came in a month.',
  fields: (t) => ({
    month: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ month }) => dateOf(month) }),
    received: t.exposeInt('received', { description: 'So many came in.' }),
  }),
});

const GrowthType = builder.objectRef<CategoryGrowth>('CategoryGrowth').implement({
  description: 'New appeals of a category, month by month.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'The category; null for what has none yet.',
      resolve: ({ categoryId }, _args, context) => categoryOf(context, categoryId),
    }),
    months: t.field({
      type: [MonthCountType],
      description: 'The months, oldest first.',
      resolve: ({ months }) => [...months],
    }),
    zeroGrowth: t.exposeBoolean('zeroGrowth', { description: 'None in the last of these months (零增长).' }),
  }),
});

interface Checked extends CheckResult {
  readonly scope: RateScope;
}

const CheckType = builder.objectRef<Checked>('ConductCheckResult').implement({
  description: 'What a check found. A finding is a question to ask, not a verdict.',
  fields: (t) => ({
    check: t.expose('check', { type: ConductCheckEnum, description: 'What was looked at.' }),
    found: t.exposeInt('found', { description: 'So many appeals stand out …' }),
    of: t.exposeInt('of', { description: '… of so many that were looked at.' }),
    appeals: t.prismaConnection(
      {
        type: AppealType,
        cursor: 'id',
        description: 'Those that stand out, as far as the viewer reads them.',
        totalCount: async ({ scope, check }, _args, context) =>
          servicesOf(context).database.appeal.count({
            where: await appealsFound(servicesOf(context), scope, check),
          }),
        mayStartAt: async (id, context) =>
          (await servicesOf(context).database.appeal.count({
            where: { AND: [{ id }, visibleAppeals(context)] },
          })) > 0,
        resolve: async (query, { scope, check }, _args, context) =>
          servicesOf(context).database.appeal.findMany({
            ...query,
            where: await appealsFound(servicesOf(context), scope, check),
            orderBy: { id: 'desc' },
          }),
      },
      AppealConnection,
      AppealEdge,
    ),
  }),
});

const RatesType = builder.objectRef<RatePage>('Rates').implement({
  description:
    'The three rates of a place in a period, beside the period before. Confidential consultations, and what is about the viewer or the own unit, are left out.',
  fields: (t) => ({
    place: t.prismaField({
      type: PlaceType,
      description: 'Whose figures, with everything under it.',
      resolve: (query, { scope }, _args, context) =>
        servicesOf(context).database.place.findUniqueOrThrow({ ...query, where: { id: scope.place.id } }),
    }),
    period: t.field({ type: PeriodType, description: 'Of when.', resolve: ({ scope }) => scope.period }),
    before: t.field({
      type: PeriodType,
      description: 'What it is compared with.',
      resolve: ({ scope }) => scope.before,
    }),
    weights: t.field({
      type: WeightsType,
      description: 'How they are computed: in force when the period began.',
      resolve: ({ scope }) => scope.values.rates,
    }),
    figures: t.field({
      type: RateFiguresType,
      description: 'The rates and their counts.',
      resolve: async (page) => (await page.rates()).now,
    }),
    figuresBefore: t.field({
      type: RateFiguresType,
      description: 'The same of the period before.',
      resolve: async (page) => (await page.rates()).before,
    }),
    change: t.field({
      type: ChangesType,
      description: 'How they moved.',
      resolve: async (page) => (await page.rates()).change,
    }),
    volumes: t.field({
      type: VolumesType,
      description: 'How many appeals.',
      complexity: { field: 20 },
      resolve: async (page) => (await page.volumes()).now,
    }),
    volumesBefore: t.field({
      type: VolumesType,
      description: 'The same of the period before.',
      complexity: { field: 20 },
      resolve: async (page) => (await page.volumes()).before,
    }),
    trend: t.field({
      type: [TrendPointType],
      description: 'The rates of the last periods, the oldest first.',
      complexity: { field: 20, multiplier: 12 },
      args: { length: t.arg.int({ defaultValue: 12, description: 'How many periods, up to 36.' }) },
      resolve: ({ scope }, { length }, context) =>
        rateTrend(servicesOf(context), scope, Math.max(1, Math.min(length ?? 12, 36))),
    }),
    groups: t.field({
      type: [RateGroupType],
      description: 'The figures told apart, ranked: what wants attention stands first.',
      complexity: ({ top }) => ({ field: 50, multiplier: Math.max(1, Math.min(top ?? 50, 200)) }),
      args: {
        by: t.arg({ type: RateGroupingEnum, required: true, description: 'By what.' }),
        kind: t.arg({
          type: PlaceKindEnum,
          description: 'With PLACE: which rung; the one below if left out.',
        }),
        rankBy: t.arg({ type: RankByEnum, defaultValue: 'COMPOSITE', description: 'In which order.' }),
        top: t.arg.int({ defaultValue: 50, description: 'The first so many, up to 200.' }),
      },
      resolve: async ({ scope }, { by, kind, rankBy, top }, context) => {
        const groups = await groupedRates(servicesOf(context), scope, by, kind);
        return ranked(groups, rankBy ?? 'COMPOSITE', scope.values)
          .slice(0, Math.max(0, Math.min(top ?? 50, 200)))
          .map((group) => ({ ...group, group: group.key, scope }));
      },
    }),
    groupRows: t.field({
      type: RateGroupRowsType,
      description: 'The rows behind the figures of one group, as far as the viewer reads them.',
      args: { of: t.arg({ type: RateGroupInput, required: true, description: 'Which group.' }) },
      resolve: ({ scope }, { of }) => ({ scope, group: groupKey(scope, of) }),
    }),
    growth: t.field({
      type: [GrowthType],
      description: 'New appeals by category and month, the fullest category first.',
      complexity: { field: 50, multiplier: 20 },
      args: { months: t.arg.int({ defaultValue: 12, description: 'How many months, up to 36.' }) },
      resolve: ({ scope }, { months }, context) =>
        categoryGrowth(servicesOf(context), scope, Math.max(1, Math.min(months ?? 12, 36))),
    }),
    checks: t.field({
      type: [CheckType],
      description: 'What is looked at so that figures are not made better than the work.',
      complexity: { field: 50, multiplier: 7 },
      resolve: async ({ scope }, _args, context) =>
        (await checkConduct(servicesOf(context), scope)).map((result) => ({ ...result, scope })),
    }),
    ...rowFields(t),
  }),
});

builder.queryField('rates', (t) =>
  t.field({
    type: RatesType,
    nullable: true,
    description:
      'Response, resolution and satisfaction at a place and under it, for who answers for it or administers it.',
    authScopes: { staff: true },
    args: {
      place: t.arg.id({ required: true, description: 'The place.' }),
      period: t.arg({
        type: RatePeriodInput,
        description: 'Of when; the settlement period that runs if left out.',
      }),
    },
    resolve: async (_root, { place, period }, context) =>
      new RatePage(
        await rateScope(servicesOf(context), staffActor(context), rowId('Place', place), periodWish(period)),
        context,
      ),
  }),
);
