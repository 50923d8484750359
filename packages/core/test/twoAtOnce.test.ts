import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { addNote } from '../src/appeals/note.ts';
import { submitAppeal } from '../src/appeals/submit.ts';
import { Conflict, IllegalStep } from '../src/errors/errors.ts';
import { newId } from '../src/ids.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

describe('two at once', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood();
  });
  afterAll(() => here.database.close());

  it('two people accept the same appeal: one succeeds, the other hears that the step is gone', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    const tries = await Promise.allSettled(
      [people.gridLeader, people.secretary, people.gridMember].map((actor) =>
        acceptAppeal(services, actor, { appealId: appeal.id }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const refused of tries.filter((one) => one.status === 'rejected')) {
      expect(refused.reason).toBeInstanceOf(IllegalStep);
      expect(refused.reason).toMatchObject({ state: 'ACCEPTED' });
    }
    expect(
      await services.database.appealEvent.count({ where: { appealId: appeal.id, type: 'ACCEPTED' } }),
    ).toBe(1);
  });

  it('a step over a version that is no longer there is a conflict that names the present one', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    await addNote(services, people.secretary, { appealId: appeal.id, text: '已电话联系物业。' });
    const late = acceptAppeal(services, people.gridLeader, { appealId: appeal.id, version: 2 });
    await expect(late).rejects.toBeInstanceOf(Conflict);
    await expect(late).rejects.toMatchObject({ currentVersion: 3 });
  });

  it('ten entries at once all stand in the history, numbered without a gap', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        addNote(services, people.gridMember, { appealId: appeal.id, text: `第${index + 1}次巡查` }),
      ),
    );
    const events = await services.database.appealEvent.findMany({
      where: { appealId: appeal.id },
      orderBy: { sequence: 'asc' },
    });
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    const { version } = await services.database.appeal.findUniqueOrThrow({ where: { id: appeal.id } });
    expect(version).toBe(12);
  });

  it('a submit and its retries, all at once, are one appeal with one receipt', async () => {
    const { services, site, places } = here;
    const input = {
      clientId: newId(),
      kind: 'HELP',
      text: '地下室的灯不亮。',
      placeId: places.building,
    } as const;
    const answers = await Promise.all(Array.from({ length: 5 }, () => submitAppeal(services, site, input)));
    expect(new Set(answers.map(({ appeal }) => appeal.id)).size).toBe(1);
    expect(new Set(answers.map(({ receipt }) => receipt.url)).size).toBe(1);
    const again = await submitAppeal(services, site, input);
    expect(again.receipt).toEqual(answers[0]?.receipt);
    expect(await services.database.appeal.count({ where: { clientId: input.clientId } })).toBe(1);

    // Who only knows the clientId is shown nothing, and after a day nobody is.
    const refused = { fields: [{ path: ['clientId'], code: 'DUPLICATE' }] };
    await expect(submitAppeal(services, here.site, { ...input, text: '别的事情。' })).rejects.toMatchObject(
      refused,
    );
    await expect(submitAppeal(services, here.site, { ...input, address: '3号楼' })).rejects.toMatchObject(
      refused,
    );
    here.clock.pass({ hours: 24 });
    expect((await submitAppeal(services, here.site, { ...input, locale: 'en' })).receipt).toEqual(
      again.receipt,
    );
    here.clock.pass({ hours: 1 });
    await expect(submitAppeal(services, here.site, input)).rejects.toMatchObject(refused);
    expect(await services.database.appeal.count({ where: { clientId: input.clientId } })).toBe(1);
  });

  it('so are those of what was done on the spot, which goes through many statements', async () => {
    const { services, people, places } = here;
    const input = {
      clientId: newId(),
      kind: 'HELP',
      text: '楼道的灯不亮。',
      placeId: places.grid,
      solvedOnTheSpot: { text: '换了灯泡。' },
    } as const;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => submitAppeal(services, people.gridMember, input)),
    );
    expect(new Set(answers.map(({ appeal }) => appeal.id)).size).toBe(1);
    expect(new Set(answers.map(({ receipt }) => receipt.url)).size).toBe(1);
    const where = { appeal: { clientId: input.clientId } };
    expect(await services.database.appealEvent.count({ where })).toBe(5);
  });
});
