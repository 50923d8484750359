import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { openByCode } from '../src/appeals/receipts/open.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { stepsFor } from '../src/appeals/steps.ts';
import { verifyAppeal } from '../src/appeals/verify.ts';
import { visibleAppeal } from '../src/appeals/visible.ts';
import { confirmOutcome } from '../src/followup/confirmOutcome.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

describe('an appeal goes the straight way', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood();
  });
  afterAll(() => here.database.close());

  it('from the basement of building 16 to the reporter who says that it is dry (m4, m11, m13)', async () => {
    const { services, people, units, places, clock } = here;
    const { appeal, receipt } = await here.appeal();
    expect(appeal).toMatchObject({
      state: 'SUBMITTED',
      placeId: places.building,
      holderUnitId: null,
      version: 1,
    });

    const routed = await visibleAppeal(services, people.gridMember, appeal.id);
    expect(routed).toMatchObject({ holderUnitId: units.committee, level: 'COMMUNITY', version: 2 });
    const offered = await stepsFor(services, people.secretary, routed);
    expect(offered).toEqual(expect.arrayContaining(['ROUTE', 'ACCEPT', 'DECLINE', 'ADD_NOTE', 'PUBLISH']));
    expect(offered).not.toContain('ASSIGN');

    clock.pass({ hours: 1 });
    const accepted = await acceptAppeal(services, people.gridLeader, { appealId: appeal.id, version: 2 });
    // Accepted on Monday 2 March: seven working days end on Wednesday 11 March at midnight in Beijing.
    expect(accepted).toMatchObject({ state: 'ACCEPTED', handlingDueAt: new Date('2026-03-11T15:59:59Z') });
    expect(accepted.configurationId).not.toBeNull();

    await assignAppeal(services, people.secretary, {
      appealId: appeal.id,
      unitId: units.property,
      personId: people.propertyManager.personId,
    });
    await startAppeal(services, people.propertyManager, { appealId: appeal.id });
    clock.pass({ days: 3 });
    const resolved = await resolveAppeal(services, people.propertyManager, {
      appealId: appeal.id,
      text: '污水井已清掏，地下室积水已抽净。',
    });
    expect(resolved).toMatchObject({ state: 'RESOLVED', resolvedOnTime: true, resolvedAt: clock.now() });

    const verified = await verifyAppeal(services, people.gridMember, {
      appealId: appeal.id,
      text: '到现场看过，基本干了。',
    });
    expect(verified.state).toBe('VERIFIED');

    const { actor } = await openByCode(services, { code: receipt.code, secret: receipt.pin });
    const closed = await confirmOutcome(services, actor, {
      contacted: true,
      solved: 'YES',
      satisfied: 'BASICALLY',
    });
    expect(closed).toMatchObject({ state: 'CLOSED', closedAt: clock.now(), round: 1 });

    const events = await services.database.appealEvent.findMany({
      where: { appealId: appeal.id },
      orderBy: { sequence: 'asc' },
    });
    expect(
      events.map(({ sequence, type, fromState, toState }) => [sequence, type, fromState, toState]),
    ).toEqual([
      [1, 'SUBMITTED', null, 'SUBMITTED'],
      [2, 'ROUTED', 'SUBMITTED', 'SUBMITTED'],
      [3, 'ACCEPTED', 'SUBMITTED', 'ACCEPTED'],
      [4, 'ASSIGNED', 'ACCEPTED', 'ASSIGNED'],
      [5, 'STARTED', 'ASSIGNED', 'IN_PROGRESS'],
      [6, 'RESOLVED', 'IN_PROGRESS', 'RESOLVED'],
      [7, 'VERIFIED', 'RESOLVED', 'VERIFIED'],
      [8, 'RETURN_VISIT', 'VERIFIED', 'VERIFIED'],
      [9, 'CLOSED', 'VERIFIED', 'CLOSED'],
    ]);
    const audited = await services.database.auditEvent.findMany({
      where: { targetId: appeal.id },
      orderBy: { id: 'asc' },
    });
    expect(audited.map(({ action }) => action)).toEqual([
      'appeals.submit',
      'appeals.route',
      'appeals.accept',
      'appeals.assign',
      'appeals.start',
      'appeals.resolve',
      'appeals.verify',
      'followup.confirmOutcome',
    ]);
  });
});
