import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { answerQuestion } from '../src/appeals/answerQuestion.ts';
import { askReporter } from '../src/appeals/askReporter.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { contestDecision } from '../src/appeals/contest.ts';
import { declineAppeal } from '../src/appeals/decline.ts';
import { escalateAppeal, handBackAppeal } from '../src/appeals/passOn.ts';
import { pauseAppeal } from '../src/appeals/pause.ts';
import { endPause, resumeAppeal } from '../src/appeals/resume.ts';
import { returnAppeal } from '../src/appeals/returnToReceiver.ts';
import { scheduleAppeal } from '../src/appeals/schedule.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { stepsFor } from '../src/appeals/steps.ts';
import { withdrawAppeal } from '../src/appeals/withdraw.ts';
import { IllegalStep } from '../src/errors/errors.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

/** Monday 2 March 2026, ten in the morning in Beijing: seven working days end on the 11th. */
const monday = '2026-03-02T02:00:00Z';

async function inProgress() {
  const { services, people, units, clock } = here;
  clock.set(monday);
  const { appeal, participantId } = await here.appeal();
  const appealId = appeal.id;
  await acceptAppeal(services, people.gridLeader, { appealId });
  await assignAppeal(services, people.secretary, { appealId, unitId: units.property });
  const started = await startAppeal(services, people.propertyManager, { appealId });
  const reporter = { kind: 'participant', tenantId: here.tenantId, appealId, participantId } as const;
  return { appealId, started, reporter };
}
const present = (id: string) => here.services.database.appeal.findUniqueOrThrow({ where: { id } });
const codes = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'DONE',
    (error: unknown) => String(error),
  );

describe('a question to the reporter', () => {
  it('stops the clock, and the answer lets it go on where it stood', async () => {
    const { services, people, clock } = here;
    const { appealId, started, reporter } = await inProgress();
    expect(started.handlingDueAt).toEqual(new Date('2026-03-11T15:59:59Z'));
    const asked = await askReporter(services, people.propertyManager, { appealId, question: '哪个单元？' });
    expect(asked).toMatchObject({
      state: 'NEEDS_INFO',
      pausedUntil: new Date('2026-03-07T15:59:59Z'),
      nextDueAt: new Date('2026-03-07T15:59:59Z'),
    });
    clock.pass({ days: 2 });
    const answered = await answerQuestion(services, reporter, { text: '三单元。' });
    expect(answered).toMatchObject({
      state: 'IN_PROGRESS',
      pausedUntil: null,
      handlingDueAt: new Date('2026-03-13T15:59:59Z'),
    });
  });

  it('goes on by itself after as many days as the settings say, once, however often the job comes', async () => {
    const { services, people, clock, jobs } = here;
    const { appealId } = await inProgress();
    jobs.length = 0;
    await askReporter(services, people.propertyManager, { appealId, question: '哪个单元？' });
    const job = jobs.find(({ name }) => name === 'end-pause');
    expect(job?.startAfter).toEqual(new Date('2026-03-07T15:59:59Z'));
    const { pauseId } = (job?.data ?? {}) as { pauseId: string };
    await endPause(services, pauseId);
    expect(await present(appealId)).toMatchObject({ state: 'NEEDS_INFO' });
    clock.set('2026-03-07T16:00:00Z');
    await endPause(services, pauseId);
    await endPause(services, pauseId);
    const row = await present(appealId);
    // Seven working days were left on Monday; on the Sunday when it goes on they begin anew.
    expect(row).toMatchObject({ state: 'IN_PROGRESS', handlingDueAt: new Date('2026-03-17T15:59:59Z') });
    const resumed = await services.database.appealEvent.count({ where: { appealId, type: 'RESUMED' } });
    expect(resumed).toBe(1);
  });

  it('leads back to where it was asked', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
    await askReporter(services, people.gridLeader, { appealId: appeal.id, question: '哪个单元？' });
    const back = await resumeAppeal(services, people.secretary, { appealId: appeal.id, note: '电话里说了' });
    expect(back.state).toBe('ACCEPTED');
  });

  it('ends with the part of the last one who takes part', async () => {
    const { services, people } = here;
    const { appealId, reporter } = await inProgress();
    await askReporter(services, people.propertyManager, { appealId, question: '哪个单元？' });
    expect(await withdrawAppeal(services, reporter, {})).toMatchObject({
      state: 'WITHDRAWN',
      pausedUntil: null,
    });
    expect(await services.database.clockPause.count({ where: { appealId, endedAt: null } })).toBe(0);
  });
});

describe('a pause', () => {
  it('has a reason and an end, within the settings', async () => {
    const { services, people } = here;
    const { appealId } = await inProgress();
    const until = (day: string) =>
      codes(
        pauseAppeal(services, people.propertyManager, {
          appealId,
          reason: 'MATERIALS',
          until: new Date(day),
          text: '等水泵',
        }),
      );
    for (const day of ['2026-03-02', '2026-03-01', '2026-04-02', '9999-12-31']) {
      expect(await until(day)).toContain('until: OUT_OF_RANGE');
    }
    expect(await until('2026-04-01')).toBe('DONE');
    expect((await present(appealId)).state).toBe('WAITING');
    const legal = await stepsFor(services, people.propertyManager, await present(appealId));
    expect(legal).toEqual(expect.arrayContaining(['RESUME', 'ADD_NOTE']));
    expect(legal).not.toContain('RESOLVE');
  });

  it('over the Spring Festival leaves as many working days as before', async () => {
    const { services, people, clock } = here;
    const { appealId } = await inProgress();
    // Thursday 12 February 2026: the holiday lasts from the 15th to the 23rd, and the 14th and 28th are worked.
    clock.set('2026-02-12T02:00:00Z');
    await services.database.appeal.update({
      where: { id: appealId },
      data: { handlingDueAt: new Date('2026-02-14T15:59:59Z') },
    });
    await pauseAppeal(services, people.propertyManager, {
      appealId,
      reason: 'APPROVAL',
      until: new Date('2026-02-20'),
      text: '等批复',
    });
    clock.set('2026-02-18T02:00:00Z');
    const resumed = await resumeAppeal(services, people.propertyManager, { appealId });
    expect(resumed.handlingDueAt).toEqual(new Date('2026-02-25T15:59:59Z'));
  });
});

