import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { endPerson } from '@linli/core/people/end';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staffOfUnit } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Outcome } from './cast.ts';

let server: TestServer;
let here: Neighbourhood;
let wuxingyi: string;
let estate: string;
let officer: Caller;
let secretary: Caller;
let elsewhere: Caller;
let member: Staff;
let urban: Caller;
let management: string;

const place = (id: string) => encodeGlobalId('Place', id);
const person = ({ personId }: Staff) => encodeGlobalId('Person', personId);
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();

/** Wuxingyi community of Qingmingqiao street: five members since a day of a pilot, of one officer of urban management. */
beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { name: '梁溪区' });
  const street = await here.district.street('清名桥街道');
  const office = await street.unit('STREET_OFFICE', '清名桥街道办事处');
  const community = await street.community('五星一社区');
  const committee = await community.unit('COMMUNITY_COMMITTEE', '五星一社区居委会');
  wuxingyi = place(community.placeId);
  estate = place((await community.estate('五星家园')).placeId);
  management = await street.unit('DEPARTMENT', '梁溪区城管局清名桥中队');
  officer = await server.anybody.signIn(await street.staff('STREET_OFFICER', office));
  secretary = await server.anybody.signIn(await community.staff('COMMUNITY_SECRETARY', committee));
  elsewhere = await server.anybody.signIn(here.secretary);
  member = await staffOfUnit(street.ground, 'ENFORCEMENT_OFFICER', management);
  urban = await server.anybody.signIn(member);
});
afterAll(() => server.close());

