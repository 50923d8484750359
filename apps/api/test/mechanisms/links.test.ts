import { readStore } from '@linli/graph/documents/store';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { solved } from '../support/challenge.ts';
import { submit } from '../support/documents.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Filed, fileByWidget, take } from './cast.ts';

const origin = 'http://property.test';
const water = '16号楼地下室积水二十多厘米，已经三个多月，发臭，请尽快抽水。';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let secretary: Caller;
let officer: Caller;
let manager: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
  officer = await server.anybody.signIn(here.streetOfficer);
  manager = await server.anybody.signIn(here.propertyStaff);
});
afterAll(() => server.close());

const file = (text = water) => fileByWidget(server, here, widget, text);

async function publish({ id }: Filed): Promise<void> {
  const words = { title: '16号楼地下室积水', summary: '居民反映地下室积水、有异味，正在处理。' };
  expect((await take(secretary, 'publishAppeal', { id, ...words })).__typename).toBe('PublishAppealPayload');
}

const tracked = /* GraphQL */ `
  query Tracked($code: String!, $secret: String!) {
    appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal {
        state role title text address canConfirmOutcome outcome { solved }
        photos { id } timeline { type text } resolution
        mergedInto { code title summary state timeline { type text } holder { name { text } } promiseClock { dueAt } }
      }
    }
  }
`;
interface Tracked {
  state: string;
  role: string;
  title: string;
  text: string;
  canConfirmOutcome: boolean;
  outcome: { solved: string } | null;
  timeline: { type: string; text: string | null }[];
  resolution: string | null;
  mergedInto: null | {
    code: string | null;
    title: string | null;
    state: string;
    timeline: { type: string; text: string | null }[];
  };
}
async function read(receipt: { code: string; secret: string }): Promise<Tracked> {
  const { code, secret } = receipt;
  return (await widget.run<{ appealByCode: Tracked }>(tracked, { code, secret })).appealByCode;
}

async function resolve(id: string): Promise<void> {
  await take(secretary, 'acceptAppeal', { id });
  await take(secretary, 'assignAppeal', { id, unit: encodeGlobalId('Organization', here.propertyCompany) });
  await take(manager, 'startAppeal', { id });
  const done = await take(manager, 'resolveAppeal', {
    id,
    text: '换了水泵，302室王女士家门口的积水已抽干。',
  });
  expect(done.__typename).toBe('ResolveAppealPayload');
}

const confirm = /* GraphQL */ `
  mutation Confirm($input: ConfirmOutcomeInput!) {
    confirmOutcome(input: $input) {
      __typename
      ... on ConfirmOutcomePayload { appeal { state outcome { solved } mergedInto { state } } }
      ... on Error { code }
    }
  }
`;

const join = /* GraphQL */ `
  mutation Join($input: SupportAppealInput!) {
    supportAppeal(input: $input) {
      __typename
      ... on SupportAppealPayload { appeal { role title text supporterCount } receipt { code secret pin } }
      ... on InvalidInputError { fields { path code } }
      ... on LinkRefusedError { reason }
      ... on Error { code }
    }
  }
`;
type Joined = { supportAppeal: Record<string, unknown> & { __typename: string; receipt: Filed } };
async function support(input: Record<string, unknown>) {
  const challenge = await solved(widget, here.site.key);
  const given = { siteKey: here.site.key, clientId: crypto.randomUUID(), challenge, ...input };
  return (await widget.run<Joined>(join, { input: given })).supportAppeal;
}

const nearby = /* GraphQL */ `
  query Nearby($at: WhereaboutsInput!, $text: String) {
    nearbyAppeals(at: $at, text: $text) { isLikely metres appeal { id title summary } }
  }
`;
interface Nearby {
  nearbyAppeals: { isLikely: boolean; metres: number | null; appeal: { id: string; title: string } }[];
}

