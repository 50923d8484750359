import { system } from '@linli/core/actor';
import { routeNewAppeal } from '@linli/core/appeals/route';
import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { solved } from '../support/challenge.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let secretary: Caller;
let administrator: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
  administrator = await server.anybody.signIn(await here.district.staff('ADMINISTRATOR'));
});
afterAll(() => server.close());

const offered = `query Offered($key: String!) { site(key: $key) { categories { id code offered name { text }
  parent { id code } questions { key kind min max } } } }`;

interface Offered {
  readonly id: string;
  readonly code: string;
  readonly offered: boolean;
  readonly name: { readonly text: string };
  readonly parent: { readonly id: string; readonly code: string } | null;
}

async function categories(): Promise<readonly Offered[]> {
  const { site } = await widget.run<{ site: { categories: Offered[] } }>(offered, { key: here.site.key });
  return site.categories;
}

async function category(code: string): Promise<Offered> {
  const found = (await categories()).find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not offered`);
  return found;
}

const submit = `mutation Submit($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename
  ... on SubmitAppealPayload { appeal { id } } ... on InvalidInputError { fields { path code message } } } }`;

type Answers = readonly { key: string; value: readonly string[] }[];

async function send(code: string, answers: Answers = []) {
  const { submitAppeal } = await widget.run<{
    submitAppeal: { appeal?: { id: string }; fields?: { path: string[]; code: string; message: string }[] };
  }>(submit, {
    input: {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'COMPLAINT',
      text: '请尽快处理。',
      category: (await category(code)).id,
      answers,
      point: here.grid.middle,
      pointSource: 'GPS',
    },
  });
  return submitAppeal;
}

async function filed(code: string, answers: Answers = []) {
  const { appeal, fields } = await send(code, answers);
  if (!appeal) throw new Error(JSON.stringify(fields));
  await routeNewAppeal(server.house.services, system, decodeGlobalId(appeal.id).id);
  return appeal.id;
}

async function seen(id: string) {
  return server.house.services.database.appeal.findUniqueOrThrow({
    where: { id: decodeGlobalId(id).id },
    include: { holderUnit: true, category: true, categoryVersion: true },
  });
}

type Outcome = { readonly __typename: string; readonly fields?: readonly { path: string[]; code: string }[] };

async function change(name: string, input: Record<string, unknown>, who = administrator): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation Change($input: ${type}!) { ${name}(input: $input) { __typename
    ... on InvalidInputError { fields { path code } } } }`;
  const answer = await who.run<Record<string, Outcome>>(document, { input });
  const outcome = answer[name];
  if (!outcome) throw new Error(`${name} answers nothing`);
  return outcome;
}

const content = {
  name: { zh: '供暖', en: 'Heating' },
  deadlineClass: 'UTILITY',
  grade: 'SUPERVISED',
  routeLevel: 'STREET',
};

const catalogue = `{ viewer { viewerCanManageCategories catalogue { id code parentId retiredAt
  versions { validFrom validTo name { text } changedBy { name } questions { key } }
  routes { place { name { text } } unit { name { text } } level } } } }`;

interface Entry {
  readonly id: string;
  readonly code: string;
  readonly versions: readonly {
    validFrom: string;
    validTo: string | null;
    changedBy: { name: string } | null;
  }[];
  readonly routes: readonly { unit: { name: { text: string } } | null }[];
}

async function entry(code: string): Promise<Entry> {
  const { viewer } = await administrator.run<{ viewer: { catalogue: Entry[] } }>(catalogue);
  const found = viewer.catalogue.find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found;
}

