import { submitAppeal } from '@linli/core/appeals/submit';
import { newId } from '@linli/core/ids';
import { encodeGlobalId, rowId } from '@linli/graph/ids/globalId';
import type { Community } from '@linli/testkit/world/ladder';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Outcome } from './cast.ts';

let server: TestServer;
let here: Neighbourhood;
let organizer: Caller;
let housing: string;
let streetOffice: string;
let jiaLan: Staff;
let tianHuilin: Staff;
let parking: string;
let service: string;

const place = (id: string) => encodeGlobalId('Place', id);
const unit = (id: string) => encodeGlobalId('Organization', id);

/** A day so many days from today, by the clocks of the district. */
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();

beforeAll(async () => {
  server = await startTestServer();
  const { house } = server;
  here = await neighbourhood(house);
  const { district, community } = here;
  organizer = await server.anybody.signIn(await district.staff('DISTRICT_ORGANIZER'));
  housing = await district.unit('DEPARTMENT', '丰台区住房和城乡建设委员会');
  streetOffice = here.streetOffice;
  jiaLan = await staff(district.ground, housing);
  tianHuilin = await staff(district.ground, streetOffice);
  const category = async (code: string) =>
    house.services.database.category.findFirstOrThrow({ where: { tenantId: district.tenantId, code } });
  parking = encodeGlobalId('Category', (await category('parking')).id);
  service = encodeGlobalId('Category', (await category('property-service')).id);

  // 52 communities in four streets, each with an appeal; Jingtie Jiayuan has the most (m27).
  const secretary = await here.secretary.actor();
  const officer = await (await district.staff('DISTRICT_ORGANIZER')).actor();
  const file = (at: Community, code: string, categoryId: string) =>
    submitAppeal(house.services, at === community ? secretary : officer, {
      clientId: newId(),
      kind: 'COMPLAINT',
      channel: 'VISIT',
      text: `${at.ground.name}:${code}`,
      placeId: at.placeId,
      categoryId,
    });
  const [parkingId, serviceId] = [(await category('parking')).id, (await category('property-service')).id];
  for (let count = 0; count < 3; count += 1) await file(community, '停车难', parkingId);
  await file(community, '物业不修电梯', serviceId);
  const streets = [
    here.street,
    ...(await Promise.all(['二', '三', '四'].map((n) => district.street(`${n}街`)))),
  ];
  for (const [number, street] of streets.entries()) {
    for (let count = number === 0 ? 1 : 0; count < 13; count += 1) {
      await file(await street.community(`${number}街${count}社区`), '物业服务差', serviceId);
    }
  }
});
afterAll(() => server.close());