describe('a neighbour has the same problem', () => {
  it('finds what is published around, joins it, and reads what is public and no word more', async () => {
    const reported = await file();
    const hidden = await file('地下室积水，我家在16号楼302室。');
    const at = { point: here.grid.middle };
    const before = await widget.run<Nearby>(nearby, { at, text: '地下室积水，味道很大' });
    expect(before.nearbyAppeals).toEqual([]);
    await publish(reported);
    const { nearbyAppeals } = await widget.run<Nearby>(nearby, { at, text: '16号楼地下室积水，味道很大' });
    expect(nearbyAppeals.map(({ appeal }) => appeal.id)).toEqual([reported.id]);
    expect(nearbyAppeals[0]).toMatchObject({ isLikely: true, appeal: { title: '16号楼地下室积水' } });
    expect((nearbyAppeals[0]?.metres ?? 0) % 50).toBe(0);

    const clientId = crypto.randomUUID();
    const contact = { phone: '13800000001', consentVersion: '2026-11' };
    const joined = await support({ id: reported.id, clientId, contact });
    expect(joined).toMatchObject({
      __typename: 'SupportAppealPayload',
      appeal: { role: 'SUPPORTER', title: '16号楼地下室积水', supporterCount: 1 },
    });
    expect(JSON.stringify(joined)).not.toContain('二十多厘米');
    // A retry joins nothing twice; something else under the same id is none; without work nobody joins.
    const again = await support({ id: reported.id, clientId, contact, challenge: null });
    expect(again.receipt).toEqual(joined.receipt);
    expect(await support({ id: reported.id, clientId })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await support({ id: reported.id, challenge: null })).toMatchObject({ code: 'CHALLENGE_FAILED' });
    // What nobody published is not there to be joined.
    expect(await support({ id: hidden.id })).toMatchObject({ code: 'NOT_FOUND' });

    const mine = await read(joined.receipt);
    expect(mine).toMatchObject({ role: 'SUPPORTER', text: '居民反映地下室积水、有异味，正在处理。' });
    await take(secretary, 'unpublishAppeal', { id: reported.id, reason: '含个人信息' });
    const after = await read(joined.receipt);
    expect(after).toMatchObject({ title: '', text: '' });
    expect(after.timeline.every(({ text }) => text === null)).toBe(true);
    await resolve(reported.id);
    expect(await support({ id: reported.id })).toMatchObject({ code: 'NOT_FOUND' });
    // Each is asked for themselves.
    expect(await read(joined.receipt)).toMatchObject({ canConfirmOutcome: true, resolution: null });
  });
});

describe('a website shows what is going on around', () => {
  /** As the widget asks: by a stored document's id, in an address. */
  async function get<Data>(name: string, variables: object): Promise<Data> {
    const { id: documentId } = readStore().find((one) => one.name === name) ?? { id: '' };
    const sent = JSON.stringify(variables);
    const address = `${server.url}/graphql?${new URLSearchParams({ documentId, variables: sent })}`;
    const response = await fetch(address, { headers: { origin } });
    expect([name, response.status]).toEqual([name, 200]);
    return ((await response.json()) as { data: Data }).data;
  }

  it('with the documents of the nearby widget: what they list can be joined there, and what was solved not', async () => {
    const [open, done] = [await file(), await file('路灯坏了两盏。')];
    for (const one of [open, done]) await publish(one);
    await resolve(done.id);
    const locale = 'zh-CN';
    const { site } = await get<{
      site: { place: { id: string; ancestors: { id: string; kind: string }[] } };
    }>('LinliNearbySite', { key: here.site.key, locale });
    const area = site.place.ancestors.find(({ kind }) => kind === 'COMMUNITY')?.id ?? site.place.id;
    type Page = { publicAppeals: { nodes: { id: string; state: string; centroid: object | null }[] } };
    const listed = async (): Promise<Page['publicAppeals']['nodes']> =>
      (await get<Page>('LinliPublished', { key: here.site.key, place: area, locale })).publicAppeals.nodes;
    await expect
      .poll(async () => (await listed()).find(({ id }) => id === done.id)?.state, { timeout: 20_000 })
      .toBe('RESOLVED');
    const shown = (await listed()).find(({ id }) => id === open.id);
    expect(shown).toMatchObject({ state: 'SUBMITTED', centroid: { lng: expect.any(Number) } });
    expect((await support({ id: open.id })).__typename).toBe('SupportAppealPayload');
    expect(await support({ id: done.id })).toMatchObject({ code: 'LINK_REFUSED', reason: 'NOT_OPEN' });
  });
});

