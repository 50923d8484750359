import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { system } from '@linli/core/actor';
import { createPlace } from '@linli/core/places/create';
import { createTenant } from '@linli/core/places/createTenant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppealsFileOptions, importAppealsFile } from '../../src/import/importAppealsFile.ts';
import { importCategoriesFile } from '../../src/import/importCategoriesFile.ts';
import { boston, categoryTree, labelled, plain, replies, votes } from './appealFixtures.ts';
import { type ImportServices, openImportServices } from './openImportServices.ts';

let services: ImportServices;
beforeAll(async () => {
  services = await openImportServices();
});
afterAll(() => services.close());

const never = new AbortController().signal;

function importFile(name: string, text: string, options: Partial<AppealsFileOptions> = {}) {
  const file = services.file(name, text);
  const terms = { file, map: [], dryRun: false, refusedFile: `${file}.refused.csv` };
  return importAppealsFile(services, { ...terms, ...options }, never);
}

const refusedLines = (name: string) =>
  readFileSync(join(services.folder, `${name}.refused.csv`), 'utf8')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(0, 4).join(','));

async function appealCalled(title: string) {
  const appeal = await services.database.appeal.findFirstOrThrow({
    where: { content: { title } },
    include: {
      content: true,
      tenant: true,
      placeVersion: true,
      categoryVersion: true,
      holderUnit: true,
      publication: true,
      participants: true,
      events: { orderBy: { sequence: 'asc' }, include: { text: true } },
    },
  });
  const { content, placeVersion, categoryVersion, holderUnit, ...rest } = appeal;
  const nameOf = (named: { name: unknown } | null) => named?.name ?? null;
  return {
    ...rest,
    text: content?.text,
    address: content?.address,
    place: nameOf(placeVersion),
    category: nameOf(categoryVersion),
    holder: nameOf(holderUnit),
  };
}

test('a tree of categories hangs below the classes that the tenant has, each 其他 under its own heading', async () => {
  const file = services.file('tree.csv', categoryTree);
  const refusedFile = `${file}.refused.csv`;
  const run = () => importCategoriesFile(services, { file, dryRun: false, refusedFile }, never);
  expect((await run()).counts).toEqual({ read: 5, imported: 3, known: 1, refused: 1 });
  expect(refusedLines('tree.csv')).toEqual(['6,REQUIRED,一级分类,一级分类 is missing']);
  const others = await services.database.category.findMany({
    where: { code: { endsWith: '/其他' } },
    include: { parent: true, versions: true },
    orderBy: { code: 'asc' },
  });
  expect(others.map(({ code, parent, versions }) => [code, parent?.code, versions[0]?.name])).toEqual([
    ['城乡建设/城市管理/其他', '城乡建设/城市管理', { zh: '其他' }],
    ['教育文体/学校/其他', '教育文体/学校', { zh: '其他' }],
  ]);
  expect(others.every(({ versions }) => versions[0]?.offered === false)).toBe(true);
  expect((await run()).counts).toMatchObject({ imported: 0, known: 4 });
});

test('letters come with their class, their time and the district that they name', async () => {
  const { preset, counts, placed } = await importFile('labelled.csv', labelled);
  expect(preset.name).toBe('teddy-labelled');
  expect(counts).toEqual({ read: 7, imported: 3, known: 1, refused: 3 });
  expect(refusedLines('labelled.csv')).toEqual([
    '7,NOT_A_TIME,recordedAt,time of submission is no time: 2019/2/30 8:00:00',
    '8,REQUIRED,text,text is missing',
    '9,UNKNOWN,categoryCode,the tenant has no such category: 航天',
  ]);
  expect(placed).toEqual([
    { kind: 'DISTRICT', count: 2 },
    { kind: null, count: 1 },
  ]);
  expect(await appealCalled('A3区梧桐里小区路灯不亮')).toMatchObject({
    kind: 'COMPLAINT',
    state: 'SUBMITTED',
    level: 'DISTRICT',
    place: { zh: 'A3区', en: 'District A3' },
    category: { zh: '城乡建设', en: 'Housing, streets and utilities' },
    holder: { zh: 'A市诉求办理中心', en: 'City A appeals office' },
    recordedAt: new Date('2019-04-25T01:32:09Z'),
    handlingDueAt: null,
  });
  // The title names the city, the text its district.
  expect(await appealCalled('建议A市多开几条夜班公交')).toMatchObject({
    kind: 'SUGGESTION',
    place: { zh: 'A7县' },
  });
  // Another city of the same pseudonyms is for a dispatcher to send on.
  expect(await appealCalled('K2区的学校何时开学？')).toMatchObject({
    kind: 'QUESTION',
    place: null,
    holder: null,
  });
});

