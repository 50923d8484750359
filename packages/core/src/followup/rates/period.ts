import { InvalidInput } from '../../errors/errors.ts';

/** How long a period is. SETTLEMENT is the month that begins on the configured day (考核周期), by default the 19th. */
export type PeriodKind = 'SETTLEMENT' | 'MONTH' | 'QUARTER' | 'YEAR' | 'CUSTOM';

/** Days, the last one included. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface Period extends Days {
  readonly kind: PeriodKind;
}

/** A stretch of time, its end not included. */
export interface Span {
  readonly start: Date;
  readonly end: Date;
}

/** The longest stretch of days that one asks for: figures of ten years are a matter for an export. */
const longest = 3_660;

/** The period of a kind that a day lies in. `startsOn` is the day of the month on which a settlement period begins. */
export function periodOf(
  kind: Exclude<PeriodKind, 'CUSTOM'>,
  day: Temporal.PlainDate,
  startsOn: number,
): Period {
  const first = firstDay(kind, day, startsOn);
  return { kind, from: first, to: first.add({ months: months[kind] }).subtract({ days: 1 }) };
}

/** Any days. */
export function customPeriod({ from, to }: Days): Period {
  if (Temporal.PlainDate.compare(to, from) < 0 || from.until(to).days > longest) {
    throw new InvalidInput([{ path: ['period', 'between', 'to'], code: 'OUT_OF_RANGE' }]);
  }
  return { kind: 'CUSTOM', from, to };
}

/** What a period is compared with: the one before, just as long. */
export function periodBefore(period: Period): Period {
  const to = period.from.subtract({ days: 1 });
  const from =
    period.kind === 'CUSTOM'
      ? period.from.subtract({ days: period.from.until(period.to).days + 1 })
      : period.from.subtract({ months: months[period.kind] });
  return { kind: period.kind, from, to };
}

/** The last so many periods up to this one, the oldest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
  const periods = [period];
  for (let one = period; periods.length < count; periods.unshift(one)) one = periodBefore(one);
  return periods;
}

/** From midnight to midnight, by the clocks of the district. */
export function spanOf({ from, to }: Days, timeZone: string): Span {
  return { start: midnight(from, timeZone), end: midnight(to.add({ days: 1 }), timeZone) };
}

const months = { SETTLEMENT: 1, MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

function firstDay(kind: keyof typeof months, day: Temporal.PlainDate, startsOn: number): Temporal.PlainDate {
  switch (kind) {
    case 'SETTLEMENT': {
      const first = day.with({ day: startsOn });
      return day.day >= startsOn ? first : first.subtract({ months: 1 });
    }
    case 'MONTH':
      return day.with({ day: 1 });
    case 'QUARTER':
      return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
    case 'YEAR':
      return day.with({ month: 1, day: 1 });
  }
}

function midnight(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}