describe('topics, each with its way (m21)', () => {
  it('stand under headings, which are two short steps on a form', async () => {
    const all = await categories();
    const roots = all.filter(({ parent }) => parent === null);
    expect(roots.filter((one) => !one.offered)).toHaveLength(10);
    expect(roots.length).toBeLessThanOrEqual(13);
    expect((await category('decoration')).parent?.code).toBe('building-work');
  });

  it.each([
    ['thrown-objects', [{ key: 'hurt', value: ['no'] }], '京铁家园社区居委会', 'COMMUNITY', 'SUPERVISED'],
    ['e-bike', [], '京铁家园社区居委会', 'GRID', 'IMMEDIATE'],
    ['rubbish', [], '京铁家园社区居委会', 'GRID', 'IMMEDIATE'],
    ['decoration', [{ key: 'matter', value: ['hours'] }], '京铁家园社区居委会', 'COMMUNITY', 'SUPERVISED'],
    ['greening', [], '京铁家园社区居委会', 'COMMUNITY', null],
    [
      'illegal-building',
      [{ key: 'underway', value: ['yes'] }],
      '六里桥街道办事处',
      'STREET',
      // m51: what is illegal is enforced, what is obvious is put right at once.
      'ENFORCED',
    ],
  ] as const)('%s goes its way', async (code, answers, holder, level, grade) => {
    const appeal = await seen(await filed(code, answers));
    expect(appeal.holderUnit?.name).toMatchObject({ zh: holder });
    expect([appeal.category?.code, appeal.level, appeal.grade]).toEqual([code, level, grade]);
  });

  it('who says that somebody is hurt is told to call for help first', async () => {
    const { fields } = await send('thrown-objects', [{ key: 'hurt', value: ['yes'] }]);
    expect(fields).toMatchObject([
      { path: ['answers', 'hurt'], code: 'STOPPED', message: expect.stringContaining('120') },
    ]);
  });

  it.each([
    ['0', null],
    ['1000', null],
    ['-1', 'OUT_OF_RANGE'],
    ['1001', 'OUT_OF_RANGE'],
    ['很深', 'INVALID'],
  ])('water of %s cm in the basement: %s', async (depth, code) => {
    const { fields } = await send('water-leak', [
      { key: 'kind', value: ['standing'] },
      { key: 'depth', value: [depth] },
    ]);
    expect(fields?.map((field) => field.code) ?? []).toEqual(code ? [code] : []);
  });

  it('a day that is still to come is no day on which it began', async () => {
    const tomorrow = new Date(server.house.services.clock.now().getTime() + 2 * 86_400_000);
    const { fields } = await send('water-leak', [
      { key: 'kind', value: ['seepage'] },
      { key: 'since', value: [tomorrow.toISOString().slice(0, 10)] },
    ]);
    expect(fields).toMatchObject([{ path: ['answers', 'since'], code: 'OUT_OF_RANGE' }]);
  });
});

describe('versions', () => {
  it('begin now or at a date; an appeal keeps the one it was filed under', async () => {
    const { id, code } = await category('heating');
    const before = await seen(await filed(code));
    expect(
      await change('reviseCategory', {
        category: id,
        content: { ...content, name: { zh: '供暖、暖气' }, routeLevel: 'COMMUNITY' },
      }),
    ).toMatchObject({ __typename: 'ReviseCategoryPayload' });
    const after = await seen(await filed(code));
    expect(before.categoryVersion?.routeLevel).toBe('STREET');
    expect([after.categoryVersion?.routeLevel, after.level]).toEqual(['COMMUNITY', 'COMMUNITY']);

    const from = new Date(server.house.services.clock.now().getTime() + 86_400_000).toISOString();
    await change('reviseCategory', { category: id, from, content });
    const { versions } = await entry(code);
    expect(versions.map(({ validFrom, validTo }) => [validFrom, validTo])[0]).toEqual([from, null]);
    expect(versions).toHaveLength(3);
    for (const [index, version] of versions.entries()) {
      if (index > 0) expect(version.validTo).toBe(versions[index - 1]?.validFrom);
    }
    expect(versions[0]?.changedBy?.name).toBeTruthy();
    expect(versions[2]?.changedBy).toBeNull();
    expect((await category(code)).name.text).toBe('供暖、暖气');
  });

  it('refuse what is wrong by field, all at once, and change nothing', async () => {
    const { id } = await category('parking');
    const yesterday = new Date(server.house.services.clock.now().getTime() - 86_400_000).toISOString();
    const question = { key: 'a', label: { zh: '问题' }, kind: 'TEXT' };
    const choices = [{ value: 'yes', label: { zh: '是' }, stopper: { zh: ' ' } }];
    const wrong = {
      ...content,
      name: { zh: ' ' },
      routeLevel: 'ESTATE',
      publishAfterHours: -1,
      questions: [
        { ...question, when: { key: 'c', equals: ['yes'] } },
        question,
        { key: 'c', label: { zh: '是吗' }, kind: 'CHOICE', choices },
      ],
    };
    const { fields } = await change('reviseCategory', { category: id, from: yesterday, content: wrong });
    expect(fields?.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'from OUT_OF_RANGE',
      'name.zh REQUIRED',
      'routeLevel INVALID',
      'publishAfterHours OUT_OF_RANGE',
      'questions.2.choices.0.stopper.zh REQUIRED',
      'questions.0.when.key UNKNOWN',
      'questions.1.key DUPLICATE',
    ]);
    expect((await entry('parking')).versions).toHaveLength(1);
  });
});

