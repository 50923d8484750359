/** How long a token lives at most, and what it can be given. */
export const integrationLimits = {
  /** A year and a day: whoever renews once a year is never late. */
  days: 366,
  overlapHours: 7 * 24,
  name: 80,
  places: 50,
} as const;
