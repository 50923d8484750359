import type { Period } from '@linli/core/followup/rates/period';
import type { PeriodWish } from '@linli/core/followup/rates/scope';
import { builder } from '../builder.ts';
import { PeriodKindEnum } from './rateEnums.ts';

export const DaysInput = builder.inputType('DaysInput', {
  description: 'From one day to another, both included.',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    to: t.field({ type: 'Date', required: true, description: 'The last day.' }),
  }),
});

export const RatePeriodInput = builder.inputType('RatePeriodInput', {
  description: 'Of when: the period of a kind that a day lies in, or any days.',
  isOneOf: true,
  fields: (t) => ({
    settlement: t.field({ type: 'Date', description: 'The settlement period that this day lies in.' }),
    month: t.field({ type: 'Date', description: 'The month that this day lies in.' }),
    quarter: t.field({ type: 'Date', description: 'The quarter that this day lies in.' }),
    year: t.field({ type: 'Date', description: 'The year that this day lies in.' }),
    between: t.field({ type: DaysInput, description: 'These days.' }),
  }),
});

export const PeriodType = builder.objectRef<Period>('RatePeriod').implement({
  description: 'From which day to which, both included, by the clocks of the district.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PeriodKindEnum, description: 'Of what kind.' }),
    from: t.field({ type: 'Date', description: 'The first day.', resolve: ({ from }) => dateOf(from) }),
    to: t.field({ type: 'Date', description: 'The last day.', resolve: ({ to }) => dateOf(to) }),
  }),
});

export function periodWish(input: typeof RatePeriodInput.$inferInput | null | undefined): PeriodWish | null {
  if (!input) return null;
  return {
    settlement: input.settlement && dayOf(input.settlement),
    month: input.month && dayOf(input.month),
    quarter: input.quarter && dayOf(input.quarter),
    year: input.year && dayOf(input.year),
    between: input.between && { from: dayOf(input.between.from), to: dayOf(input.between.to) },
  };
}

export function dateOf(day: Temporal.PlainDate): Date {
  return new Date(`${day.toString()}T00:00:00Z`);
}

function dayOf(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(date.toISOString().slice(0, 10));
}