describe('the tree', () => {
  it('takes a new category, moves it and lets it go; a circle and a retired heading are refused', async () => {
    const made = { code: 'ice', content: { ...content, name: { zh: '结冰', en: 'Ice' } } };
    const roads = await category('roads-parking');
    expect(await change('createCategory', { ...made, parent: roads.id })).toMatchObject({
      __typename: 'CreateCategoryPayload',
    });
    expect((await change('createCategory', { ...made, code: 'Ice 1' })).fields).toMatchObject([
      { path: ['code'], code: 'INVALID' },
    ]);
    expect((await change('createCategory', made)).fields).toMatchObject([
      { path: ['code'], code: 'DUPLICATE' },
    ]);
    const ice = await category('ice');
    const order = async () =>
      (await categories()).filter(({ parent }) => parent?.code === 'roads-parking').map(({ code }) => code);
    expect((await order()).at(-1)).toBe('ice');
    const first = await category((await order())[0] ?? '');
    await change('moveCategory', { category: ice.id, parent: roads.id, before: first.id });
    expect((await order()).slice(0, 2)).toEqual(['ice', first.code]);

    expect((await change('moveCategory', { category: roads.id, parent: ice.id })).fields).toMatchObject([
      { path: ['parent'], code: 'INVALID' },
    ]);
    expect((await change('retireCategory', { category: roads.id })).fields).toMatchObject([
      { path: ['category'], code: 'TOO_EARLY' },
    ]);
    await change('retireCategory', { category: ice.id });
    expect(await order()).not.toContain('ice');
    const bus = await category('bus');
    expect((await change('moveCategory', { category: bus.id, parent: ice.id })).fields).toMatchObject([
      { path: ['parent'], code: 'EXPIRED' },
    ]);
    expect(await change('restoreCategory', { category: ice.id })).toMatchObject({
      __typename: 'RestoreCategoryPayload',
    });
    expect(await order()).toContain('ice');
  });

  it('is changed by administrators of the whole tenant alone', async () => {
    const { id } = await category('bus');
    const street = await server.anybody.signIn(await here.street.staff('ADMINISTRATOR'));
    for (const who of [secretary, street]) {
      expect(await change('retireCategory', { category: id }, who)).toMatchObject({
        __typename: 'ForbiddenError',
      });
      expect(await who.run(catalogue)).toMatchObject({
        viewer: { viewerCanManageCategories: false, catalogue: null },
      });
    }
    const elsewhere = await neighbourhood(server.house, { origin: 'http://elsewhere.test', name: '海淀区' });
    const { tenantId } = elsewhere.district.ground;
    const foreign = await server.house.services.database.category.findFirstOrThrow({ where: { tenantId } });
    for (const strange of [crypto.randomUUID(), foreign.id]) {
      const category = encodeGlobalId('Category', strange);
      expect(await change('retireCategory', { category })).toMatchObject({ __typename: 'NotFoundError' });
      expect((await change('moveCategory', { category: id, parent: category })).fields).toMatchObject([
        { path: ['parent'], code: 'UNKNOWN' },
      ]);
    }
  });
});

describe('ways by place', () => {
  it('heating goes to one company in this street and to another in the next; the nearest wins', async () => {
    const { id, code } = await category('heating');
    const east = await here.street.unit('UTILITY', '东区供热公司');
    const far = await here.district.street('卢沟桥街道');
    const stranger = await far.unit('UTILITY', '卢沟桥供热公司');
    const at = (placeId: string, unit: string | null) => ({
      category: id,
      place: encodeGlobalId('Place', placeId),
      ...(unit && { unit: encodeGlobalId('Organization', unit) }),
    });
    expect((await change('routeCategory', at(here.street.placeId, stranger))).fields).toMatchObject([
      { path: ['unit'], code: 'NOBODY_THERE' },
    ]);
    await change('routeCategory', at(far.placeId, stranger));
    await change('routeCategory', at(here.street.placeId, east));
    const holder = async () => (await seen(await filed(code))).holderUnit?.name;
    expect(await holder()).toMatchObject({ zh: '东区供热公司' });
    const own = await here.grid.unit('UTILITY', '本网格供热站');
    await change('routeCategory', at(here.grid.placeId, own));
    expect(await holder()).toMatchObject({ zh: '本网格供热站' });
    expect((await entry(code)).routes).toHaveLength(3);
    await change('routeCategory', at(here.grid.placeId, null));
    expect(await holder()).toMatchObject({ zh: '东区供热公司' });
    const none = at(here.street.placeId, null);
    expect(await change('routeCategory', { ...none, level: 'ESTATE' })).toMatchObject({
      fields: [{ path: ['level'], code: 'INVALID' }],
    });
    await change('routeCategory', { ...none, level: 'DISTRICT' });
    expect(await holder()).toMatchObject({ zh: expect.stringContaining('丰台区') });
  });
});
