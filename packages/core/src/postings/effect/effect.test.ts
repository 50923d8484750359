import { Prisma } from '@linli/database/generated/prisma/client';
import type { HomeKind, PostingKind } from '@linli/database/generated/prisma/enums';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../configuration/shape.ts';
import { ratesOf, sumOfVisits, type VisitCounts } from '../../followup/rates/figures.ts';
import { comparedCounts } from '../../followup/rates/rates.ts';
import { isSmall } from './briefs.ts';
import { type OverviewRow, summed } from './sums.ts';
import { comparableOn, fewestDays, mostMonths, windowsOf } from './windows.ts';

const first = Temporal.PlainDate.from('2026-01-01');
const { compare } = Temporal.PlainDate;

describe('windows', () => {
  it('are of the same length, touch on the first day, and reach neither beyond the term nor into today', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.integer({ min: -60, max: 2_500 }),
        fc.integer({ min: 1, max: mostMonths }),
        (length, passed, months) => {
          const term = { from: first, to: first.add({ days: length }) };
          const today = first.add({ days: passed });
          const windows = windowsOf(term, today, months);
          const over = Math.min(passed, length + 1);
          expect(windows !== null).toBe(over >= fewestDays);
          if (windows === null) return;
          const { before, after, days } = windows;
          expect(before.from.until(before.to).days + 1).toBe(days);
          expect(after.from.until(after.to).days + 1).toBe(days);
          expect([after.from, before.to.add({ days: 1 })].every((day) => day.equals(first))).toBe(true);
          expect(compare(after.to, term.to) <= 0 && compare(after.to, today) < 0).toBe(true);
          expect(compare(after.to, first.add({ months })) < 0).toBe(true);
        },
      ),
    );
  });

  it('are there from the day on that is said, and not the day before', () => {
    for (const length of [fewestDays - 2, fewestDays - 1, fewestDays, 400]) {
      const term = { from: first, to: first.add({ days: length }) };
      const day = comparableOn(term);
      if (length < fewestDays - 1) {
        expect(day).toBeNull();
        expect(windowsOf(term, first.add({ days: 5_000 }), 12)).toBeNull();
      } else {
        expect(day && windowsOf(term, day, 12)?.days).toBe(fewestDays);
        expect(day && windowsOf(term, day.subtract({ days: 1 }), 12)).toBeNull();
      }
    }
  });
});

const counts = fc
  .record({
    yes: fc.nat(20),
    half: fc.nat(5),
    no: fc.nat(5),
    contacted: fc.nat(30),
    basically: fc.nat(30),
  })
  .map(({ yes, half, no, contacted, basically }): VisitCounts => {
    const valid = yes + half + no;
    return {
      valid,
      contacted: Math.min(contacted, valid),
      solvedYes: yes,
      solvedHalf: half,
      solvedNo: no,
      satisfiedYes: valid - Math.min(basically, valid),
      satisfiedBasically: Math.min(basically, valid),
      satisfiedNo: 0,
      doubleNo: 0,
    };
  });
const weights = defaultConfiguration.rates;

describe('sums', () => {
  const row = fc
    .record({
      kind: fc.constantFrom<PostingKind>('GOVERNANCE_SECRETARY', 'FIRST_SECRETARY'),
      homeKind: fc.constantFrom<HomeKind>('AGENCY', 'RESIDENT_UNIT', 'NEW_SOCIAL'),
      windows: fc.option(fc.tuple(counts, counts)),
      received: fc.tuple(fc.nat(50), fc.nat(50)),
      outcomes: fc.tuple(fc.nat(50), fc.nat(9), fc.nat(9), fc.nat(9)),
      missing: fc.nat(20),
      cents: fc.nat(1_000_000),
    })
    .map(({ kind, homeKind, windows, received, outcomes, missing, cents }) => {
      const rates = windows && comparedCounts(...windows, weights);
      const [RESOLVED, UTILITY, HISTORICAL, ASSISTED] = outcomes;
      return {
        posting: { kind, homeKind, batchId: kind, startsAt: new Date(0), endsAt: new Date(9e15) },
        effect: rates && {
          ...rates,
          days: 30,
          received: { before: received[0], now: received[1] },
          isSmall: isSmall(rates, defaultConfiguration),
        },
        comparableOn: null,
        outcomes: { RESOLVED, UTILITY, HISTORICAL, ASSISTED },
        shortfall: { weeks: 12, short: 0, missing },
        funds: { count: 1, granted: new Prisma.Decimal(cents).div(100), spent: new Prisma.Decimal(0) },
      } as unknown as OverviewRow;
    });

  it('are what the rows of a kind add up to; rates come of added answers, not of averaged rates', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const sums = summed(rows, ({ posting }) => posting.kind, defaultConfiguration, new Date());
        expect(sums.reduce((all, { postings }) => all + postings, 0)).toBe(rows.length);
        for (const sum of sums) {
          const own = rows.filter(({ posting }) => posting.kind === sum.kind);
          const effects = own.flatMap(({ effect }) => effect ?? []);
          expect(sum.compared).toBe(effects.length);
          expect(sum.homeKinds.reduce((all, { count }) => all + count, 0)).toBe(own.length);
          expect(sum.missing).toBe(own.reduce((all, { shortfall }) => all + shortfall.missing, 0));
          expect(sum.outcomes.RESOLVED).toBe(own.reduce((all, { outcomes }) => all + outcomes.RESOLVED, 0));
          const cents = own.reduce((all, { funds }) => all + Math.round(Number(funds.granted) * 100), 0);
          expect(sum.funds.granted.toFixed(2)).toBe((cents / 100).toFixed(2));
          expect(sum.effect === null).toBe(effects.length === 0);
          const together = sumOfVisits(effects.map(({ now }) => now.counts));
          if (sum.effect)
            expect(sum.effect.now).toEqual({ counts: together, rates: ratesOf(together, weights) });
        }
      }),
    );
  });
});

describe('small numbers', () => {
  it('are said to be small below what a watch list asks for, on either side', () => {
    const { fromVisits } = defaultConfiguration.followup.watch;
    const of = (valid: number): VisitCounts => ({ ...sumOfVisits([]), valid, solvedYes: valid });
    const small = (before: number, now: number) =>
      isSmall(comparedCounts(of(before), of(now), weights), defaultConfiguration);
    expect(small(fromVisits, fromVisits)).toBe(false);
    expect(small(fromVisits - 1, fromVisits)).toBe(true);
    expect(small(fromVisits, fromVisits - 1)).toBe(true);
  });
});
