import type { EventType } from '@linli/database/generated/prisma/enums';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handovers, responsibleFor } from './responsible.ts';

const units = ['committee', 'property', 'owner'] as const;
const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
const history = fc.array(
  fc.record({ type: fc.constantFrom(...handovers), unitId: fc.constantFrom(...units) }),
  { minLength: 1, maxLength: 12 },
);

function standing(of: readonly { type: EventType; unitId: string }[]) {
  const events = of.map((event, index) => ({ ...event, recordedAt: at(index) }));
  const holderUnitId = events.at(-1)?.unitId ?? null;
  const appeal = { holderUnitId, firstReceiverId: 'committee', acceptedAt: at(0), recordedAt: at(0) };
  return { events, answer: responsibleFor(appeal, events.toReversed()) };
}

it('somebody is always responsible: the holder, since it came there, never later than the last handover', () => {
  fc.assert(
    fc.property(history, (of) => {
      const { events, answer } = standing(of);
      const since = events.findIndex(({ recordedAt }) => recordedAt.getTime() === answer?.since.getTime());
      expect(answer?.unitId).toBe(events.at(-1)?.unitId);
      for (const { unitId } of events.slice(since)) expect(unitId).toBe(answer?.unitId);
      if (since > 0) expect(events[since - 1]?.unitId).not.toBe(answer?.unitId);
    }),
  );
});

it('a decision names it, a first receiver is it until somebody is given the appeal', () => {
  const as = (...of: [EventType, string][]) =>
    standing(of.map(([type, unitId]) => ({ type, unitId }))).answer?.as;
  expect(as(['ROUTED', 'committee'], ['ACCEPTED', 'committee'])).toBe('FIRST_RECEIVER');
  expect(as(['ACCEPTED', 'committee'], ['ASSIGNED', 'property'])).toBe('HOLDER');
  expect(as(['ASSIGNED', 'property'], ['RETURNED', 'committee'])).toBe('FIRST_RECEIVER');
  expect(as(['ASSIGNED', 'property'], ['DUTY_DECIDED', 'owner'])).toBe('DECIDED');
  expect(as(['DUTY_DECIDED', 'owner'], ['ASSIGNED', 'owner'])).toBe('DECIDED');
  expect(as(['DUTY_DECIDED', 'owner'], ['ASSIGNED', 'property'])).toBe('HOLDER');
});

it('what nobody could place nobody is responsible for', () => {
  const nobody = { holderUnitId: null, firstReceiverId: null, acceptedAt: null, recordedAt: at(0) };
  expect(responsibleFor(nobody, [])).toBeNull();
});
