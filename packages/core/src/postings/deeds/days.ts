import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';
import { dayOf, plainDay } from '../term.ts';

/** From a day on, to a day or until it is ended; the last day included. */
export interface SomeDays {
  readonly startsOn: Date;
  readonly endsOn: Date | null;
}

/** Rows of which a day falls into these. */
export function meanwhile({ startsOn, endsOn }: SomeDays) {
  return {
    ...(endsOn && { startsOn: { lte: endsOn } }),
    OR: [{ endsOn: null }, { endsOn: { gte: startsOn } }],
  };
}

/** Rows that hold on a day. */
export function holdingOn(day: Date) {
  return meanwhile({ startsOn: day, endsOn: day });
}

export function spanFaults({
  from,
  to,
}: {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | null;
}): FieldFault[] {
  return to && Temporal.PlainDate.compare(to, from) < 0 ? [{ path: ['to'], code: 'TOO_EARLY' }] : [];
}

/** Whether a new last day can be set: within the days that were given, and not before what was done in them. */
export function assertCanEndOn(
  { startsOn, endsOn }: SomeDays,
  to: Temporal.PlainDate,
  notBefore: Date | null = null,
): void {
  const day = dayOf(to);
  const earliest = notBefore && notBefore > startsOn ? notBefore : startsOn;
  if (day >= earliest && (endsOn === null || day <= endsOn)) return;
  const last = endsOn && { to: plainDay(endsOn).toString() };
  const params = { from: plainDay(earliest).toString(), ...last };
  throw new InvalidInput([{ path: ['to'], code: 'OUT_OF_RANGE', params }]);
}

/** Whether there is such a member of staff, who has not left. */
export async function personFaults(
  tx: Transaction,
  tenantId: string,
  id: string,
  now: Date,
): Promise<FieldFault[]> {
  const person = isId(id) ? await tx.person.findFirst({ where: { id, tenantId } }) : null;
  if (person === null) return [{ path: ['person'], code: 'UNKNOWN' }];
  const isGone = person.endedAt !== null && person.endedAt <= now;
  return isGone ? [{ path: ['person'], code: 'EXPIRED' }] : [];
}
