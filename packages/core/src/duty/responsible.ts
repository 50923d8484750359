import type { Appeal, AppealEvent } from '@linli/database/generated/prisma/client';
import type { EventType } from '@linli/database/generated/prisma/enums';

/** As what a unit is responsible: who received it first, who was given it, or whom a decision named. */
export const responsibleAs = ['FIRST_RECEIVER', 'HOLDER', 'DECIDED'] as const;
export type ResponsibleAs = (typeof responsibleAs)[number];

export interface Responsible {
  readonly unitId: string;
  readonly since: Date;
  readonly as: ResponsibleAs;
}

/** What can make another unit the holder. */
export const handovers: readonly EventType[] = [
  'ROUTED',
  'ACCEPTED',
  'ASSIGNED',
  'RETURNED',
  'ESCALATED',
  'HANDED_BACK',
  'CONTESTED',
  'UNDONE',
  'DUTY_DECIDED',
];

type Standing = Pick<Appeal, 'holderUnitId' | 'firstReceiverId' | 'acceptedAt' | 'recordedAt'>;
type Handover = Pick<AppealEvent, 'type' | 'unitId' | 'recordedAt'>;

/**
 * Who is responsible now, disputed or not, and since when: the latest of the handovers that led to the present holder
 * without a break, newest first. A unit that received it first is responsible as such until somebody gives it the appeal.
 */
export function responsibleFor(
  { holderUnitId, firstReceiverId, acceptedAt, recordedAt }: Standing,
  latestFirst: readonly Handover[],
): Responsible | null {
  if (holderUnitId === null) return null;
  const end = latestFirst.findIndex(({ unitId }) => unitId !== null && unitId !== holderUnitId);
  const led = latestFirst.slice(0, end < 0 ? latestFirst.length : end);
  const types = new Set(led.map(({ type }) => type));
  const given: readonly EventType[] = ['ASSIGNED', 'ESCALATED', 'HANDED_BACK'];
  const isFirst = holderUnitId === firstReceiverId && !given.some((type) => types.has(type));
  return {
    unitId: holderUnitId,
    since: led.at(-1)?.recordedAt ?? acceptedAt ?? recordedAt,
    as: types.has('DUTY_DECIDED') ? 'DECIDED' : isFirst ? 'FIRST_RECEIVER' : 'HOLDER',
  };
}
