const day = 86_400_000;

/** The calendar day so many days from today, as forms and the API write it. */
export function isoDay(fromToday: number, timeZone?: string): string {
  const at = new Date(Date.now() + fromToday * day);
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

/** The days of the week that begins on a Monday. */
export function daysOfWeek(monday: string): string[] {
  const first = Date.parse(`${monday}T00:00:00Z`);
  return Array.from({ length: 7 }, (_, index) => new Date(first + index * day).toISOString().slice(0, 10));
}

/** The first day of the month so many months from the one that a day lies in. */
export function monthFrom(isoDate: string, months: number): string {
  const at = new Date(`${isoDate.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}
