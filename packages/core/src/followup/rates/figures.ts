import type { ConfigurationValues } from '../../configuration/shape.ts';

/** How many answers of each kind were given: whatever a rate is made of. */
export interface VisitCounts {
  /** All three questions answered; the latest of its participant and round. */
  readonly valid: number;
  readonly contacted: number;
  readonly solvedYes: number;
  readonly solvedHalf: number;
  readonly solvedNo: number;
  readonly satisfiedYes: number;
  readonly satisfiedBasically: number;
  readonly satisfiedNo: number;
  /** Not solved and not satisfied. */
  readonly doubleNo: number;
}

export const noVisits: VisitCounts = {
  valid: 0,
  contacted: 0,
  solvedYes: 0,
  solvedHalf: 0,
  solvedNo: 0,
  satisfiedYes: 0,
  satisfiedBasically: 0,
  satisfiedNo: 0,
  doubleNo: 0,
};

/** Answers of several stretches or places together: rates are made of these, an average of rates would be none. */
export function sumOfVisits(all: readonly VisitCounts[]): VisitCounts {
  const sum = (name: keyof VisitCounts) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    valid: sum('valid'),
    contacted: sum('contacted'),
    solvedYes: sum('solvedYes'),
    solvedHalf: sum('solvedHalf'),
    solvedNo: sum('solvedNo'),
    satisfiedYes: sum('satisfiedYes'),
    satisfiedBasically: sum('satisfiedBasically'),
    satisfiedNo: sum('satisfiedNo'),
    doubleNo: sum('doubleNo'),
  };
}

export const rateNames = ['response', 'resolution', 'satisfaction', 'composite'] as const;
export type RateName = (typeof rateNames)[number];

/** In percent; null where nobody was asked: nothing is not zero. */
export type Rates = Readonly<Record<RateName, number | null>>;

export type Weights = ConfigurationValues['rates'];

/** The three rates (响应率、解决率、满意率) and their weighted sum, exactly by domain.md. */
export function ratesOf(counts: VisitCounts, weights: Weights): Rates {
  const { valid } = counts;
  if (valid === 0) return { response: null, resolution: null, satisfaction: null, composite: null };
  const response = counts.contacted / valid;
  const resolution = counts.solvedYes / valid;
  const satisfaction = (counts.satisfiedYes + weights.basicallySatisfied * counts.satisfiedBasically) / valid;
  const composite =
    weights.response * response + weights.resolution * resolution + weights.satisfaction * satisfaction;
  return {
    response: percent(response),
    resolution: percent(resolution),
    satisfaction: percent(satisfaction),
    composite: percent(composite),
  };
}

/** How a rate moved against the period before: in points (90 % to 92 % are 2) and in percent of what it was (2.2 %). */
export interface RateChange {
  readonly points: number | null;
  readonly percent: number | null;
}

export function changeOf(now: number | null, before: number | null): RateChange {
  if (now === null || before === null) return { points: null, percent: null };
  return {
    points: rounded(now - before),
    percent: before === 0 ? null : rounded((100 * (now - before)) / before),
  };
}

function percent(share: number): number {
  return rounded(100 * share);
}

/** Two decimals, as published. */
function rounded(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}