test('votes become supporters without a contact, replies published answers with their time', async () => {
  expect((await importFile('votes.csv', votes)).counts).toMatchObject({ imported: 1, refused: 1 });
  expect(refusedLines('votes.csv')).toEqual([
    '3,NOT_A_NUMBER,supporters,number of supporters is no number: 许多',
  ]);
  const { participants } = await appealCalled('A5区夜间施工扰民');
  expect(participants.map(({ role, secretHash }) => [role, secretHash])).toEqual(
    Array.from({ length: 3 }, () => ['SUPPORTER', null]),
  );

  expect((await importFile('replies.csv', replies)).counts).toMatchObject({ imported: 1, refused: 1 });
  expect(refusedLines('replies.csv')).toEqual(['3,OUT_OF_RANGE,closedAt,"time of closing is out of range']);
  const answered = await appealCalled('A8县自来水发黄');
  expect(answered).toMatchObject({
    state: 'CLOSED',
    closedAt: new Date('2019-05-09T06:56:53Z'),
    publication: { title: 'A8县自来水发黄', publishedAt: new Date('2019-05-09T06:56:53Z') },
  });
  expect(answered.events.map(({ type, isPublic, text }) => [type, isPublic, text?.text])).toEqual([
    ['IMPORTED', true, undefined],
    ['ANSWERED', true, '网友您好：水厂已冲洗管道，水质检测合格。'],
    ['CLOSED', true, undefined],
  ]);
});

test('requests of Boston keep their life cycle in New York’s time', async () => {
  const { preset, counts, placed } = await importFile('boston.csv', boston);
  expect(preset.name).toBe('boston-311');
  expect(counts).toEqual({ read: 6, imported: 4, known: 0, refused: 2 });
  expect(refusedLines('boston.csv')).toEqual([
    '6,OUT_OF_RANGE,closedAt,"time of closing is out of range',
    '7,REQUIRED,longitude,longitude is missing',
  ]);
  expect(placed).toEqual([
    { kind: 'STREET', count: 2 },
    { kind: null, count: 2 },
  ]);
  const winter = await appealCalled('Street Light Outages');
  expect(winter).toMatchObject({
    tenant: { timeZone: 'America/New_York' },
    text: 'PRINTED : Lamp out',
    address: '1 Example St Boston MA',
    state: 'CLOSED',
    place: { zh: '后湾', en: 'Back Bay' },
    category: { zh: '路灯', en: 'Street Lights' },
    holder: { zh: '公共工程局', en: 'Public Works Department' },
    recordedAt: new Date('2022-01-17T16:20:00Z'),
    closedAt: new Date('2022-01-18T15:08:24Z'),
    lng: -71.08,
    lat: 42.35,
    publication: null,
  });
  expect(winter.events[0]?.data).toMatchObject({
    case: '1',
    onTime: true,
    dueAt: '2022-01-18T16:20:22.000Z',
  });
  expect(winter.events[1]).toMatchObject({
    type: 'ANSWERED',
    isPublic: false,
    text: { text: 'Case Resolved Bulb replaced' },
  });
  expect(await appealCalled('Request for Pothole Repair')).toMatchObject({
    state: 'DUPLICATE',
    kind: 'HELP',
    place: { en: 'Allston / Brighton' },
    recordedAt: new Date('2022-07-28T11:53:37Z'),
  });
  expect(await appealCalled('Needle Pickup')).toMatchObject({ state: 'DECLINED', place: null });
  expect(await appealCalled('Graffiti Removal')).toMatchObject({
    state: 'SUBMITTED',
    closedAt: null,
    place: null,
  });
});

