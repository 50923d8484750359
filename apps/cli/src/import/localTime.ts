/** `2019/4/25 9:32:09`, `2019-11-13 11:20`, `2019-11-13`: as people and spreadsheets write times. */
const written =
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?$/;

/**
 * A time as a source writes it: with an offset or `Z` it speaks for itself, without one it is the local time of the zone.
 * Null where there is no such time. Of an hour that clocks go through twice, the first is taken.
 */
export function readLocalTime(text: string, timeZone: string): Date | null {
  try {
    if (/T.+(Z|[+-]\d{2}:?\d{2})$/i.test(text))
      return new Date(Temporal.Instant.from(text).epochMilliseconds);
    const parts = written.exec(text)?.groups;
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