/** A mutation: what it gives, or what is wrong. */
async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ... on InvalidInputError { fields { path code message } } } }`;
  const result = await caller.run<Record<string, Outcome>>(document, { input });
  return result[name] as Outcome;
}

const rule = (more: object) => ({
  place: place(here.district.placeId),
  from: day(-400),
  to: day(0),
  measure: 'RECEIVED',
  ...more,
});
const whole = `batch { id number communities { position received posting { id } community { id name { text } } }
  candidates { id person { id } } }`;
interface Batch {
  readonly id: string;
  readonly communities: readonly { community: { id: string }; received: number }[];
  readonly candidates: readonly { id: string; person: { id: string } }[];
}
const open = async (number: number, total: number) =>
  (
    await act(organizer, 'createBatch', whole, {
      kind: 'GOVERNANCE_SECRETARY',
      number,
      name: { zh: `第${number}批治理书记` },
      startsOn: day(0),
      rule: rule({ total }),
    })
  ).batch as Batch;
const nominate = async (batch: Batch, who: Staff, home: string, homeKind: string, expertise: string[]) => {
  const person = encodeGlobalId('Person', who.personId);
  const input = { batch: batch.id, person, homeOrganization: unit(home), homeKind, expertise };
  const { candidates } = (await act(organizer, 'nominateCandidate', whole, input)).batch as Batch;
  const found = candidates.find((one) => one.person.id === person);
  if (!found) throw new Error(`${who.name} was not put forward`);
  return found.id;
};
const told = `posting { id status from to batchNumber homeKind weeklyDays person { name } community { id }
  homeOrganization { name { text } } focus { title category { id } } renews { id } }`;

describe('the first batch goes to 26 key communities (m28)', () => {
  let first: Batch;

  it('takes what its rule finds and keeps why, and a second is widened to 50', async () => {
    first = await open(1, 26);
    expect(first.communities).toHaveLength(26);
    expect(first.communities[0]).toMatchObject({
      position: 1,
      received: 4,
      posting: null,
      community: { id: place(here.community.placeId) },
    });
    const found = await organizer.run<{ batchCoverage: unknown[] }>(
      'query Found($rule: CoverageRuleInput!) { batchCoverage(rule: $rule) { community { id } received } }',
      { rule: rule({ total: 50 }) },
    );
    expect(found.batchCoverage).toHaveLength(50);
    // One of each street: the worst of it.
    const each = await organizer.run<{ batchCoverage: unknown[] }>(
      'query Found($rule: CoverageRuleInput!) { batchCoverage(rule: $rule) { received } }',
      { rule: rule({ perStreet: 1 }) },
    );
    expect(each.batchCoverage).toEqual([{ received: 4 }, { received: 1 }, { received: 1 }, { received: 1 }]);
  });

  it('names the rule that is broken: no community, a number that is taken', async () => {
    const input = (more: object, number = 7) => ({
      kind: 'GOVERNANCE_SECRETARY',
      number,
      name: { zh: '第七批' },
      startsOn: day(0),
      rule: rule({ total: 5, ...more }),
    });
    expect(await act(organizer, 'createBatch', whole, input({ minReceived: 1000 }))).toMatchObject({
      fields: [{ path: ['rule'], code: 'MATCHES_NOTHING' }],
    });
    // Nobody has been asked yet: there are no rates to choose by.
    expect(await act(organizer, 'createBatch', whole, input({ measure: 'RESOLUTION' }))).toMatchObject({
      fields: [{ path: ['rule'], code: 'MATCHES_NOTHING' }],
    });
    expect(await act(organizer, 'createBatch', whole, input({}, 1))).toMatchObject({
      fields: [{ path: ['number'], code: 'DUPLICATE' }],
    });
    expect(await act(organizer, 'createBatch', whole, input({ to: day(-500), total: null }))).toMatchObject({
      fields: [
        { path: ['to'], code: 'TOO_EARLY' },
        { path: ['perStreet'], code: 'REQUIRED' },
      ],
    });
  });

  it('proposes who knows about what is open there (m44), posts her, and the role begins and ends with it (m1)', async () => {
    const candidate = await nominate(first, jiaLan, housing, 'AGENCY', [parking]);
    const proposals = `query Fit($id: ID!) { node(id: $id) { ... on Batch { proposals { community { id }
      candidates { candidate { id } open matches { open category { id } } } } } } }`;
    const fit = async () =>
      (
        await organizer.run<{ node: { proposals: { community: { id: string }; candidates: unknown[] }[] } }>(
          proposals,
          { id: first.id },
        )
      ).node.proposals;
    const [jingtie, other] = await fit();
    expect(jingtie).toEqual({
      community: { id: place(here.community.placeId) },
      candidates: [
        { candidate: { id: candidate }, open: 3, matches: [{ open: 3, category: { id: parking } }] },
      ],
    });
    expect(other?.candidates).toEqual([]);

    const input = {
      candidate,
      community: place(here.community.placeId),
      from: day(1),
      to: day(300),
      weeklyDays: 2,
      focus: [{ title: '北侧停车场', category: parking }],
    };
    expect(await act(organizer, 'createPosting', told, input)).toMatchObject({
      posting: {
        status: 'PLANNED',
        from: day(1),
        to: day(300),
        batchNumber: 1,
        homeKind: 'AGENCY',
        homeOrganization: { name: { text: '丰台区住房和城乡建设委员会' } },
        person: { name: jiaLan.name },
        focus: [{ title: '北侧停车场', category: { id: parking } }],
        renews: null,
      },
    });
    expect((await fit()).some(({ community }) => community.id === input.community)).toBe(false);
    const her = await server.anybody.signIn(jiaLan);
    const queue = '{ appeals { totalCount } viewer { grants { role source } } }';
    expect((await her.ask(queue)).data).toMatchObject({ appeals: null, viewer: { grants: [] } });
    server.house.clock.pass({ days: 1 });
    expect(await her.run(queue)).toEqual({
      appeals: { totalCount: 4 },
      viewer: { grants: [{ role: 'GOVERNANCE_SECRETARY', source: 'POSTING' }] },
    });
    server.house.clock.pass({ days: 300 });
    expect((await her.ask(queue)).data).toMatchObject({ appeals: null, viewer: { grants: [] } });
  });
});

describe('the second secretary succeeds the first (m29, m30), and who does well stays on (m40)', () => {
  it('one of a kind at a time: the successor comes when the first has gone, with another focus', async () => {
    const batch = await open(2, 50);
    const community = place(here.community.placeId);
    const jia = await nominate(batch, jiaLan, housing, 'AGENCY', [parking]);
    const tian = await nominate(batch, tianHuilin, streetOffice, 'STREET', [service]);
    const term = { community, from: day(0), to: day(200) };
    const posted = (await act(organizer, 'createPosting', told, { candidate: jia, ...term })).posting as {
      id: string;
    };
    const next = { ...term, candidate: tian, focus: [{ title: '电梯更新' }, { title: '规范停车管理' }] };
    expect(await act(organizer, 'createPosting', told, next)).toMatchObject({
      fields: [
        {
          path: ['community'],
          code: 'OVERLAPS',
          message: '这个社区在这段时间已有同类书记在任。请先结束原派驻，或调整起止日期。',
        },
      ],
    });
    const elsewhere = batch.communities[9]?.community.id;
    expect(
      await act(organizer, 'createPosting', told, { ...term, candidate: jia, community: elsewhere }),
    ).toMatchObject({ fields: [{ path: ['person'], code: 'OVERLAPS' }] });

    server.house.clock.pass({ days: 10 });
    expect(await act(organizer, 'endPosting', told, { posting: posted.id, lastDay: day(-1) })).toMatchObject({
      fields: [{ path: ['lastDay'], code: 'OUT_OF_RANGE' }],
    });
    expect(await act(organizer, 'endPosting', told, { posting: posted.id })).toMatchObject({
      posting: { status: 'ENDED', to: day(0) },
    });
    expect(await act(organizer, 'endPosting', told, { posting: posted.id })).toMatchObject({
      fields: [{ path: ['posting'], code: 'EXPIRED' }],
    });
    expect(
      await act(organizer, 'createPosting', told, { ...next, from: day(1), to: day(100) }),
    ).toMatchObject({
      posting: { homeKind: 'STREET', focus: [{ title: '电梯更新' }, { title: '规范停车管理' }] },
    });
    server.house.clock.pass({ days: 1 });
    const her = await server.anybody.signIn(tianHuilin);
    const mine = await her.run<{ postings: { nodes: { id: string; viewerCanKeep: boolean }[] } }>(
      '{ postings(filter: { mine: true, running: true }) { nodes { id viewerCanKeep viewerCanManage } } }',
    );
    const id = mine.postings.nodes[0]?.id;
    expect(mine.postings.nodes).toEqual([{ id, viewerCanKeep: true, viewerCanManage: false }]);
    const focus = [{ title: '清理楼道堆物' }];
    expect(await act(her, 'setPostingFocus', told, { posting: id, focus })).toMatchObject({
      posting: { focus: [{ title: '清理楼道堆物' }] },
    });
    expect(await act(her, 'setPostingFocus', told, { posting: id, focus: [{ title: ' ' }] })).toMatchObject({
      fields: [{ path: ['focus', '0', 'title'], code: 'REQUIRED' }],
    });
    expect(await act(her, 'endPosting', told, { posting: id })).toMatchObject({
      __typename: 'ForbiddenError',
    });

    // She stays on for the third batch: a posting of its own that names the one it goes on.
    const third = await open(3, 1);
    expect(
      await act(organizer, 'renewPosting', told, { posting: id, batch: batch.id, to: day(300) }),
    ).toMatchObject({ fields: [{ path: ['batch'], code: 'INVALID' }] });
    expect(
      await act(organizer, 'renewPosting', told, { posting: id, batch: third.id, to: day(300) }),
    ).toMatchObject({
      posting: { status: 'PLANNED', batchNumber: 3, from: day(100), renews: { id }, focus: [{}] },
    });
    expect(
      await act(organizer, 'renewPosting', told, { posting: id, batch: third.id, to: day(300) }),
    ).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ path: ['posting'], code: 'DUPLICATE' })]),
    });
  });

  it('a term that ends before it begins, days that no week has, a community that is not covered: each named', async () => {
    const batch = await open(4, 1);
    const candidate = await nominate(batch, jiaLan, housing, 'AGENCY', []);
    const outside = place((await here.street.community('新社区')).placeId);
    const input = { candidate, community: outside, from: day(-5), to: day(-6), weeklyDays: 8 };
    expect(await act(organizer, 'createPosting', told, input)).toMatchObject({
      fields: [
        { path: ['community'], code: 'NOT_COVERED' },
        { path: ['from'], code: 'OUT_OF_RANGE' },
        { path: ['to'], code: 'TOO_EARLY' },
        { path: ['weeklyDays'], code: 'OUT_OF_RANGE' },
      ],
    });
  });
});

describe('two days a week in the community (m39)', () => {
  const week = 'state required planned attended missing';
  const seen = `query Seen($id: ID!, $month: Date) { node(id: $id) { ... on Posting { viewerCanAttend
    currentWeek { ${week} } lastWeek { ${week} }
    attendance(month: $month) { planned attended days { day isPlanned checkedInAt } weeks { monday } } } } }`;
  interface Seen {
    readonly node: {
      readonly currentWeek: object | null;
      readonly lastWeek: object | null;
      readonly attendance: { readonly days: readonly { checkedInAt: string | null }[] } | null;
    };
  }
  let her: Caller;
  let id: string;
  const read = async (caller: Caller, month = day(0)) => (await caller.run<Seen>(seen, { id, month })).node;
  const now = () => server.house.clock.now();
  const point = () => here.community.middle;
  const checkIn = (more: object = {}) =>
    act(her, 'checkIn', 'posting { id }', {
      posting: id,
      point: point(),
      deviceTime: now().toISOString(),
      ...more,
    });

  beforeAll(async () => {
    // Whoever is there by now leaves.
    const { postings } = await organizer.run<{ postings: { nodes: { id: string }[] } }>(
      'query There($in: ID!) { postings(filter: { in: { in: $in } }) { nodes { id } } }',
      { in: place(here.community.placeId) },
    );
    for (const posting of postings.nodes)
      await act(organizer, 'endPosting', 'posting { id }', { posting: posting.id });
    // To noon of a Monday.
    const local = Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO('Asia/Shanghai');
    const monday = local
      .add({ days: 8 - local.dayOfWeek })
      .startOfDay()
      .add({ hours: 12 });
    server.house.clock.pass({ minutes: Math.ceil(local.until(monday).total('minutes')) });
    const li = await staff(here.district.ground, housing);
    const batch = await open(9, 30);
    const candidate = await nominate(batch, li, housing, 'RESIDENT_UNIT', []);
    const community = place(here.community.placeId);
    const outcome = await act(organizer, 'createPosting', told, {
      candidate,
      community,
      from: day(0),
      to: day(60),
    });
    id = (outcome.posting as { id: string }).id;
    her = await server.anybody.signIn(li);
  });

  it('a week is planned for days to come, by the secretary alone', async () => {
    const plan = (days: readonly number[], caller = her) =>
      act(caller, 'planWeek', `posting { currentWeek { ${week} days { day isPlanned checkedInAt } } }`, {
        posting: id,
        week: day(0),
        days: days.map(day),
      });
    expect(await plan([-1, 2, 7])).toMatchObject({
      fields: [
        { path: ['days', '0'], code: 'OUT_OF_RANGE' },
        { path: ['days', '2'], code: 'OUT_OF_RANGE' },
      ],
    });
    expect(await plan([0])).toMatchObject({
      posting: { currentWeek: { state: 'PLAN_SHORT', required: 2, planned: 1 } },
    });
    expect(await plan([0, 2])).toMatchObject({
      posting: {
        currentWeek: {
          state: 'ON_TRACK',
          planned: 2,
          attended: 0,
          missing: 0,
          days: [{ day: day(0), isPlanned: true }, { day: day(2) }],
        },
      },
    });
    expect(await plan([3], organizer)).toMatchObject({ __typename: 'ForbiddenError' });
  });

  it('is checked on the spot: not from another city, not with a clock an hour off, once a day', async () => {
    const anHourOff = new Date(now().getTime() - 3_600_000).toISOString();
    const shanghai = { lng: 121.4737, lat: 31.2304 };
    expect(await checkIn({ point: shanghai, deviceTime: anHourOff })).toMatchObject({
      fields: [
        { path: ['deviceTime'], code: 'CLOCK_OFF', message: expect.stringMatching(/相差约 60 分钟/) },
        { path: ['point'], code: 'TOO_FAR', message: expect.stringMatching(/约 [\d,]+ 公里/) },
      ],
    });
    const { lng, lat, side } = here.community.ground.patch;
    const metre = 1 / 111_195 / Math.cos(((lat + side / 2) * Math.PI) / 180);
    const beside = (metres: number) => ({ lng: lng - metres * metre, lat: lat + side / 2 });
    expect(await checkIn({ point: beside(260) })).toMatchObject({ fields: [{ code: 'TOO_FAR' }] });
    expect((await read(her)).attendance?.days.map(({ checkedInAt }) => checkedInAt)).toEqual([null, null]);
    expect(await checkIn({ point: beside(150) })).toMatchObject({ posting: { id } });
    const [first] = (await read(her)).attendance?.days ?? [];
    server.house.clock.pass({ hours: 2 });
    expect(await checkIn()).toMatchObject({ posting: { id } });
    expect((await read(her)).attendance?.days[0]).toEqual(first);
    expect((await read(her)).currentWeek).toMatchObject({ state: 'ON_TRACK', attended: 1 });
    expect(
      await act(organizer, 'checkIn', 'posting { id }', {
        posting: id,
        point: point(),
        deviceTime: now().toISOString(),
      }),
    ).toMatchObject({ __typename: 'ForbiddenError' });
  });

  it('the hard ones of the community are named with why: the focus and what lies under it, what is overdue', async () => {
    const { database } = server.house.services;
    const { parentId } = await database.category.findFirstOrThrow({
      where: { tenantId: here.district.tenantId, code: 'parking' },
    });
    if (parentId === null) throw new Error('parking stands under no heading');
    const hard = async () => {
      const { node } = await her.run<{
        node: { hardAppeals: { totalCount: number; appeals: { appeal: { id: string } }[] } };
      }>(
        `query Hard($id: ID!) { node(id: $id) { ... on Posting { hardAppeals {
          totalCount appeals { appeal { id category { id } } reasons } } } } }`,
        { id },
      );
      return node.hardAppeals;
    };
    const old = (reasons: readonly string[], categoryId: string) => ({
      appeal: { id: expect.any(String), category: { id: categoryId } },
      reasons,
    });
    const overdue = old(['OVERDUE'], parking);
    expect(await hard()).toEqual({
      totalCount: 4,
      appeals: [overdue, overdue, overdue, old(['OVERDUE'], service)],
    });
    const focus = [{ title: '停车', category: encodeGlobalId('Category', parentId) }];
    expect(await act(her, 'setPostingFocus', 'posting { id }', { posting: id, focus })).toMatchObject({
      posting: { id },
    });
    const today = async (categoryId: string, more: object = {}) => {
      const outcome = await act(her, 'submitAppeal', 'appeal { id }', {
        clientId: newId(),
        kind: 'COMPLAINT',
        channel: 'VISIT',
        text: '今天走访时说的',
        place: place(here.community.placeId),
        category: categoryId,
        ...more,
      });
      return (outcome.appeal as { id: string }).id;
    };
    const fresh = await today(parking);
    await today(service);
    // What is done already is not hard any more, whatever it was about.
    const solved = await today(parking, { solvedOnTheSpot: { text: '劝说后把车挪走了' } });
    expect(await database.appeal.findUnique({ where: { id: rowId('Appeal', solved) } })).toMatchObject({
      state: 'RESOLVED',
    });
    const both = old(['OVERDUE', 'FOCUS'], parking);
    expect(await hard()).toEqual({
      totalCount: 5,
      appeals: [
        both,
        both,
        both,
        old(['OVERDUE'], service),
        { appeal: { id: fresh, category: { id: parking } }, reasons: ['FOCUS'] },
      ],
    });
    // Ten are shown, and of an eleventh that there is one.
    for (let count = 5; count < 10; count += 1) await today(parking);
    const ten = await hard();
    expect([ten.totalCount, ten.appeals.length]).toEqual([10, 10]);
    await today(parking);
    const more = await hard();
    expect([more.totalCount, more.appeals]).toEqual([11, ten.appeals]);
  });

  it('what is missing is seen in time, and afterwards by street and organizer; by nobody else', async () => {
    // Wednesday passes, and nobody was there.
    server.house.clock.pass({ days: 3 });
    expect((await read(her)).currentWeek).toMatchObject({ state: 'PLAN_SHORT', attended: 1, missing: 0 });
    server.house.clock.pass({ days: 4 });
    const short = { state: 'SHORT', required: 2, planned: 2, attended: 1, missing: 1 };
    const officer = await server.anybody.signIn(here.streetOfficer);
    for (const caller of [her, organizer, officer]) {
      expect((await read(caller)).lastWeek).toEqual(short);
      expect((await read(caller, day(-7))).attendance).toMatchObject({
        days: expect.arrayContaining([{ day: day(-7), isPlanned: true, checkedInAt: expect.any(String) }]),
      });
    }
    const stranger = await server.anybody.signIn(here.propertyStaff);
    expect(await read(stranger)).toMatchObject({ currentWeek: null, lastWeek: null, attendance: null });
  });
});