it('a scheduled day is a commitment of the unit, and the clock runs on', async () => {
  const { services, people, units } = here;
  const { appealId, started } = await inProgress();
  const date = new Date('2026-12-31');
  const scheduled = await scheduleAppeal(services, people.propertyManager, {
    appealId,
    date,
    text: '元旦前通气',
  });
  expect(scheduled).toMatchObject({ state: 'SCHEDULED', nextDueAt: started.handlingDueAt });
  const [commitment] = await services.database.commitment.findMany({ where: { appealId } });
  expect(commitment).toMatchObject({ ownerUnitId: units.property, status: 'OPEN', dueOn: date });
  expect((await resumeAppeal(services, people.propertyManager, { appealId })).state).toBe('IN_PROGRESS');
});

it('what a unit returns is with its first receiver again; the resident was not refused', async () => {
  const { services, people, units } = here;
  const { appealId, started } = await inProgress();
  const returned = await returnAppeal(services, people.propertyManager, {
    appealId,
    reason: '产权单位的管道',
  });
  expect(returned).toMatchObject({
    state: 'ACCEPTED',
    holderUnitId: units.committee,
    assigneeId: null,
    handlingDueAt: started.handlingDueAt,
  });
});

describe('the ladder (m78)', () => {
  it('goes up with a reason, and down again', async () => {
    const { services, people, units } = here;
    const { appeal } = await here.appeal();
    const step = { appealId: appeal.id, reason: '需要街道协调' };
    await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
    expect(await escalateAppeal(services, people.secretary, step)).toMatchObject({
      state: 'ACCEPTED',
      level: 'STREET',
      holderUnitId: units.office,
    });
    expect(await codes(escalateAppeal(services, people.secretary, step))).toContain('may not escalateAppeal');
    expect(await escalateAppeal(services, people.officer, step)).toMatchObject({ level: 'DISTRICT' });
    await expect(escalateAppeal(services, people.organizer, step)).rejects.toThrow(IllegalStep);
    await handBackAppeal(services, people.organizer, step);
    expect(await handBackAppeal(services, people.officer, step)).toMatchObject({
      level: 'COMMUNITY',
      holderUnitId: units.committee,
    });
  });

  it('passes by whom it is about', async () => {
    const { services, people, units } = here;
    const { appeal } = await here.appeal({ aboutUnitId: units.office });
    await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
    const escalated = await escalateAppeal(services, people.secretary, {
      appealId: appeal.id,
      reason: '街道的事',
    });
    expect(escalated).toMatchObject({ level: 'DISTRICT', holderUnitId: units.districtOffice });
  });
});

it('a refusal names its rule and is contested once: then the next level answers for it', async () => {
  const { services, people, units, clock } = here;
  clock.set(monday);
  const { appeal, participantId } = await here.appeal();
  const appealId = appeal.id;
  const reporter = { kind: 'participant', tenantId: here.tenantId, appealId, participantId } as const;
  const refusal = { appealId, reason: '属于诉讼事项。' };
  expect(await codes(declineAppeal(services, people.secretary, { ...refusal, rule: ' ' }))).toContain(
    'rule: REQUIRED',
  );
  const rule = '工作条例第三条';
  const declined = await declineAppeal(services, people.secretary, { ...refusal, rule });
  expect(declined).toMatchObject({ state: 'DECLINED', closedAt: clock.now() });
  expect(await stepsFor(services, reporter, declined)).toEqual(['CONTEST']);
  const contested = await contestDecision(services, reporter, { reason: '并没有诉讼。' });
  expect(contested).toMatchObject({
    state: 'ACCEPTED',
    level: 'STREET',
    holderUnitId: units.office,
    closedAt: null,
    handlingDueAt: new Date('2026-03-11T15:59:59Z'),
  });
  const again = await declineAppeal(services, people.officer, { ...refusal, rule });
  expect(await stepsFor(services, reporter, again)).toEqual([]);
  await expect(contestDecision(services, reporter, { reason: '不同意' })).rejects.toThrow(IllegalStep);
});

it('a refusal can be contested for as many days as the settings say', async () => {
  const { services, people, clock } = here;
  clock.set(monday);
  const { appeal, participantId } = await here.appeal();
  const reporter = {
    kind: 'participant',
    tenantId: here.tenantId,
    appealId: appeal.id,
    participantId,
  } as const;
  const refusal = { appealId: appeal.id, rule: '工作条例第三条', reason: '属于诉讼事项。' };
  const declined = await declineAppeal(services, people.secretary, refusal);
  clock.pass({ days: 30 });
  expect(await stepsFor(services, reporter, declined)).toEqual(['CONTEST']);
  clock.pass({ hours: 1 });
  expect(await stepsFor(services, reporter, declined)).toEqual([]);
});
