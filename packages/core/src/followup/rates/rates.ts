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
} from './figures.ts';
import { type GroupKey, type RateGrouping, rungBelow } from './grouping.ts';
import { type Period, periodsUpTo, spanOf } from './period.ts';
import type { RateScope } from './scope.ts';
import { tallyVisits } from './tally.ts';
import { noVolumes, tallyVolumes, type Volumes } from './volumes.ts';

/** The figures of one place or group in one period. */
export interface Figures {
  readonly counts: VisitCounts;
  readonly rates: Rates;
  readonly volumes: Volumes;
}

/** The same beside the period before. */
export interface Compared {
  readonly now: Figures;
  readonly before: Figures;
  readonly change: Readonly<Record<RateName, RateChange>>;
}

export interface GroupFigures extends Compared {
  readonly key: GroupKey;
}

/** Figures of a place, or of the groups in it, in the period and the one before. */
export async function comparedRates(
  services: Pick<Services, 'database'>,
  scope: RateScope,
  by: RateGrouping | null = null,
  kind: PlaceKind | null = null,
): Promise<GroupFigures[]> {
  const rung = by === 'PLACE' ? (kind ?? rungBelow[scope.place.kind]) : null;
  const span = spanOf(scope.period, scope.timeZone);
  const bounds = [spanOf(scope.before, scope.timeZone).start, span.start, span.end];
  const [visits, volumes] = await Promise.all([
    tallyVisits(services, scope, bounds, by, rung),
    tallyVolumes(services, scope, bounds, by, rung),
  ]);
  const keys = by === null ? [null] : [...new Set([...visits, ...volumes].map(({ key }) => key))];
  const figuresIn = (stretch: number, key: string | null): Figures => {
    const at = (row: { stretch: number; key: string | null }) => row.stretch === stretch && row.key === key;
    const counts = visits.find(at) ?? noVisits;
    return { counts, rates: ratesOf(counts, scope.values.rates), volumes: volumes.find(at) ?? noVolumes };
  };
  return keys.map((value) => {
    const [before, now] = [figuresIn(1, value), figuresIn(2, value)];
    const change = Object.fromEntries(
      rateNames.map((name) => [name, changeOf(now.rates[name], before.rates[name])]),
    ) as Record<RateName, RateChange>;
    return { key: { by: by ?? 'PLACE', kind: rung, value }, now, before, change };
  });
}

export interface Point {
  readonly period: Period;
  readonly counts: VisitCounts;
  readonly rates: Rates;
}

/** The rates of the last so many periods, the oldest first. */
export async function rateTrend(
  services: Pick<Services, 'database'>,
  scope: RateScope,
  length: number,
): Promise<Point[]> {
  const periods = periodsUpTo(scope.period, length);
  const starts = periods.map((period) => spanOf(period, scope.timeZone).start);
  const visits = await tallyVisits(services, scope, [...starts, spanOf(scope.period, scope.timeZone).end]);
  return periods.map((period, index) => {
    const counts = visits.find(({ stretch }) => stretch === index + 1) ?? noVisits;
    return { period, counts, rates: ratesOf(counts, scope.values.rates) };
  });
}
