import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import type { Staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Filed, fileByWidget, type Outcome, take } from './cast.ts';

const origin = 'http://property.test';
let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let author: Caller;
let colleague: Caller;
let officer: Caller;
let propertyStaff: Caller;
let housing: string;
let category: (code: string) => string;

const place = (id: string) => encodeGlobalId('Place', id);

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  author = await server.anybody.signIn(here.secretary);
  officer = await server.anybody.signIn(here.streetOfficer);
  propertyStaff = await server.anybody.signIn(here.propertyStaff);
  const second = await here.street.community('莲花池社区');
  const committee = await second.unit('COMMUNITY_COMMITTEE', '莲花池社区居委会');
  const neighbour: Staff = await second.staff('COMMUNITY_SECRETARY', committee);
  colleague = await server.anybody.signIn(neighbour);
  housing = encodeGlobalId(
    'Organization',
    await here.district.unit('DEPARTMENT', '丰台区住房和城乡建设委员会'),
  );
  const rows = await server.house.services.database.category.findMany({
    where: { tenantId: here.district.tenantId },
  });
  category = (code) => {
    const row = rows.find((one) => one.code === code);
    if (!row) throw new Error(`no category ${code}`);
    return encodeGlobalId('Category', row.id);
  };
});
afterAll(() => server.close());

