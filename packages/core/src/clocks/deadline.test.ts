import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, type Limit } from './deadline.ts';
import { type CalendarName, countedDay } from './workingCalendar.ts';

const beijing = 'Asia/Shanghai';
const due = (start: string, limit: Limit, zone = beijing) => {
  const { dueAt, provisional } = deadline(Temporal.Instant.from(start), limit, zone);
  return { dueAt: dueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString(), provisional };
};
const sevenDays = { days: 7, calendar: 'CHINA' } as const;

describe('when a promise ends', () => {
  it('two hours are two hours, through the night and the holidays', () => {
    expect(due('2026-02-16T15:30:00Z', { hours: 2 }).dueAt).toBe('2026-02-17T01:30:00');
  });

  it('the day it begins is not counted, and the last one ends at midnight (Civil Code, articles 201–203)', () => {
    // Monday 2 March: seven working days later it is Wednesday 11 March.
    expect(due('2026-03-02T02:00:00Z', sevenDays)).toEqual({
      dueAt: '2026-03-11T23:59:59',
      provisional: false,
    });
  });

  it('Spring Festival stands still and make-up Saturdays count', () => {
    // From Thursday 12 February 2026: 13, make-up Saturday 14, then the festival until the 23rd, then 24 to 27 and make-up Saturday 28.
    expect(due('2026-02-12T02:00:00Z', sevenDays).dueAt).toBe('2026-02-28T23:59:59');
  });

  it('without the Chinese calendar Saturdays never count, and in the plain one every day does', () => {
    expect(due('2026-02-12T02:00:00Z', { days: 7, calendar: 'WEEKDAYS' }).dueAt).toBe('2026-02-23T23:59:59');
    expect(due('2026-02-12T02:00:00Z', { days: 7, calendar: 'PLAIN' }).dueAt).toBe('2026-02-19T23:59:59');
  });

  it('a year that is not published yet counts weekends only and says so', () => {
    const first = due('2026-12-30T02:00:00Z', sevenDays);
    expect(first).toEqual({ dueAt: '2027-01-08T23:59:59', provisional: true });
    expect(due('2026-12-30T02:00:00Z', { days: 1, calendar: 'CHINA' }).provisional).toBe(false);
  });

  it('the day is that of the district, not of the server', () => {
    // Half past eleven in the evening in Beijing is still the same day; in UTC it is the afternoon.
    expect(due('2026-03-02T15:30:00Z', { days: 1, calendar: 'PLAIN' }).dueAt).toBe('2026-03-03T23:59:59');
    expect(due('2026-03-02T16:30:00Z', { days: 1, calendar: 'PLAIN' }).dueAt).toBe('2026-03-04T23:59:59');
  });

  it('a leap day is a day like any other', () => {
    // Monday 28 February 2028: one day later is the 29th, three working days later Thursday 2 March.
    expect(due('2028-02-28T02:00:00Z', { days: 1, calendar: 'PLAIN' }).dueAt).toBe('2028-02-29T23:59:59');
    expect(due('2028-02-28T02:00:00Z', { days: 3, calendar: 'WEEKDAYS' }).dueAt).toBe('2028-03-02T23:59:59');
    expect(due('2027-02-26T02:00:00Z', { days: 1, calendar: 'WEEKDAYS' }).dueAt).toBe('2027-03-01T23:59:59');
  });

  it('a day with 23 or 25 hours ends at its own midnight', () => {
    const zone = 'America/New_York';
    expect(due('2026-03-07T15:00:00Z', { days: 1, calendar: 'PLAIN' }, zone).dueAt).toBe(
      '2026-03-08T23:59:59',
    );
    expect(due('2026-10-31T15:00:00Z', { days: 1, calendar: 'PLAIN' }, zone).dueAt).toBe(
      '2026-11-01T23:59:59',
    );
  });

  const start = fc
    .integer({ min: Date.parse('2010-01-01'), max: Date.parse('2030-01-01') })
    .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
  const calendar = fc.constantFrom<CalendarName>('PLAIN', 'WEEKDAYS', 'CHINA');

  it('exactly so many counted days lie between, and the last of them counts', () => {
    fc.assert(
      fc.property(start, calendar, fc.integer({ min: 1, max: 40 }), (begin, name, days) => {
        const { dueAt } = deadline(begin, { days, calendar: name }, beijing);
        const last = dueAt.toZonedDateTimeISO(beijing).toPlainDate();
        let counted = 0;
        for (
          let day = begin.toZonedDateTimeISO(beijing).toPlainDate().add({ days: 1 });
          Temporal.PlainDate.compare(day, last) <= 0;
          day = day.add({ days: 1 })
        ) {
          if (countedDay(name, day).counts) counted += 1;
        }
        expect(counted).toBe(days);
        expect(countedDay(name, last).counts).toBe(true);
      }),
    );
  });

  it('who begins later is never due earlier, and one day more is never less', () => {
    fc.assert(
      fc.property(
        start,
        calendar,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(10_000),
        (begin, name, days, minutes) => {
          const limit = { days, calendar: name };
          const { dueAt } = deadline(begin, limit, beijing);
          const later = deadline(begin.add({ minutes }), limit, beijing);
          const longer = deadline(begin, { days: days + 1, calendar: name }, beijing);
          expect(Temporal.Instant.compare(later.dueAt, dueAt)).toBeGreaterThanOrEqual(0);
          expect(Temporal.Instant.compare(longer.dueAt, dueAt)).toBe(1);
        },
      ),
    );
  });
});