/** A mutation: what it gives, or what is wrong. */
async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const conflicts = /^(revise|withdraw)/.test(name) ? '... on ConflictError { currentVersion }' : '';
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ... on InvalidInputError { fields { path code message } }
    ${conflicts} } }`;
  return (await caller.run<Record<string, Outcome>>(document, { input }))[name] as Outcome;
}

const roles = ['PUBLICIST', 'FIGHTER', 'SERVICE', 'LIAISON', 'GUARDIAN'] as const;
const name = (role: string, more: object = {}) =>
  act(officer, 'nameDutyMember', 'member { id role from to person { name } community { id } }', {
    person: person(member),
    community: wuxingyi,
    role,
    from: day(-200),
    ...more,
  });
const duties = new Map<string, string>();
const told = `deed { id version doneOn what tookPart withdrawnAt place { id } category { id } appeal { id }
  member { role } revisions { number what reason isWithdrawn } }`;
const record = (role: string, deed: object, more: object = {}) =>
  act(urban, 'recordDeed', told, {
    clientId: newId(),
    member: duties.get(role),
    deed: { doneOn: day(-1), what: '普法讲堂', ...deed },
    ...more,
  });
const counts = async (caller: Caller, from = day(-200)) =>
  (
    await caller.run<{ deedCounts: unknown }>(
      'query Counts($place: ID!, $from: Date!, $to: Date!) { deedCounts(place: $place, from: $from, to: $to) { role deeds tookPart } }',
      { place: wuxingyi, from, to: day(0) },
    )
  ).deedCounts;
interface Deed {
  readonly id: string;
  readonly version: number;
}

describe('the five members of a pilot community (m46)', () => {
  it('are named by the street, one person to several duties; a retry names nobody twice', async () => {
    for (const role of roles) {
      const given = await name(role);
      expect(given).toMatchObject({ member: { role, from: day(-200), to: null } });
      duties.set(role, (given.member as { id: string }).id);
    }
    expect(await name('LIAISON')).toMatchObject({ member: { id: duties.get('LIAISON') } });
    expect(await name('LIAISON', { from: day(-10) })).toMatchObject({
      fields: [{ path: ['role'], code: 'OVERLAPS' }],
    });
    expect(
      await name('LIAISON', { person: person(here.secretary), community: estate, to: day(-201) }),
    ).toMatchObject({
      fields: [
        { path: ['community'], code: 'INVALID' },
        { path: ['to'], code: 'TOO_EARLY' },
      ],
    });
    const { viewer } = await urban.run<{ viewer: { duties: unknown[] } }>(
      '{ viewer { duties { role viewerCanRecord viewerCanEnd } deedPlaces { id } dutyPlaces { id } } }',
    );
    expect(viewer.duties).toHaveLength(5);
    // The duty opens nothing: no place more than before.
    expect(viewer).toMatchObject({ deedPlaces: [], dutyPlaces: [] });
    expect(viewer.duties[0]).toEqual({ role: 'PUBLICIST', viewerCanRecord: true, viewerCanEnd: false });
  });

  it('write down what they did; a retry makes no second one', async () => {
    const clientId = newId();
    const film = { what: '在社区法治屏播放违建倒塌案例视频', tookPart: 120, place: estate };
    const first = await record('PUBLICIST', film, { clientId });
    expect(first).toMatchObject({
      deed: { version: 1, doneOn: day(-1), ...film, place: { id: estate }, member: { role: 'PUBLICIST' } },
    });
    expect(await record('PUBLICIST', film, { clientId })).toEqual(first);
    const { categories } = await urban.run<{ categories: { id: string; code: string }[] }>(
      '{ categories { id code } }',
    );
    const gas = categories.find(({ code }) => code === 'gas')?.id;
    await record('GUARDIAN', { what: '上门指导9户改装燃气管道', tookPart: 9, category: gas });
    await record('GUARDIAN', { what: '检查17家商户燃气设施', tookPart: 17, doneOn: day(-40) });
    await record('LIAISON', { what: '“啄木鸟”巡查队劝导飞线充电' });
    expect(await counts(secretary)).toEqual([
      { role: 'PUBLICIST', deeds: 1, tookPart: 120 },
      { role: 'FIGHTER', deeds: 0, tookPart: 0 },
      { role: 'SERVICE', deeds: 0, tookPart: 0 },
      { role: 'LIAISON', deeds: 1, tookPart: 0 },
      { role: 'GUARDIAN', deeds: 2, tookPart: 26 },
    ]);
    expect(await counts(secretary, day(-30))).toContainEqual({ role: 'GUARDIAN', deeds: 1, tookPart: 9 });
    const list = 'query Mine($filter: DeedFilter) { deeds(filter: $filter) { totalCount nodes { what } } }';
    const filter = { mine: true, role: 'GUARDIAN' };
    expect(await urban.run(list, { filter })).toEqual({
      deeds: {
        totalCount: 2,
        nodes: [{ what: '上门指导9户改装燃气管道' }, { what: '检查17家商户燃气设施' }],
      },
    });
    // The secretary of another community reads none of them.
    expect(await elsewhere.run(list, { filter: {} })).toEqual({ deeds: { totalCount: 0, nodes: [] } });
  });

  it('say only what they did themselves, in the time of the duty, about one thing', async () => {
    const fault = async (deed: object) => (await record('SERVICE', deed)).fields;
    expect(await fault({ doneOn: day(1) })).toMatchObject([{ path: ['doneOn'], code: 'IN_THE_FUTURE' }]);
    expect(await fault({ doneOn: day(-201) })).toMatchObject([{ path: ['doneOn'], code: 'OUT_OF_RANGE' }]);
    expect(await fault({ what: ' ', tookPart: 0, place: place(here.community.placeId) })).toMatchObject([
      { path: ['what'], code: 'REQUIRED' },
      { path: ['tookPart'], code: 'OUT_OF_RANGE' },
      { path: ['place'], code: 'UNKNOWN' },
    ]);
    expect(await fault({ tookPart: 100_001 })).toMatchObject([{ path: ['tookPart'] }]);
    const appeal = encodeGlobalId('Appeal', newId());
    expect(await fault({ appeal })).toMatchObject([{ path: ['appeal'], code: 'UNKNOWN' }]);
    expect(await fault({ appeal, category: encodeGlobalId('Category', newId()) })).toMatchObject([
      { path: ['category'], code: 'INVALID' },
    ]);
    const input = {
      clientId: newId(),
      member: duties.get('SERVICE'),
      deed: { doneOn: day(0), what: '代写' },
    };
    expect(await act(secretary, 'recordDeed', told, input)).toMatchObject({ __typename: 'ForbiddenError' });
  });

  it('correct it with a reason; what was said before stays, and what is withdrawn counts no more', async () => {
    const { deed } = (await record('FIGHTER', { what: '清理占道堆物', tookPart: 3 })) as unknown as {
      deed: Deed;
    };
    const right = { doneOn: day(-1), what: '清理楼道堆物', tookPart: 4 };
    const revise = (more: object) =>
      act(urban, 'reviseDeed', told, { id: deed.id, version: 1, reason: '地点写错', deed: right, ...more });
    expect(await revise({ reason: ' ' })).toMatchObject({ fields: [{ path: ['reason'], code: 'REQUIRED' }] });
    const corrected = await revise({});
    expect(corrected).toMatchObject({
      deed: {
        version: 2,
        what: '清理楼道堆物',
        revisions: [
          { number: 2, what: '清理楼道堆物', reason: '地点写错', isWithdrawn: false },
          { number: 1, what: '清理占道堆物', reason: null, isWithdrawn: false },
        ],
      },
    });
    expect(await revise({})).toEqual(corrected);
    expect(await revise({ deed: { ...right, tookPart: 5 } })).toMatchObject({ currentVersion: 2 });
    const { database } = server.house.services;
    await expect(database.$executeRaw`UPDATE deed_revision SET what = '改写'`).rejects.toThrow('append-only');
    const withdraw = () => act(urban, 'withdrawDeed', told, { id: deed.id, version: 2, reason: '重复登记' });
    const withdrawn = await withdraw();
    expect(withdrawn).toMatchObject({ deed: { version: 3, withdrawnAt: expect.any(String) } });
    expect(await withdraw()).toEqual(withdrawn);
    expect(await revise({ version: 3 })).toMatchObject({ fields: [{ path: ['deed'], code: 'EXPIRED' }] });
    expect(await counts(secretary)).toContainEqual({ role: 'FIGHTER', deeds: 0, tookPart: 0 });
  });

  it('end on a day, never before what was done', async () => {
    const end = (to: string) =>
      act(officer, 'endDutyMember', 'member { to }', { member: duties.get('LIAISON'), to });
    expect(await end(day(-2))).toMatchObject({
      fields: [{ path: ['to'], code: 'OUT_OF_RANGE', message: expect.stringContaining(day(-1)) }],
    });
    expect(await end(day(-1))).toMatchObject({ member: { to: day(-1) } });
    expect(await end(day(0))).toMatchObject({ fields: [{ path: ['to'], code: 'OUT_OF_RANGE' }] });
    expect((await record('LIAISON', { doneOn: day(0) })).fields).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    // Then it can be given anew.
    expect(await name('LIAISON', { from: day(0) })).toMatchObject({ member: { from: day(0) } });
  });
});

describe('one officer is assistant to the community director, another in its party branch (m60)', () => {
  const posts = 'crossPost { id title isDualMember from to person { organization { id } } place { id } }';
  const assistant = (more: object = {}) =>
    act(officer, 'createCrossPost', posts, {
      person: person(member),
      title: '社区主任助理',
      place: wuxingyi,
      from: day(-200),
      ...more,
    });

  it('is entered once, shown with the community and the person, and ends on a day', async () => {
    const entered = await assistant();
    expect(entered).toMatchObject({
      crossPost: {
        title: '社区主任助理',
        isDualMember: false,
        place: { id: wuxingyi },
        person: { organization: { id: encodeGlobalId('Organization', management) } },
      },
    });
    expect(await assistant()).toEqual(entered);
    const branch = { title: '社区功能型党支部委员', isDualMember: true };
    expect(await assistant(branch)).toMatchObject({ crossPost: branch });
    const list = 'query Posts($filter: CrossPostFilter) { crossPosts(filter: $filter) { nodes { title } } }';
    const both = { crossPosts: { nodes: [{ title: branch.title }, { title: '社区主任助理' }] } };
    expect(await secretary.run(list, { filter: { in: { in: wuxingyi }, running: true } })).toEqual(both);
    expect(await secretary.run(list, { filter: { person: person(member) } })).toEqual(both);
    const { id } = entered.crossPost as { id: string };
    const end = (to: string) => act(officer, 'endCrossPost', 'crossPost { to }', { crossPost: id, to });
    expect(await end(day(-201))).toMatchObject({ fields: [{ path: ['to'], code: 'OUT_OF_RANGE' }] });
    expect(await end(day(-1))).toMatchObject({ crossPost: { to: day(-1) } });
    expect(await secretary.run(list, { filter: { in: { in: wuxingyi }, running: true } })).toEqual({
      crossPosts: { nodes: [{ title: branch.title }] },
    });
  });

  it('opens nothing, and is not the own unit nor the same post twice', async () => {
    const organization = encodeGlobalId('Organization', management);
    expect(await assistant({ place: null, organization })).toMatchObject({
      fields: [{ path: ['organization'], code: 'INVALID' }],
    });
    expect(await assistant({ organization })).toMatchObject({ fields: [{ code: 'DUPLICATE' }] });
    expect(await assistant({ place: null })).toMatchObject({ fields: [{ code: 'REQUIRED' }] });
    expect(await assistant({ from: day(-150) })).toMatchObject({
      fields: [{ path: ['title'], code: 'OVERLAPS' }],
    });
    expect(await assistant({ title: '助'.repeat(61), from: day(-150) })).toMatchObject({
      fields: [{ path: ['title'], code: 'TOO_LONG' }],
    });
    const { viewer } = await urban.run<{ viewer: unknown }>('{ viewer { places { id } grants { role } } }');
    expect(viewer).toEqual({ places: [], grants: [{ role: 'ENFORCEMENT_OFFICER' }] });
  });
});

it('who leaves has no duty and no post any more from the next day on; what was done stays', async () => {
  const { services, clock } = server.house;
  await endPerson(services, system, { personId: member.personId });
  const of = `query Of($place: ID!) { crossPosts(filter: { in: { in: $place }, running: true }) { totalCount }
    dutyMembers(filter: { in: { in: $place }, running: true }) { totalCount }
    deeds(filter: { in: { in: $place } }) { totalCount } }`;
  const counted = async () => {
    const told = await secretary.run<Record<string, { totalCount: number }>>(of, { place: wuxingyi });
    return [told.dutyMembers, told.crossPosts, told.deeds].map((list) => list?.totalCount);
  };
  expect(await counted()).toEqual([5, 1, 5]);
  clock.pass({ hours: 24 });
  expect(await counted()).toEqual([0, 0, 5]);
});
