import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../errors/errors.ts';
import { changeOf, noVisits, ratesOf } from './figures.ts';
import { customPeriod, type Period, periodBefore, periodOf, periodsUpTo, spanOf } from './period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const said = ({ from, to }: Period) => `${from} ${to}`;

describe('periods', () => {
  it('a settlement period begins on the 19th of the month before', () => {
    expect(said(periodOf('SETTLEMENT', day('2026-03-18'), 19))).toBe('2026-02-19 2026-03-18');
    expect(said(periodOf('SETTLEMENT', day('2026-03-19'), 19))).toBe('2026-03-19 2026-04-18');
    expect(said(periodOf('SETTLEMENT', day('2026-01-02'), 19))).toBe('2025-12-19 2026-01-18');
  });

  it('months, quarters and years are those of the calendar, leap days and all', () => {
    expect(said(periodOf('MONTH', day('2028-02-29'), 19))).toBe('2028-02-01 2028-02-29');
    expect(said(periodOf('QUARTER', day('2026-11-22'), 19))).toBe('2026-10-01 2026-12-31');
    expect(said(periodOf('YEAR', day('2028-07-01'), 19))).toBe('2028-01-01 2028-12-31');
  });

  it('what comes before ends the day before, and is as long', () => {
    expect(said(periodBefore(periodOf('SETTLEMENT', day('2026-03-19'), 19)))).toBe('2026-02-19 2026-03-18');
    expect(said(periodBefore(customPeriod({ from: day('2026-03-10'), to: day('2026-03-12') })))).toBe(
      '2026-03-07 2026-03-09',
    );
    const year = periodsUpTo(periodOf('MONTH', day('2026-03-05'), 1), 12);
    expect(year.map(({ from }) => from.month)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]);
  });

  it('days that end before they begin, or last for ever, are refused', () => {
    const backwards = () => customPeriod({ from: day('2026-03-12'), to: day('2026-03-10') });
    expect(backwards).toThrow(InvalidInput);
    expect(() => customPeriod({ from: day('1900-01-01'), to: day('2026-03-10') })).toThrow(InvalidInput);
  });

  it('a day lasts from midnight to midnight, also where clocks change', () => {
    const { start, end } = spanOf({ from: day('2026-03-08'), to: day('2026-03-08') }, 'America/New_York');
    expect((end.getTime() - start.getTime()) / 3_600_000).toBe(23);
  });
});

describe('rates', () => {
  const weights = {
    basicallySatisfied: 0.9,
    response: 0.1,
    resolution: 0.5,
    satisfaction: 0.4,
    periodStartsOn: 19,
  };

  it('are null where nobody was asked: nothing is not zero', () => {
    expect(ratesOf(noVisits, weights)).toEqual({
      response: null,
      resolution: null,
      satisfaction: null,
      composite: null,
    });
  });

  it('half solved counts as not solved, basically satisfied as nine tenths', () => {
    const counts = { ...noVisits, valid: 10, contacted: 9, solvedYes: 7, solvedHalf: 2, solvedNo: 1 };
    const rates = ratesOf({ ...counts, satisfiedYes: 6, satisfiedBasically: 3, satisfiedNo: 1 }, weights);
    expect(rates).toEqual({ response: 90, resolution: 70, satisfaction: 87, composite: 78.8 });
  });

  it('a change is told in points and in percent, and never divides by nothing', () => {
    expect(changeOf(92, 90)).toEqual({ points: 2, percent: 2.22 });
    expect(changeOf(28.76, 0)).toEqual({ points: 28.76, percent: null });
    expect(changeOf(50, null)).toEqual({ points: null, percent: null });
  });
});