describe('duplicates', () => {
  it('the receipt of a merged one shows how the main one goes on, and not a word of another', async () => {
    const main = await file('我是302室的王女士，地下室积水淹了我的储藏间。');
    const second = await file('16号楼地下室的水还没抽。');
    const merged = await take(secretary, 'mergeAppeals', { id: main.id, duplicates: [second.id] });
    expect(merged.__typename).toBe('MergeAppealsPayload');
    const early = await read(second);
    expect(early).toMatchObject({ state: 'DUPLICATE', text: '16号楼地下室的水还没抽。' });
    expect(early.mergedInto).toMatchObject({ state: 'SUBMITTED', code: null, title: null });
    await resolve(main.id);
    const done = await read(second);
    expect(done.canConfirmOutcome).toBe(true);
    expect(done.mergedInto?.state).toBe('RESOLVED');
    expect(done.mergedInto?.timeline.map(({ type }) => type)).toContain('RESOLVED');
    expect(JSON.stringify(done)).not.toMatch(/王女士|302|储藏间/);

    const answers = { contacted: true, solved: 'YES', satisfied: 'YES' };
    const input = { code: second.code, secret: second.secret, ...answers };
    const { confirmOutcome } = await widget.run<{ confirmOutcome: object }>(confirm, { input });
    expect(confirmOutcome).toMatchObject({
      __typename: 'ConfirmOutcomePayload',
      appeal: { state: 'DUPLICATE', outcome: { solved: 'YES' }, mergedInto: { state: 'RESOLVED' } },
    });
    // The reporter of the main one is still asked.
    expect(await read(main)).toMatchObject({ state: 'RESOLVED', canConfirmOutcome: true, outcome: null });
    await publish(main);
    expect((await read(second)).mergedInto).toMatchObject({ code: main.code, title: '16号楼地下室积水' });
  });

  it('bad merges say why: oneself, a circle, a foreign one, what is over, twice', async () => {
    const [a, b] = [await file(), await file()];
    const refused = async (name: string, input: Record<string, unknown>, who = secretary) =>
      (await take(who, name, input)).code;
    expect(await refused('mergeAppeals', { id: a.id, duplicates: [a.id] })).toBe('LINK_REFUSED');
    expect(await refused('mergeAppeals', { id: a.id, duplicates: ['bm9ib2R5'] })).toBe('NOT_FOUND');
    expect(await refused('mergeAppeals', { id: a.id, duplicates: [b.id] }, manager)).toBe('NOT_FOUND');
    await take(secretary, 'mergeAppeals', { id: a.id, duplicates: [b.id] });
    expect(await refused('mergeAppeals', { id: b.id, duplicates: [a.id] })).toBe('LINK_REFUSED');
    expect(await refused('mergeAppeals', { id: a.id, duplicates: [b.id] })).toBe('ILLEGAL_STEP');
    const undo = { id: b.id, reason: '不是同一处' };
    expect((await take(officer, 'unmergeAppeal', undo)).__typename).toBe('UnmergeAppealPayload');
    expect(await refused('unmergeAppeal', undo)).toBe('ILLEGAL_STEP');
    expect(await read(b)).toMatchObject({ state: 'SUBMITTED', mergedInto: null });
  });
});

const pane = /* GraphQL */ `
  query Pane($id: ID!) {
    node(id: $id) {
      ... on Appeal {
        links { relation madeBy appeal { id title state } }
        repeatsHere { count appeals { id } }
        sameContact { category { code } count appeals { id } }
        viewerCanMerge viewerCanSplit viewerCanLink
      }
    }
    similarAppeals(to: { appeal: $id }) { isLikely appeal { id } }
  }
`;
interface Pane {
  node: {
    links: { relation: string; madeBy: string; appeal: { id: string; title: string; state: string } }[];
    repeatsHere: { count: number; appeals: { id: string }[] } | null;
    sameContact: { count: number; appeals: { id: string }[] }[];
  };
  similarAppeals: { isLikely: boolean; appeal: { id: string } }[];
}

