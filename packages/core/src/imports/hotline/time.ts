import type { DateOrder } from './mapping.ts';

const clock = String.raw`(?:[T\s]*(?<hour>\d{1,2})[:时](?<minute>\d{1,2})(?:[:分](?<second>\d{1,2})?(?:\.\d+)?秒?)?分?)?`;
const yearFirst = new RegExp(
  String.raw`^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?${clock}$`,
);
const compact =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:\s*(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?$/;
const otherwise: Readonly<Record<DateOrder, RegExp | null>> = {
  YEAR_FIRST: null,
  DAY_FIRST: new RegExp(String.raw`^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})${clock}$`),
  MONTH_FIRST: new RegExp(String.raw`^(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4})${clock}$`),
};
const withZone = /T.+(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A time as a hotline's table writes it, by the clocks of the zone; with an offset it speaks for itself. Null where there is
 * no such time: nothing is rolled over into the next month. Of an hour that clocks go through twice, the first is taken.
 */
export function readTime(text: string, order: DateOrder, timeZone: string): Date | null {
  const written = text.normalize('NFKC').trim();
  try {
    if (withZone.test(written)) return new Date(Temporal.Instant.from(written).epochMilliseconds);
    const parts = (yearFirst.exec(written) ?? compact.exec(written) ?? otherwise[order]?.exec(written))
      ?.groups;
    if (!parts) return null;
    const fields = Object.fromEntries(
      Object.entries(parts).map(([name, digits]) => [name, Number(digits ?? 0)]),
    );
    const local = Temporal.PlainDateTime.from(
      { year: 0, month: 0, day: 0, ...fields },
      { overflow: 'reject' },
    );
    return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
