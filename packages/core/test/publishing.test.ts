import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../src/actor.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { ladderOf } from '../src/appeals/ladder.ts';
import { addNote } from '../src/appeals/note.ts';
import { timelineOf } from '../src/appeals/timeline.ts';
import { installDefaultCategories } from '../src/categories/installDefaults.ts';
import { Forbidden, IllegalStep } from '../src/errors/errors.ts';
import { publishAppeal } from '../src/publications/publish.ts';
import { publishByItself } from '../src/publications/publishByItself.ts';
import { publishedAppeals } from '../src/publications/published.ts';
import { unpublishAppeal } from '../src/publications/unpublish.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
import { storedPhoto } from './photos.ts';

describe('what everybody may see', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood();
    await installDefaultCategories(here.services, system, here.tenantId);
  });
  afterAll(() => here.database.close());

  const isPublic = async (id: string) =>
    (await here.services.database.appeal.count({ where: { AND: [{ id }, publishedAppeals] } })) === 1;
  const words = { title: '16号楼地下室积水', summary: '已安排清掏污水井。' };

  it('is nothing until staff publish a title, a summary and chosen photos', async () => {
    const { services, people, site } = here;
    const shown = await storedPhoto(here, site);
    const hidden = await storedPhoto(here, site);
    const { appeal } = await here.appeal({ photoIds: [shown, hidden] });
    const appealId = appeal.id;
    expect(await isPublic(appealId)).toBe(false);
    await expect(publishAppeal(services, people.gridMember, { appealId, ...words })).rejects.toBeInstanceOf(
      Forbidden,
    );

    await publishAppeal(services, people.secretary, { appealId, ...words, photoIds: [shown] });
    expect(await isPublic(appealId)).toBe(true);
    const published = await services.database.photo.findMany({
      where: { appealId, publishedAt: { not: null } },
    });
    expect(published.map(({ id }) => id)).toEqual([shown]);

    await unpublishAppeal(services, people.secretary, { appealId, reason: '照片中有车牌' });
    expect(await isPublic(appealId)).toBe(false);
    expect(await services.database.photo.count({ where: { appealId, publishedAt: { not: null } } })).toBe(0);
    const again = unpublishAppeal(services, people.secretary, { appealId, reason: '重复' });
    await expect(again).rejects.toBeInstanceOf(IllegalStep);
  });

  it("names a foreign appeal's photo as unknown", async () => {
    const { services, people, site } = here;
    const foreign = await storedPhoto(here, site);
    await here.appeal({ photoIds: [foreign] });
    const { appeal } = await here.appeal();
    const attempt = publishAppeal(services, people.secretary, {
      appealId: appeal.id,
      ...words,
      photoIds: [foreign],
    });
    await expect(attempt).rejects.toMatchObject({ fields: [{ path: ['photoIds', '0'], code: 'UNKNOWN' }] });
  });

  it('never holds the words that staff write for one another', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.secretary, { appealId: appeal.id, note: '住户电话打不通' });
    await addNote(services, people.secretary, { appealId: appeal.id, text: '内部：与产权单位有争议' });
    await addNote(services, people.secretary, {
      appealId: appeal.id,
      text: '已联系清掏车，明天到。',
      isPublic: true,
    });
    for (const readers of ['participants', 'everybody'] as const) {
      const entries = await timelineOf(services, appeal.id, readers);
      expect(entries.map(({ type, text }) => [type, text])).toEqual([
        ['SUBMITTED', null],
        ['ROUTED', null],
        ['ACCEPTED', null],
        ['PUBLIC_UPDATE', '已联系清掏车，明天到。'],
      ]);
    }
  });

  it('of a category that publishes by itself is made of category and place, never of what a resident wrote', async () => {
    const { services } = here;
    const lamps = await services.database.category.findFirstOrThrow({ where: { code: 'lighting' } });
    const { appeal } = await here.appeal({ categoryId: lamps.id, text: '我家楼下张三弄坏了路灯' });
    await publishByItself(services, appeal.id);
    await publishByItself(services, appeal.id);
    const publication = await services.database.publication.findUniqueOrThrow({
      where: { appealId: appeal.id },
    });
    expect(publication).toMatchObject({ title: '16号楼 · 照明', publishedById: null });
    expect(publication.summary).not.toContain('张三');
    expect(
      await services.database.appealEvent.count({ where: { appealId: appeal.id, type: 'PUBLISHED' } }),
    ).toBe(1);
  });

  it('is also the ladder, with the appeal on its rung', async () => {
    const { services, places, units } = here;
    const { appeal } = await here.appeal();
    const row = await services.database.appeal.findUniqueOrThrow({ where: { id: appeal.id } });
    expect(await ladderOf(services, row)).toEqual([
      { kind: 'GRID', placeId: places.grid, unitId: units.committee, current: false },
      { kind: 'COMMUNITY', placeId: places.community, unitId: units.committee, current: true },
      { kind: 'STREET', placeId: places.street, unitId: units.office, current: false },
      { kind: 'DISTRICT', placeId: places.district, unitId: units.districtOffice, current: false },
    ]);
  });
});
