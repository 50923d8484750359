import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayOf, weekOf, weeksOfMonth } from './weeks.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const year = { from: day('2026-01-01'), to: day('2026-12-31') };

describe('a week of a posting', () => {
  it('is met, on track, short by its plan or short for good; missing days can never be made good', () => {
    const monday = day('2026-03-02');
    const mark = fc.record({ isPlanned: fc.boolean(), isAttended: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(mark, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: -3, max: 10 }),
        (marks, weeklyDays, today) => {
          // Nobody was there on a day that is still to come.
          const days = marks.map((one, index) => ({
            day: monday.add({ days: index }),
            isPlanned: one.isPlanned,
            checkedInAt: one.isAttended && index <= today ? new Date(0) : null,
          }));
          const now = monday.add({ days: today });
          const week = weekOf(monday.add({ days: 3 }), days, { term: year, weeklyDays, today: now });
          const required = Math.min(weeklyDays, 5);
          const open = days.filter(({ checkedInAt }, index) => index >= today && checkedInAt === null);
          const attended = days.filter(({ checkedInAt }) => checkedInAt !== null).length;
          expect(week).toMatchObject({ monday, required, attended });
          // The best that can become of it, and what becomes of it as it is planned.
          const best = attended + open.length;
          const planned = attended + open.filter(({ isPlanned }) => isPlanned).length;
          expect(week.missing).toBe(Math.max(0, required - best));
          const met = attended >= required;
          expect(week.state === 'MET').toBe(met);
          expect(week.state === 'SHORT').toBe(!met && best < required);
          expect(week.state === 'ON_TRACK').toBe(!met && planned >= required);
        },
      ),
    );
  });

  it('asks for no more days than holidays and the term leave', () => {
    const duty = { today: day('2026-12-31') };
    const required = (week: string, term = year, weeklyDays = 2) =>
      weekOf(day(week), [], { ...duty, weeklyDays, term }).required;
    expect(required('2026-03-04')).toBe(2);
    // After National Day two days are left, and the Saturday that makes up for them.
    expect(required('2026-10-05', year, 5)).toBe(3);
    expect(required('2026-03-04', { from: day('2026-03-06'), to: day('2026-12-31') })).toBe(1);
    expect(required('2026-03-04', { from: day('2026-04-01'), to: day('2026-12-31') })).toBe(0);
  });

  it('belongs to every month that it touches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2020, max: 2040 }), (month, of) => {
        const first = day(`${of}-01-01`).with({ month });
        const weeks = weeksOfMonth(first);
        expect(weeks[0]).toEqual(mondayOf(first));
        expect(weeks.at(-1)).toEqual(mondayOf(first.add({ months: 1 }).subtract({ days: 1 })));
        expect(weeks.every((week) => week.dayOfWeek === 1)).toBe(true);
      }),
    );
  });
});
