import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { addNote } from '../src/appeals/note.ts';
import { pauseAppeal } from '../src/appeals/pause.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { resumeAppeal } from '../src/appeals/resume.ts';
import { scheduleAppeal } from '../src/appeals/schedule.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { undoableUntil, undoStep } from '../src/appeals/undo.ts';
import { Conflict, InvalidInput, NotFound } from '../src/errors/errors.ts';
import { notifyEvent } from '../src/notifications/notifyEvent.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

const present = (id: string) => here.services.database.appeal.findUniqueOrThrow({ where: { id } });
async function started() {
  const { services, people, units } = here;
  const appealId = (await here.appeal()).appeal.id;
  await acceptAppeal(services, people.gridLeader, { appealId });
  await assignAppeal(services, people.secretary, {
    appealId,
    unitId: units.property,
    personId: people.propertyManager.personId,
  });
  await startAppeal(services, people.propertyManager, { appealId });
  // The next step is another moment's.
  here.clock.pass({ hours: 1 });
  return appealId;
}
const asItWas = async (id: string) => {
  const { version: _, ...row } = await present(id);
  return row;
};

describe('whoever took a step takes it back', () => {
  const steps: Readonly<Record<string, (appealId: string) => Promise<unknown>>> = {
    resolve: (appealId) =>
      resolveAppeal(here.services, here.people.propertyManager, { appealId, text: '已抽干' }),
    pause: (appealId) =>
      pauseAppeal(here.services, here.people.propertyManager, {
        appealId,
        reason: 'WEATHER',
        until: new Date(here.clock.now().getTime() + 5 * 86_400_000),
        text: '等雨停',
      }),
    schedule: (appealId) =>
      scheduleAppeal(here.services, here.people.propertyManager, {
        appealId,
        date: new Date(here.clock.now().getTime() + 5 * 86_400_000),
        text: '周末清掏',
      }),
  };
  for (const [name, take] of Object.entries(steps)) {
    it(`${name}: everything is as it was, with an entry more, and nobody is told`, async () => {
      const { services, people, jobs } = here;
      const appealId = await started();
      const before = await asItWas(appealId);
      jobs.length = 0;
      await take(appealId);
      const { version } = await present(appealId);
      const notice = jobs.find((job) => job.name === 'notify-event');
      expect(notice?.startAfter).toEqual(new Date(here.clock.now().getTime() + 60_000));
      await undoStep(services, people.propertyManager, { appealId, version });
      expect(await asItWas(appealId)).toEqual(before);
      await notifyEvent(services, (notice?.data as { eventId: string } | undefined)?.eventId ?? '');
      expect(await services.database.notification.count({ where: { appealId } })).toBe(0);
      expect(await services.database.clockPause.count({ where: { appealId, endedAt: null } })).toBe(0);
      expect(await services.database.commitment.count({ where: { appealId, status: 'OPEN' } })).toBe(0);
    });
  }

  it('a resumption goes back into its pause', async () => {
    const { services, people, clock } = here;
    const appealId = await started();
    await steps.pause?.(appealId);
    clock.pass({ hours: 2 });
    const before = await asItWas(appealId);
    await resumeAppeal(services, people.propertyManager, { appealId });
    await undoStep(services, people.propertyManager, { appealId });
    expect(await asItWas(appealId)).toEqual(before);
    expect(await services.database.clockPause.count({ where: { appealId, endedAt: null } })).toBe(1);
  });

  it('for a minute, and no longer', async () => {
    const { services, people, clock } = here;
    const appealId = await started();
    await steps.resolve?.(appealId);
    const row = await present(appealId);
    expect(await undoableUntil(services, people.propertyManager, row)).toEqual(
      new Date(clock.now().getTime() + 60_000),
    );
    clock.pass({ hours: 1 / 60 });
    expect(await undoableUntil(services, people.propertyManager, row)).toBeNull();
    await expect(undoStep(services, people.propertyManager, { appealId })).rejects.toThrow(InvalidInput);
  });

  it('as long as nothing else has happened, and nobody else', async () => {
    const { services, people } = here;
    const appealId = await started();
    await steps.resolve?.(appealId);
    await expect(undoStep(services, people.secretary, { appealId })).rejects.toThrow(InvalidInput);
    await expect(undoStep(services, people.housingOfficer, { appealId })).rejects.toThrow(NotFound);
    const { version } = await present(appealId);
    await addNote(services, people.gridLeader, { appealId, text: '去看过了' });
    await expect(undoStep(services, people.propertyManager, { appealId, version })).rejects.toThrow(
      InvalidInput,
    );
    await steps.resolve?.(await started());
    const other = await started();
    await steps.resolve?.(other);
    await expect(undoStep(services, people.propertyManager, { appealId: other, version: 1 })).rejects.toThrow(
      Conflict,
    );
  });
});
