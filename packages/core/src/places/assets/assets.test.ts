import { HandoverStatus } from '@linli/database/generated/prisma/enums';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neighbourhood } from '../../../test/neighbourhood.ts';
import { system } from '../../actor.ts';
import { dayFaults } from './content.ts';
import { createAsset } from './create.ts';
import { dutyByRegister, registerAt } from './duty.ts';
import { reviseAsset } from './revise.ts';

let here: Awaited<ReturnType<typeof neighbourhood>>;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

const statuses = Object.values(HandoverStatus);
const unit = fc.constantFrom('owner', 'maintainer', null);

it('the duty is the owner’s until the handover is complete, whatever else is said of it', () => {
  fc.assert(
    fc.property(unit, unit, fc.constantFrom(...statuses), (ownerId, maintainerId, handover) => {
      const complete = handover === 'COMPLETE';
      expect(dutyByRegister({ ownerId, maintainerId, handover })).toBe(complete ? maintainerId : ownerId);
    }),
  );
});

it('a handover has a day once it is complete, none before it begins, and never one to come', () => {
  const today = new Date('2026-03-02');
  const yesterday = new Date('2026-03-01');
  const codes = (status: HandoverStatus, day: Date | null) =>
    dayFaults(status, day, today).map(({ code }) => code);
  for (const status of statuses) {
    const began = status !== 'NOT_STARTED';
    expect(codes(status, today)).toEqual(began ? [] : ['INVALID']);
    expect(codes(status, yesterday)).toEqual(began ? [] : ['INVALID']);
    expect(codes(status, null)).toEqual(status === 'COMPLETE' ? ['REQUIRED'] : []);
    expect(codes(status, new Date('2026-03-03'))).toEqual([began ? 'IN_THE_FUTURE' : 'INVALID']);
  }
});

describe('the register', () => {
  const change = fc.record({
    /** Hours until somebody says it, and from when on it shall hold. */
    pass: fc.integer({ min: 1, max: 100 }),
    ahead: fc.integer({ min: -50, max: 200 }),
    handover: fc.constantFrom('NOT_STARTED', 'IN_PROGRESS', 'DISPUTED'),
  });

  it('never says anything else of a moment that has passed, however it is changed and planned', async () => {
    const { services, clock, tenantId, places } = here;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const content = { name: { zh: '地下室' }, handover: 'NOT_STARTED' } as const;
        const { id: assetId } = await createAsset(services, system, {
          tenantId,
          placeId: places.estate,
          kind: 'BASEMENT',
          content,
        });
        const read: { readonly at: Date; readonly handover: string | undefined }[] = [];
        const now = async (at: Date) => (await registerAt(services.database, assetId, at))?.handover;
        for (const { pass, ahead, handover } of changes) {
          read.push({ at: clock.now(), handover: await now(clock.now()) });
          clock.set(new Date(clock.now().getTime() + pass * 3_600_000).toISOString());
          // Half an hour more: nothing planned begins in the very moment in which somebody says something else.
          const from = new Date(clock.now().getTime() + (ahead + 0.5) * 3_600_000);
          const told = { tenantId, assetId, from, content: { ...content, handover } };
          const revised = reviseAsset(services, system, told).then(() => true);
          expect(await revised.catch(() => false)).toBe(ahead >= 0);
        }
        for (const { at, handover } of read) expect(await now(at)).toBe(handover);
      }),
      { numRuns: 10 },
    );
  });
});
