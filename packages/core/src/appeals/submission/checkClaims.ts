import type { ConfigurationValues } from '../../configuration/shape.ts';
import type { FieldFault } from '../../errors/errors.ts';
import type { Grounds } from './grounds.ts';
import type { SubmitInput } from './input.ts';

/** Whom it is about: a unit that is known here. */
export function aboutFaults({ unitKnown }: Grounds, { aboutUnitId }: SubmitInput): FieldFault[] {
  return !aboutUnitId || unitKnown ? [] : [{ path: ['aboutUnit'], code: 'UNKNOWN' }];
}

/** When it happened, as claimed: not in the future, and not longer ago than the settings allow. */
export function occurredAtFaults(
  { occurredYearsBack }: ConfigurationValues,
  { occurredAt }: SubmitInput,
  now: Date,
): FieldFault[] {
  if (!occurredAt) return [];
  // Phones' clocks run a little ahead at times.
  if (occurredAt.getTime() > now.getTime() + 5 * 60_000)
    return [{ path: ['occurredAt'], code: 'IN_THE_FUTURE' }];
  const earliest = new Date(now);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - occurredYearsBack);
  return occurredAt < earliest ? [{ path: ['occurredAt'], code: 'OUT_OF_RANGE' }] : [];
}