describe('what comes again (m12)', () => {
  it('thirteen times in a year from one telephone: by topic, for who may see the contact; the person is not labelled', async () => {
    const { services } = server.house;
    const topic = await services.database.category.findFirstOrThrow({
      where: {
        tenantId: here.district.tenantId,
        versions: { some: { offered: true, questions: { equals: [] } } },
      },
    });
    const filed: string[] = [];
    for (let time = 1; time <= 13; time += 1) {
      const { submitAppeal } = await secretary.run<{ submitAppeal: { appeal: { id: string } } }>(submit, {
        input: {
          clientId: crypto.randomUUID(),
          kind: 'COMPLAINT',
          text: `第${time}次反映：地下室积水没有人管。`,
          channel: 'PHONE',
          place: encodeGlobalId('Place', here.grid.placeId),
          ...(time > 3 ? { category: encodeGlobalId('Category', topic.id) } : {}),
          contact: { phone: '13900000013', consentVersion: '2026-11' },
        },
      });
      filed.push(submitAppeal.appeal.id);
    }
    const { node, similarAppeals } = await secretary.run<Pane>(pane, { id: filed[12] });
    expect(node.sameContact.map(({ count }) => count)).toEqual([9, 3]);
    expect(node.repeatsHere?.count).toBe(10);
    expect(node.repeatsHere?.appeals.map(({ id }) => id)).toEqual(filed.slice(3).reverse());
    expect(similarAppeals.filter(({ isLikely }) => isLikely).length).toBeGreaterThan(5);
    expect(similarAppeals.map(({ appeal }) => appeal.id)).not.toContain(filed[12]);

    const draft = /* GraphQL */ `
      query Draft($to: SimilarAppealsInput!) { similarAppeals(to: $to) { isLikely appeal { id } } }`;
    const place = encodeGlobalId('Place', here.grid.placeId);
    const typed = { draft: { text: '地下室积水还是没人管', place } };
    const found = await secretary.run<Pick<Pane, 'similarAppeals'>>(draft, { to: typed });
    expect(found.similarAppeals[0]?.isLikely).toBe(true);
    // The company that handles some of it sees nothing of whose telephone it was, nor what else there is.
    const theirs = await manager.run<Pick<Pane, 'similarAppeals'>>(draft, { to: typed });
    for (const { appeal } of theirs.similarAppeals) expect(filed).not.toContain(appeal.id);
  });
});

describe('one meeting, many items (m66)', () => {
  it('is split into parts with ways of their own; linked parts and causes stand with the appeal', async () => {
    const meeting = await file('凉亭议事：遛狗不拴绳；路灯坏了；陪张奶奶带猫去宠物医院。');
    const split = await take(secretary, 'splitAppeal', {
      id: meeting.id,
      parts: [
        { title: '遛狗不拴绳', text: '凉亭旁遛狗不拴绳' },
        { title: '路灯坏了', text: '凉亭边路灯坏了' },
        { title: '陪同去宠物医院', text: '陪张奶奶带猫去宠物医院' },
      ],
    });
    expect(split.__typename).toBe('SplitAppealPayload');
    const { node } = await secretary.run<Pane>(pane, { id: meeting.id });
    expect(node.links.map(({ relation, appeal }) => [relation, appeal.title])).toEqual([
      ['PART', '遛狗不拴绳'],
      ['PART', '路灯坏了'],
      ['PART', '陪同去宠物医院'],
    ]);
    const lamp = node.links[1]?.appeal.id ?? '';
    const other = await file('凉亭边的灯又不亮了。');
    const note = '同一条线路';
    expect((await take(secretary, 'linkAppeals', { id: lamp, other: other.id, note })).__typename).toBe(
      'LinkAppealsPayload',
    );
    const around = (await secretary.run<Pane>(pane, { id: lamp })).node.links;
    expect(around.map(({ relation, madeBy }) => [relation, madeBy])).toEqual([
      ['WHOLE', 'STAFF'],
      ['SAME_CAUSE', 'STAFF'],
    ]);
    // The whole is not done before its parts.
    await take(secretary, 'acceptAppeal', { id: meeting.id });
    await take(secretary, 'assignAppeal', {
      id: meeting.id,
      unit: encodeGlobalId('Organization', here.propertyCompany),
    });
    await take(manager, 'startAppeal', { id: meeting.id });
    expect(await take(manager, 'resolveAppeal', { id: meeting.id, text: '办好了' })).toMatchObject({
      __typename: 'IllegalStepError',
      state: 'IN_PROGRESS',
    });
  });
});
