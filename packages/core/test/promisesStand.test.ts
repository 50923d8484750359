import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../src/actor.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { routeAppeal } from '../src/appeals/route.ts';
import { defineCategory } from '../src/categories/define.ts';
import { offeredCategories } from '../src/categories/offered.ts';
import { configurationAt } from '../src/configuration/at.ts';
import { configure } from '../src/configuration/configure.ts';
import { defaultConfiguration } from '../src/configuration/shape.ts';
import { Forbidden, InvalidInput } from '../src/errors/errors.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

const quicker = {
  ...defaultConfiguration,
  handlingLimits: { ...defaultConfiguration.handlingLimits, ORDINARY: { days: 3, calendar: 'PLAIN' } },
} as const;

describe('a later edit never rewrites a promise', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood();
  });
  afterAll(() => here.database.close());

  const accept = async () => {
    const { appeal } = await here.appeal();
    return acceptAppeal(here.services, here.people.secretary, { appealId: appeal.id });
  };

  it("a street's settings hold from their date on, and what was accepted before keeps its own", async () => {
    const { services, places, clock } = here;
    const before = await accept();
    expect(before.handlingDueAt).toEqual(new Date('2026-03-11T15:59:59Z'));
    await configure(services, system, {
      placeId: places.street,
      from: new Date('2026-03-05T00:00:00Z'),
      values: quicker,
    });
    const meanwhile = await accept();
    expect(meanwhile.configurationId).toBe(before.configurationId);

    clock.set('2026-03-05T02:00:00Z');
    const after = await accept();
    expect(after.handlingDueAt).toEqual(new Date('2026-03-08T15:59:59Z'));
    expect(after.configurationId).not.toBe(before.configurationId);
    const kept = await services.database.appeal.findUniqueOrThrow({ where: { id: before.id } });
    expect(kept).toMatchObject({
      handlingDueAt: before.handlingDueAt,
      configurationId: before.configurationId,
    });
    // The district goes on with what it had.
    expect((await configurationAt(services.database, places.district, clock.now())).id).toBe(
      before.configurationId,
    );
  });

  it('settings in the past, incomplete or out of bounds are refused by field', async () => {
    const { services, places, clock, people } = here;
    const wrong = configure(services, system, {
      placeId: places.street,
      from: new Date(clock.now().getTime() - 1),
      values: { ...quicker, silenceDays: 0, surprise: true },
    });
    await expect(wrong).rejects.toBeInstanceOf(InvalidInput);
    await expect(wrong).rejects.toMatchObject({
      fields: expect.arrayContaining([
        { path: ['values', 'silenceDays'], code: 'INVALID' },
        { path: ['from'], code: 'OUT_OF_RANGE' },
      ]),
    });
    const notMine = configure(services, people.secretary, { placeId: places.street, values: quicker });
    await expect(notMine).rejects.toBeInstanceOf(Forbidden);
  });

  it('a new version of a category begins at its date; appeals keep the one they were filed under', async () => {
    const { services, tenantId, clock, places, people } = here;
    const define = (routeLevel: 'COMMUNITY' | 'STREET', zh: string, from?: Date) =>
      defineCategory(services, system, {
        tenantId,
        code: 'noise',
        name: { zh },
        deadlineClass: 'ORDINARY',
        routeLevel,
        from,
      });
    const first = await define('COMMUNITY', '噪声');
    clock.pass({ hours: 1 });
    const tomorrow = new Date(clock.now().getTime() + 86_400_000);
    const second = await define('STREET', '噪声扰民', tomorrow);
    const { appeal } = await here.appeal({ categoryId: first.categoryId });
    expect(appeal.categoryVersionId).toBe(first.id);

    clock.pass({ days: 2 });
    const offered = await offeredCategories(services.database, { tenantId, at: clock.now() });
    expect(offered.map(({ version }) => version.id)).toEqual([second.id]);
    const moved = await routeAppeal(services, people.officer, {
      appealId: appeal.id,
      placeId: places.nextGrid,
    });
    expect(moved).toMatchObject({ categoryVersionId: first.id, level: 'COMMUNITY' });
    const later = await here.appeal({ categoryId: first.categoryId });
    expect(later.appeal).toMatchObject({ categoryVersionId: second.id, level: 'STREET' });
    // What is in force is history: a version cannot begin in the past.
    await expect(define('STREET', '噪声', tomorrow)).rejects.toMatchObject({
      fields: [{ path: ['from'], code: 'OUT_OF_RANGE' }],
    });
  });
});
