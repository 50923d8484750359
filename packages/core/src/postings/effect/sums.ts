import { type Posting, Prisma } from '@linli/database/generated/prisma/client';
import type { HomeKind, PostingKind } from '@linli/database/generated/prisma/enums';
import type { ConfigurationValues } from '../../configuration/shape.ts';
import { sumOfVisits } from '../../followup/rates/figures.ts';
import { type ComparedRates, comparedCounts } from '../../followup/rates/rates.ts';
import type { FundSum } from '../funds/totals.ts';
import { type EffectBrief, isSmall } from './briefs.ts';
import { type OutcomeCounts, outcomeClasses } from './outcomes.ts';
import type { Shortfall } from './shortfalls.ts';

/** A posting with what came of it. */
export interface OverviewRow {
  readonly posting: Posting;
  /** Null while there is too little to compare, … */
  readonly effect: EffectBrief | null;
  /** … which there is from this day on; null too for a term that is too short for it. */
  readonly comparableOn: Temporal.PlainDate | null;
  readonly outcomes: OutcomeCounts;
  readonly shortfall: Shortfall;
  /** What the secretary secured (m41). */
  readonly funds: FundSum;
}

/** The rows of one kind or one batch, summed up. */
export interface PostingSum {
  readonly kind: PostingKind;
  /** The batch that its first row belongs to: of a sum by batches, that batch. */
  readonly batchId: string;
  readonly postings: number;
  readonly running: number;
  readonly batches: number;
  readonly homeKinds: readonly { readonly kind: HomeKind; readonly count: number }[];
  /** How many of them can be compared already: the rates are made of the answers of these. */
  readonly compared: number;
  readonly effect:
    | (ComparedRates & {
        readonly received: { readonly before: number; readonly now: number };
        readonly isSmall: boolean;
      })
    | null;
  readonly outcomes: OutcomeCounts;
  readonly missing: number;
  readonly funds: FundSum;
}

export const noFunds: FundSum = { count: 0, granted: new Prisma.Decimal(0), spent: new Prisma.Decimal(0) };

function added(one: FundSum, other: FundSum): FundSum {
  return {
    count: one.count + other.count,
    granted: one.granted.plus(other.granted),
    spent: one.spent.plus(other.spent),
  };
}

/** Sums of rows, by a key. Rates are made of summed answers, by the weights in force now. */
export function summed(
  rows: readonly OverviewRow[],
  keyOf: (row: OverviewRow) => string,
  values: ConfigurationValues,
  now: Date,
): PostingSum[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const total = (value: (row: OverviewRow) => number) => own.reduce((sum, row) => sum + value(row), 0);
    const homes = Map.groupBy(own, ({ posting }) => posting.homeKind);
    const effects = own.flatMap(({ effect }) => effect ?? []);
    const rates = comparedCounts(
      sumOfVisits(effects.map(({ before }) => before.counts)),
      sumOfVisits(effects.map(({ now: after }) => after.counts)),
      values.rates,
    );
    const received = {
      before: effects.reduce((sum, effect) => sum + effect.received.before, 0),
      now: effects.reduce((sum, effect) => sum + effect.received.now, 0),
    };
    return [
      {
        kind: first.posting.kind,
        batchId: first.posting.batchId,
        postings: own.length,
        running: own.filter(({ posting }) => posting.startsAt <= now && posting.endsAt > now).length,
        batches: new Set(own.map(({ posting }) => posting.batchId)).size,
        homeKinds: [...homes].map(([kind, of]) => ({ kind, count: of.length })),
        compared: effects.length,
        effect: effects.length > 0 ? { ...rates, received, isSmall: isSmall(rates, values) } : null,
        outcomes: Object.fromEntries(
          outcomeClasses.map((name) => [name, total(({ outcomes }) => outcomes[name])]),
        ) as OutcomeCounts,
        missing: total(({ shortfall }) => shortfall.missing),
        funds: own.map(({ funds }) => funds).reduce(added, noFunds),
      },
    ];
  });
}