async function act(caller: Caller, name: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const faults = name === 'retireMethodCard' ? '' : '... on InvalidInputError { fields { path code } }';
  const conflicts = /^re/.test(name) ? '... on ConflictError { currentVersion }' : '';
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { card { id version title steps retiredAt viewerCanRevise teacher
      teacherUnit { id } categories { id } revisions { number title steps } } }
    ${faults} ${conflicts} } }`;
  return (await caller.run<Record<string, Outcome>>(document, { input }))[name] as Outcome;
}

/** As the experts of the housing authority taught it, face to face. */
const seepage = {
  title: '地下室积水先查污水井',
  situation: '地下室长期积水，找不到漏点。',
  steps: ['打开污水井盖，看水位是否高过室内地面', '请疏通车清掏污水管', '抽干后观察两天，再逐段查漏'],
  avoid: '不要先破墙查管。',
  teacher: '区住建委专家',
};
const method = (more: object = {}) => ({
  ...seepage,
  teacherUnit: housing,
  categories: [category('water-leak')],
  ...more,
});
const write = (caller: Caller, more: object = {}, input: object = {}) =>
  act(caller, 'createMethodCard', {
    clientId: newId(),
    place: place(here.community.placeId),
    method: method(more),
    ...input,
  });
interface Card {
  readonly id: string;
  readonly version: number;
}

/** An appeal that the community placed under a category. */
async function accepted(text: string, code: string): Promise<Filed> {
  const appeal = await fileByWidget(server, here, widget, text);
  const routed = { id: appeal.id, place: place(here.grid.placeId), category: category(code) };
  expect(await take(author, 'routeAppeal', routed)).toHaveProperty('appeal');
  return appeal;
}
const methodsOf = async (caller: Caller, { id }: Filed) =>
  (
    await caller.run<{ node: unknown }>(
      `query Methods($id: ID!) { node(id: $id) { ... on Appeal {
        methods { title } methodsForCategory { title } viewerCanAddEntry } } }`,
      { id },
    )
  ).node;

describe('experts teach a working method face to face (m90)', () => {
  let card: Card;
  let basement: Filed;

  it('is written down once, with who taught it; a retry makes no second card', async () => {
    const clientId = newId();
    const written = await write(author, {}, { clientId });
    expect(written).toMatchObject({
      card: {
        version: 1,
        title: seepage.title,
        steps: seepage.steps,
        teacher: '区住建委专家',
        teacherUnit: { id: housing },
        categories: [{ id: category('water-leak') }],
        viewerCanRevise: true,
      },
    });
    expect(await write(author, {}, { clientId })).toEqual(written);
    card = written.card as unknown as Card;
  });

  it('is linked to the basement it comes from, and found again at another leak by its category', async () => {
    basement = await accepted('16个地下室积水超过20厘米，三个月了。', 'water-leak');
    expect(await act(author, 'linkMethodCard', { id: basement.id, card: card.id })).toHaveProperty('card');
    expect(await act(author, 'linkMethodCard', { id: basement.id, card: card.id })).toHaveProperty('card');
    expect(await methodsOf(author, basement)).toMatchObject({ methods: [{ title: seepage.title }] });
    const another = await accepted('5号楼地下室又渗水。', 'water-leak');
    expect(await methodsOf(author, another)).toMatchObject({
      methods: [],
      methodsForCategory: [{ title: seepage.title }],
    });
    const noise = await accepted('夜里有噪声。', 'noise');
    expect(await methodsOf(author, noise)).toMatchObject({ methodsForCategory: [] });
  });

  it('a card of a heading is found too, after the nearer ones', async () => {
    const { database } = server.house.services;
    const leak = await database.category.findFirstOrThrow({
      where: { tenantId: here.district.tenantId, code: 'water-leak' },
    });
    const heading = encodeGlobalId('Category', leak.parentId ?? '');
    await write(author, { title: '先分清公共部位和户内', categories: [heading] });
    const third = await accepted('楼顶渗漏。', 'water-leak');
    expect(await methodsOf(author, third)).toMatchObject({
      methodsForCategory: [{ title: seepage.title }, { title: '先分清公共部位和户内' }],
    });
  });

  it('is found by its words by colleagues, who learn of no appeal that they do not read', async () => {
    const search = `query Search($filter: MethodCardFilter) { methodCards(filter: $filter) {
      totalCount nodes { title appeals { title } } } }`;
    const found = (caller: Caller, filter: object) => caller.run(search, { filter });
    const hidden = { methodCards: { totalCount: 1, nodes: [{ title: seepage.title, appeals: [] }] } };
    expect(await found(colleague, { text: '污水井' })).toEqual(hidden);
    expect(await found(colleague, { category: category('water-leak'), retired: false })).toEqual(hidden);
    expect(await found(colleague, { text: '电梯' })).toEqual({ methodCards: { totalCount: 0, nodes: [] } });
    const seen = await author.run<{ methodCards: { nodes: { appeals: unknown[] }[] } }>(search, {
      filter: { text: '污水井' },
    });
    expect(seen.methodCards.nodes[0]?.appeals).toHaveLength(1);
    // Nor can it be linked by who does not read the appeal.
    expect(await act(colleague, 'linkMethodCard', { id: basement.id, card: card.id })).toMatchObject({
      __typename: 'NotFoundError',
    });
  });

  it('is changed by its author and the street, of versions that they saw; what it said stays', async () => {
    const steps = [...seepage.steps, '把结果告诉居民'];
    const revise = (caller: Caller, version: number, more: object) =>
      act(caller, 'reviseMethodCard', { card: card.id, version, method: method(more) });
    expect(await revise(colleague, 1, { steps })).toMatchObject({ __typename: 'ForbiddenError' });
    const revised = await revise(officer, 1, { steps });
    expect(revised).toMatchObject({
      card: {
        version: 2,
        steps,
        revisions: [
          { number: 2, steps },
          { number: 1, steps: seepage.steps },
        ],
      },
    });
    expect(await revise(officer, 1, { steps })).toEqual(revised);
    expect(await revise(author, 1, { title: '查污水井' })).toMatchObject({ currentVersion: 2 });
    const { database } = server.house.services;
    await expect(database.$executeRaw`UPDATE method_revision SET title = '改写'`).rejects.toThrow(
      'append-only',
    );
  });

  it('says what is missing or too much, all at once', async () => {
    const faults = async (more: object) => (await write(author, more)).fields;
    expect(await faults({ title: '', situation: ' ', steps: [], categories: [] })).toMatchObject([
      { path: ['title'], code: 'REQUIRED' },
      { path: ['situation'], code: 'REQUIRED' },
      { path: ['steps'], code: 'REQUIRED' },
      { path: ['categories'], code: 'REQUIRED' },
    ]);
    const step = (count: number) => Array.from({ length: count }, () => '看');
    expect(await faults({ steps: step(21) })).toMatchObject([{ path: ['steps'], code: 'TOO_MANY' }]);
    expect(await faults({ steps: ['看'.repeat(501)] })).toMatchObject([
      { path: ['steps', '0'], code: 'TOO_LONG' },
    ]);
    expect(
      await write(author, { title: '至多二十步', steps: [...step(19), '看'.repeat(500)] }),
    ).toHaveProperty('card');
    const nobody = { teacherUnit: encodeGlobalId('Organization', newId()), categories: [place(newId())] };
    expect(await faults(nobody)).toMatchObject([
      { path: ['teacherUnit'], code: 'UNKNOWN' },
      { path: ['categories'], code: 'UNKNOWN' },
    ]);
    const volunteer = await server.anybody.signIn(await here.community.staff('PATROL_VOLUNTEER'));
    expect(await write(volunteer)).toMatchObject({ __typename: 'ForbiddenError' });
  });

  it('retired, it is found no more but where it was linked', async () => {
    const retire = () => act(author, 'retireMethodCard', { card: card.id, version: 2 });
    const retired = await retire();
    expect(retired).toMatchObject({
      card: { version: 3, retiredAt: expect.any(String), viewerCanRevise: false },
    });
    expect(await retire()).toEqual(retired);
    const again = await accepted('又渗水。', 'water-leak');
    expect(await methodsOf(author, again)).toMatchObject({
      methodsForCategory: [{ title: '至多二十步' }, { title: '先分清公共部位和户内' }],
    });
    expect(await methodsOf(author, basement)).toMatchObject({ methods: [{ title: seepage.title }] });
    expect(await act(author, 'linkMethodCard', { id: again.id, card: card.id })).toMatchObject({
      fields: [{ path: ['card'], code: 'EXPIRED' }],
    });
  });

  it('of whoever helps with an appeal, the link is theirs to make', async () => {
    const leak = await accepted('物业管道漏水。', 'water-leak');
    const made = (await write(author, { title: '关总阀' })).card as unknown as Card;
    const link = { id: leak.id, card: made.id };
    expect(await act(propertyStaff, 'linkMethodCard', link)).toMatchObject({ __typename: 'NotFoundError' });
    const unit = encodeGlobalId('Organization', here.propertyCompany);
    await take(author, 'acceptAppeal', { id: leak.id });
    await take(author, 'assistAppeal', { id: leak.id, unit });
    expect(await act(propertyStaff, 'linkMethodCard', link)).toHaveProperty('card');
    expect(await act(propertyStaff, 'unlinkMethodCard', link)).toHaveProperty('card');
    expect(await methodsOf(author, leak)).toMatchObject({ methods: [] });
  });
});
