const day = 86_400_000;

export const longestDays = 366;
/** From here on whoever looks is asked to rotate. */
export const soonDays = 14;

/** Whole days from now; below zero for what is over. */
export function daysUntil(iso: string, now = Date.now()): number {
  return Math.floor((new Date(iso).getTime() - now) / day);
}

/** The reader's own day so many days from now, as a date field writes it. */
export function dateIn(days: number, now = Date.now()): string {
  const at = new Date(now + days * day);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The last moment of that day, by the reader's clock. */
export function endOf(date: string): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth, 23, 59, 59).toISOString();
}
