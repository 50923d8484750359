import type { FieldFault } from '../errors/errors.ts';

const clockSkew = 5 * 60_000;
const daysBack = 366;

/** When it was, or now. Phones' clocks run a little ahead at times: that is now. */
export function entryTime(now: Date, claimed: Date | null | undefined): Date {
  if (!claimed) return now;
  return claimed > now && claimed.getTime() <= now.getTime() + clockSkew ? now : claimed;
}

/** What is entered afterwards lies in the past, and no further back than a year. */
export function timeFaults(now: Date, at: Date, path: readonly string[]): FieldFault[] {
  if (at > now) return [{ path, code: 'IN_THE_FUTURE' }];
  return at.getTime() < now.getTime() - daysBack * 86_400_000 ? [{ path, code: 'OUT_OF_RANGE' }] : [];
}
