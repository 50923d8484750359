import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Services } from '../../services.ts';
import {
  changeOf,
  noVisits,
  type RateChange,
  type RateName,
  type Rates,
  rateNames,
  ratesOf,
  type VisitCounts,
  type Weights,
} from './figures.ts';
import { type GroupKey, type RateGrouping, rungOf } from './grouping.ts';
import { type Period, periodsUpTo, spanOf } from './period.ts';
import type { RateScope } from './scope.ts';
import { tallyVisits, type VisitTally } from './tally.ts';
import { noVolumes, tallyVolumes, type Volumes } from './volumes.ts';

type Reading = Pick<Services, 'database'>;

/** Rates and what they are made of, in one period. */
export interface VisitFigures {
  readonly counts: VisitCounts;
  readonly rates: Rates;
}

/** The same beside the period before. */
export interface ComparedRates {
  readonly now: VisitFigures;
  readonly before: VisitFigures;
  readonly change: Readonly<Record<RateName, RateChange>>;
}

export interface ComparedVolumes {
  readonly now: Volumes;
  readonly before: Volumes;
}

export interface GroupFigures extends ComparedRates {
  readonly key: GroupKey;
  readonly volumes: ComparedVolumes;
}

/** The rates of a place in the period and the one before. */
export async function comparedRates(services: Reading, scope: RateScope): Promise<ComparedRates> {
  return compared(await tallyVisits(services, scope, boundsOf(scope)), scope, null);
}

/** What came in and happened at a place in the period and the one before. */
export async function comparedVolumes(services: Reading, scope: RateScope): Promise<ComparedVolumes> {
  const volumes = await tallyVolumes(services, scope, boundsOf(scope));
  return { now: at(volumes, 2, null) ?? noVolumes, before: at(volumes, 1, null) ?? noVolumes };
}

/** Both, told apart by groups; what belongs to none is a group of its own. Places by the rung below unless another is named. */
export async function groupedRates(
  services: Reading,
  scope: RateScope,
  by: RateGrouping,
  kind: PlaceKind | null = null,
): Promise<GroupFigures[]> {
  const rung = rungOf(scope, by, kind);
  const bounds = boundsOf(scope);
  const [visits, volumes] = await Promise.all([
    tallyVisits(services, scope, bounds, by, rung),
    tallyVolumes(services, scope, bounds, by, rung),
  ]);
  const keys = new Set([...visits, ...volumes].map(({ key }) => key));
  return [...keys].map((value) => ({
    key: { by, kind: rung, value },
    ...compared(visits, scope, value),
    volumes: { now: at(volumes, 2, value) ?? noVolumes, before: at(volumes, 1, value) ?? noVolumes },
  }));
}

export interface TrendPoint extends VisitFigures {
  readonly period: Period;
}

/** The rates of the last so many periods, the oldest first. */
export async function rateTrend(services: Reading, scope: RateScope, length: number): Promise<TrendPoint[]> {
  const periods = periodsUpTo(scope.period, length);
  const starts = periods.map((period) => spanOf(period, scope.timeZone).start);
  const visits = await tallyVisits(services, scope, [...starts, spanOf(scope.period, scope.timeZone).end]);
  return periods.map((period, index) => ({ period, ...figures(at(visits, index + 1, null), scope) }));
}

function compared(visits: readonly VisitTally[], { values }: RateScope, key: string | null): ComparedRates {
  return comparedCounts(at(visits, 1, key) ?? noVisits, at(visits, 2, key) ?? noVisits, values.rates);
}

/** The rates of two stretches side by side, by the same weights. */
export function comparedCounts(before: VisitCounts, now: VisitCounts, weights: Weights): ComparedRates {
  const rates = { before: ratesOf(before, weights), now: ratesOf(now, weights) };
  const change = Object.fromEntries(
    rateNames.map((name) => [name, changeOf(rates.now[name], rates.before[name])]),
  ) as Record<RateName, RateChange>;
  return { before: { counts: before, rates: rates.before }, now: { counts: now, rates: rates.now }, change };
}

function figures(counts: VisitCounts | undefined, { values }: RateScope): VisitFigures {
  return { counts: counts ?? noVisits, rates: ratesOf(counts ?? noVisits, values.rates) };
}

/** The beginning of the period before, of the period, and its end: stretches 1 and 2. */
function boundsOf({ period, before, timeZone }: RateScope): Date[] {
  const { start, end } = spanOf(period, timeZone);
  return [spanOf(before, timeZone).start, start, end];
}

function at<Row extends { stretch: number; key: string | null }>(
  rows: readonly Row[],
  stretch: number,
  key: string | null,
): Row | undefined {
  return rows.find((row) => row.stretch === stretch && row.key === key);
}
