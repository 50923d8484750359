import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, type Limit } from './deadline.ts';
import { resumedDeadline } from './resume.ts';
import { countedDay } from './workingCalendar.ts';

const beijing = 'Asia/Shanghai';
const boston = 'America/New_York';
const at = (text: string) => Temporal.Instant.from(text);
const after = (dueAt: string, pausedAt: string, resumedAt: string, limit: Limit, zone = beijing) =>
  String(resumedDeadline(at(dueAt), { pausedAt: at(pausedAt), resumedAt: at(resumedAt) }, limit, zone).dueAt);

const ordinary: Limit = { days: 7, calendar: 'CHINA' };

describe('a clock that stood still', () => {
  it('of hours ends later by as long as it stood', () => {
    const due = after('2026-03-02T10:00:00Z', '2026-03-02T08:00:00Z', '2026-03-05T09:30:00Z', { hours: 24 });
    expect(due).toBe('2026-03-05T11:30:00Z');
  });

  it('of days has as many working days left as before', () => {
    // Paused on Friday with Monday and Tuesday left; it goes on on the next Thursday.
    const due = after('2026-03-10T15:59:59Z', '2026-03-06T02:00:00Z', '2026-03-12T02:00:00Z', ordinary);
    expect(due).toBe('2026-03-16T15:59:59Z');
  });

  it('on its last day ends on the day when it goes on', () => {
    const due = after('2026-03-06T15:59:59Z', '2026-03-06T02:00:00Z', '2026-03-12T02:00:00Z', ordinary);
    expect(due).toBe('2026-03-12T15:59:59Z');
  });

  it('ends at midnight also where a day between had 23 hours', () => {
    const plain: Limit = { days: 7, calendar: 'PLAIN' };
    const due = after('2026-03-09T03:59:59Z', '2026-03-06T15:00:00Z', '2026-03-07T15:00:00Z', plain, boston);
    expect(due).toBe('2026-03-10T03:59:59Z');
  });

  it('that was late stays as late as it was', () => {
    const due = after('2026-03-06T15:59:59Z', '2026-03-07T15:59:59Z', '2026-03-10T15:59:59Z', ordinary);
    expect(due).toBe('2026-03-09T15:59:59Z');
  });
});

const calendar = fc.constantFrom('PLAIN' as const, 'WEEKDAYS' as const, 'CHINA' as const);
const start = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 10, 1) })
  .map((time) => Temporal.Instant.fromEpochMilliseconds(time));
const zone = fc.constantFrom(beijing, boston);

describe('whenever it stands still', () => {
  it('for no time at all, nothing changes', () => {
    fc.assert(
      fc.property(
        start,
        calendar,
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        zone,
        (begin, name, days, share, tz) => {
          const limit = { days, calendar: name };
          const { dueAt } = deadline(begin, limit, tz);
          const pausedAt = begin.add({ seconds: Math.floor(begin.until(dueAt).total('seconds') * share) });
          const again = resumedDeadline(dueAt, { pausedAt, resumedAt: pausedAt }, limit, tz).dueAt;
          expect(String(again)).toBe(String(dueAt));
        },
      ),
    );
  });

  it('a longer pause never ends earlier, and it never takes working days away', () => {
    fc.assert(
      fc.property(
        start,
        calendar,
        fc.integer({ min: 1, max: 20 }),
        fc.nat(30 * 24),
        fc.nat(10 * 24),
        zone,
        (begin, name, days, hours, more, tz) => {
          const limit = { days, calendar: name };
          const { dueAt } = deadline(begin, limit, tz);
          const end = (length: number) =>
            resumedDeadline(dueAt, { pausedAt: begin, resumedAt: begin.add({ hours: length }) }, limit, tz)
              .dueAt;
          expect(Temporal.Instant.compare(end(hours + more), end(hours))).toBeGreaterThanOrEqual(0);
          const resumed = begin.add({ hours }).toZonedDateTimeISO(tz).toPlainDate();
          expect(countedBetween(resumed, end(hours).toZonedDateTimeISO(tz).toPlainDate(), name)).toBe(days);
        },
      ),
    );
  });
});

function countedBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  name: 'PLAIN' | 'WEEKDAYS' | 'CHINA',
) {
  let counted = 0;
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, to) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (countedDay(name, day).counts) counted += 1;
  }
  return counted;
}
