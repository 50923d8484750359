export interface Age {
  readonly years: number;
  readonly months: number;
}

/** How long a problem that was taken over has been there, in whole months of the calendar. */
export function ageOf(since: string, today: Date): Age {
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number);
  const begun = today.getDate() >= day ? 0 : 1;
  const months = (today.getFullYear() - year) * 12 + today.getMonth() + 1 - month - begun;
  return { years: Math.floor(Math.max(0, months) / 12), months: Math.max(0, months) % 12 };
}
