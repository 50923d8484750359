import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { addNote } from '../src/appeals/note.ts';
import { pauseAppeal } from '../src/appeals/pause.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { soundAlarms } from '../src/clocks/alarms/sound.ts';
import { makeCommitment } from '../src/clocks/commitments/commit.ts';
import { settleCommitment } from '../src/clocks/commitments/settle.ts';
import { InvalidInput } from '../src/errors/errors.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

/** Monday 2 March 2026, ten in the morning in Beijing: seven working days end on the 11th. */
const monday = '2026-03-02T02:00:00Z';

async function filed() {
  // What earlier tests left behind has nothing to say any more.
  await here.services.database.appeal.updateMany({
    data: { state: 'CLOSED', closedAt: here.clock.now() },
  });
  here.clock.set(monday);
  return (await here.appeal()).appeal.id;
}
async function inProgress() {
  const { services, people, units } = here;
  const appealId = await filed();
  await acceptAppeal(services, people.gridLeader, { appealId });
  await assignAppeal(services, people.secretary, {
    appealId,
    unitId: units.property,
    personId: people.propertyManager.personId,
  });
  await startAppeal(services, people.propertyManager, { appealId });
  return appealId;
}
/** What was said since, and to whom, by the pass of this moment and two more. */
async function said(appealId: string) {
  for (let pass = 0; pass < 3; pass += 1) await soundAlarms(here.services);
  const events = await here.services.database.appealEvent.findMany({
    where: { appealId, type: 'REMINDED' },
    orderBy: { sequence: 'asc' },
  });
  const names = new Map(Object.entries(here.people).map(([name, { personId }]) => [personId, name]));
  return events.map(({ data }) => {
    const { kind, people } = data as { kind: string; people: string[] };
    return [kind, ...people.map((id) => names.get(id) ?? id)];
  });
}

describe('a clock', () => {
  it('that nobody stops in time for the dispatch calls the people in charge and the next one up, once', async () => {
    const appealId = await filed();
    here.clock.pass({ hours: 24 });
    expect(await said(appealId)).toEqual([]);
    here.clock.pass({ hours: 0.1 });
    expect(await said(appealId)).toEqual([
      ['DISPATCH_OVERDUE', expect.any(String), expect.any(String), expect.any(String)],
    ]);
    expect((await said(appealId))[0]).toEqual(
      expect.arrayContaining(['gridMember', 'gridLeader', 'officer']),
    );
  });

  it('says when a quarter of the time is left, and when it is over', async () => {
    const appealId = await inProgress();
    // It ends on the 11th at midnight, after 9 days and 14 hours: the last quarter begins on the 9th at noon.
    here.clock.set('2026-03-09T01:00:00Z');
    await addNote(here.services, here.people.propertyManager, { appealId, text: '等水泵' });
    expect(await said(appealId)).toEqual([]);
    here.clock.set('2026-03-09T10:00:00Z');
    expect(await said(appealId)).toEqual([['DUE_SOON', 'propertyManager']]);
    here.clock.set('2026-03-11T16:00:00Z');
    expect(await said(appealId)).toEqual([
      ['DUE_SOON', 'propertyManager'],
      ['OVERDUE', 'propertyManager', 'officer'],
    ]);
  });

  it('that stands still says nothing', async () => {
    const appealId = await inProgress();
    await pauseAppeal(here.services, here.people.propertyManager, {
      appealId,
      reason: 'MATERIALS',
      until: new Date('2026-03-30'),
      text: '等水泵',
    });
    here.clock.set('2026-03-20T02:00:00Z');
    expect(await said(appealId)).toEqual([]);
  });
});

describe('"a week passed, no change; two weeks, the same" (m9)', () => {
  it('the next person up is asked by name, and after another week the one above', async () => {
    const appealId = await inProgress();
    const quiet = async () => (await said(appealId)).filter(([kind]) => kind === 'QUIET');
    here.clock.pass({ days: 7, hours: -1 });
    expect(await quiet()).toEqual([]);
    here.clock.pass({ hours: 1 });
    expect(await quiet()).toEqual([['QUIET', 'officer']]);
    here.clock.pass({ days: 7 });
    expect(await quiet()).toEqual([
      ['QUIET', 'officer'],
      ['QUIET', 'organizer'],
    ]);
  });

  it('any entry makes it begin anew; the alarm itself is none', async () => {
    const appealId = await inProgress();
    here.clock.pass({ days: 6 });
    await addNote(here.services, here.people.propertyManager, { appealId, text: '去看过了' });
    here.clock.pass({ days: 6 });
    expect((await said(appealId)).filter(([kind]) => kind === 'QUIET')).toEqual([]);
    here.clock.pass({ days: 1 });
    expect((await said(appealId)).filter(([kind]) => kind === 'QUIET')).toHaveLength(1);
    const row = await here.services.database.appeal.findUniqueOrThrow({ where: { id: appealId } });
    expect(row.lastEntryAt).toEqual(new Date('2026-03-08T02:00:00Z'));
  });
});

describe('a promise with a day: gas for building 19 by New Year (m43)', () => {
  const date = new Date('2026-12-31');
  const promise = async () => {
    const appealId = await inProgress();
    const { services, people } = here;
    await makeCommitment(services, people.propertyManager, { appealId, date, text: '19号楼元旦前通气' });
    return appealId;
  };
  const kept = (appealId: string) =>
    here.services.database.commitment.findFirstOrThrow({ where: { appealId } });

  it('is broken the day after, where it was made, and the next one up hears of it', async () => {
    const appealId = await promise();
    here.clock.set('2026-12-31T15:59:00Z');
    const broken = async () => (await said(appealId)).filter(([kind]) => kind === 'COMMITMENT_BROKEN');
    expect(await broken()).toEqual([]);
    here.clock.set('2026-12-31T16:00:00Z');
    expect(await broken()).toEqual([['COMMITMENT_BROKEN', 'propertyManager', 'officer']]);
    expect((await kept(appealId)).status).toBe('BROKEN');
    const late = settleCommitment(here.services, here.people.propertyManager, {
      commitmentId: (await kept(appealId)).id,
      status: 'KEPT',
    });
    await expect(late).rejects.toThrow('illegal');
  });

  it('is kept by what is resolved in time', async () => {
    const appealId = await promise();
    await resolveAppeal(here.services, here.people.propertyManager, { appealId, text: '已通气' });
    expect((await kept(appealId)).status).toBe('KEPT');
  });

  it('is cancelled with a reason only', async () => {
    const appealId = await promise();
    const { id: commitmentId } = await kept(appealId);
    const cancel = (text: string) =>
      settleCommitment(here.services, here.people.secretary, { commitmentId, status: 'CANCELLED', text });
    await expect(cancel('')).rejects.toThrow(InvalidInput);
    await cancel('居民自行改造');
    expect((await kept(appealId)).status).toBe('CANCELLED');
  });
});