test('a second run changes nothing, a dry run writes nothing', async () => {
  const everything = () =>
    Promise.all([
      services.database.appeal.findMany({ orderBy: { id: 'asc' } }),
      services.database.appealEvent.count(),
      services.database.participant.count(),
      services.database.place.count(),
      services.database.organization.count(),
      services.database.categoryVersion.count(),
    ]);
  const before = await everything();
  expect((await importFile('labelled.csv', labelled)).counts).toEqual({
    read: 7,
    imported: 0,
    known: 4,
    refused: 3,
  });
  expect((await importFile('boston.csv', boston)).counts).toMatchObject({ imported: 0, known: 4 });
  expect(await everything()).toEqual(before);

  const runs = await services.database.importRun.count();
  const dry = await importFile('more.csv', votes, { dryRun: true });
  expect(dry.counts).toMatchObject({ imported: 1, refused: 1 });
  expect(dry.placed).toEqual([{ kind: 'DISTRICT', count: 1 }]);
  expect(await everything()).toEqual(before);
  expect(await services.database.importRun.count()).toBe(runs);
});

test('any other file comes by its columns into any tenant, its points in any system', async () => {
  const { tenant, districtId } = await createTenant(services, system, {
    code: '110198',
    name: { zh: '示例区' },
    timeZone: 'Asia/Shanghai',
  });
  await createPlace(services, system, { kind: 'STREET', name: { zh: '中街' }, parentId: districtId });
  const map = [
    'title=subject',
    'text=what',
    'recordedAt=when',
    'place=where',
    'longitude=lon',
    'latitude=lat',
  ];
  const { counts } = await importFile('plain.csv', plain, {
    tenant: '110198',
    source: 'desk',
    crs: 'GCJ02',
    map,
  });
  expect(counts).toMatchObject({ imported: 2, refused: 0 });
  expect(await appealCalled('Lamp')).toMatchObject({
    tenantId: tenant.id,
    place: { zh: '中街' },
    recordedAt: new Date('2026-03-01T00:00:00Z'),
  });
  const pipe = await appealCalled('Pipe');
  expect(pipe).toMatchObject({
    place: null,
    recordedAt: new Date('2026-03-02T00:00:00Z'),
    submittedBy: 'import:desk',
  });
  expect(pipe.lng).toBeCloseTo(116.40116, 4);
});

test('what cannot be meant is said before anything is read', async () => {
  await expect(importFile('p.csv', plain)).rejects.toMatchObject({ code: 'UNKNOWN_KIND_OF_FILE' });
  await expect(importFile('p.csv', plain, { map: ['text=what'] })).rejects.toMatchObject({
    code: 'BAD_OPTION',
  });
  const map = ['text=words'];
  await expect(importFile('p.csv', plain, { map, tenant: 'A' })).rejects.toMatchObject({
    code: 'NO_SUCH_COLUMN',
  });
  await expect(importFile('p.csv', votes, { tenant: 'Z' })).rejects.toMatchObject({ code: 'NO_SUCH_TENANT' });
  await expect(importFile('p.csv', votes, { preset: 'x' })).rejects.toMatchObject({ code: 'NO_SUCH_PRESET' });
  await expect(importFile('p.csv', votes, { crs: 'utm' })).rejects.toMatchObject({ code: 'BAD_OPTION' });
});

test('interrupted, whole batches stay and the next run goes on', async () => {
  const letter = (n: number) => `${n},U,A4区第${n}封信,2019/9/1 7:05:00,请处理。,0,0`;
  const many = `${votes.split('\n')[0]}\n${Array.from({ length: 1100 }, (_, n) => letter(n)).join('\n')}\n`;
  const file = services.file('many.csv', many);
  // The clock is read when the session begins and by each batch: stop while the first is being written.
  const stop = new AbortController();
  let reads = 0;
  const now = () => {
    reads += 1;
    if (reads === 2) stop.abort();
    return services.clock.now();
  };
  const options = { file, map: [], dryRun: false, refusedFile: `${file}.refused.csv` };
  const broken = await importAppealsFile({ ...services, clock: { now } }, options, stop.signal);
  expect(broken).toMatchObject({ interrupted: true, counts: { read: 500, imported: 500 } });
  const { counts } = await importAppealsFile(services, options, never);
  expect(counts).toMatchObject({
    read: 1100,
    imported: 1100 - broken.counts.imported,
    known: broken.counts.imported,
  });
});
