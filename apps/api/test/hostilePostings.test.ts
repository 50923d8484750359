import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { endPerson } from '@linli/core/people/end';
import { encodeGlobalId, rowId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileByWidget, take } from './mechanisms/cast.ts';
import type { Caller } from './support/caller.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

/** What a mutation answers: its type, what was asked of it, and its faults. */
interface Outcome extends Record<string, unknown> {
  readonly __typename: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly code: string }[];
}

const origin = 'http://property.test';
const id = encodeGlobalId;
let server: TestServer;
let here: Neighbourhood;
let organizer: Caller;
let jia: Caller;
let tian: Caller;
let [jiaLan, tianHuilin, wangQiang, learner, other]: Staff[] = [];
let [first, second]: string[] = [];
let batches = 0;

const person = (who: Staff | undefined) => id('Person', who?.personId ?? '');
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();

async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ... on InvalidInputError { fields { path code } } } }`;
  const result = await caller.run<Record<string, Outcome>>(document, { input });
  return result[name] as Outcome;
}
const rowOf = (outcome: Outcome, noun: string) => (outcome[noun] as { id: string }).id;
const fault = (path: string, code: string) => ({ fields: [{ path: [path], code }] });

async function batch(): Promise<string> {
  batches += 1;
  const rule = {
    place: id('Place', here.district.placeId),
    from: day(-400),
    to: day(0),
    measure: 'RECEIVED',
    total: 1,
  };
  const name = { zh: `第${batches}批治理书记` };
  const input = { kind: 'GOVERNANCE_SECRETARY', number: batches, name, startsOn: day(0), rule };
  return rowOf(await act(organizer, 'createBatch', 'batch { id }', input), 'batch');
}

async function posted(who: Staff | undefined, home: string, from: string, to: string): Promise<string> {
  const { batch: named } = await act(organizer, 'nominateCandidate', 'batch { candidates { id } }', {
    batch: await batch(),
    person: person(who),
    homeOrganization: id('Organization', home),
    homeKind: 'AGENCY',
    expertise: [],
  });
  const candidate = (named as { candidates: { id: string }[] }).candidates[0]?.id;
  const input = { candidate, community: id('Place', here.community.placeId), from, to };
  return rowOf(await act(organizer, 'createPosting', 'posting { id }', input), 'posting');
}

const whole = 'apprenticeship { id status masterships { posting { id } from to } }';
const begin = (posting: string | undefined, who: Staff | undefined, clientId = newId()) =>
  act(organizer, 'beginApprenticeship', whole, { clientId, posting, apprentice: person(who) });
const passOn = (apprenticeship: string, posting: string | undefined) =>
  act(organizer, 'passOnApprenticeship', whole, { apprenticeship, posting });

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  const { district, community, committee } = here;
  organizer = await server.anybody.signIn(await district.staff('DISTRICT_ORGANIZER'));
  const housing = await district.unit('DEPARTMENT', '丰台区住房和城乡建设委员会');
  jiaLan = await staff(district.ground, housing);
  tianHuilin = await staff(district.ground, housing);
  wangQiang = await staff(district.ground, housing);
  learner = await staff(community.ground, committee);
  other = await staff(community.ground, committee);
  await fileByWidget(server, here, server.anybody.with({ origin }), '北侧停车场晚上没有灯。');
  first = await posted(jiaLan, housing, day(0), day(30));
  second = await posted(tianHuilin, housing, day(31), day(300));
  jia = await server.anybody.signIn(jiaLan);
  tian = await server.anybody.signIn(tianHuilin);
});
afterAll(() => server.close());

it('keeps an apprentice under the present master until the next one comes, and ends all of it with one word', async () => {
  const { database, clock } = server.house.services;
  const apprenticeship = rowOf(await begin(first, learner), 'apprenticeship');
  expect(await passOn(apprenticeship, second)).toMatchObject({
    apprenticeship: { status: 'RUNNING', masterships: [{ from: day(31) }, { to: day(30) }] },
  });
  expect(await passOn(apprenticeship, second)).toMatchObject(fault('posting', 'INVALID'));
  const skill = await database.skill.findFirstOrThrow({ where: { tenantId: here.district.tenantId } });
  const signOff = {
    apprenticeship,
    skill: id('Skill', skill.id),
    level: 'KNOWS',
    evidence: '随同入户三次。',
  };
  expect(await act(jia, 'signOffSkill', whole, { clientId: newId(), ...signOff })).toMatchObject({
    apprenticeship: { status: 'RUNNING' },
  });
  expect(await act(jia, 'endApprenticeship', whole, { apprenticeship })).toMatchObject({
    apprenticeship: { status: 'ENDED' },
  });
  const left = { personId: learner?.personId ?? '', endsAt: { gt: clock.now() } };
  const grants = await database.roleGrant.findMany({ where: { ...left, source: 'APPRENTICESHIP' } });
  // The planned one is called off: it ends where it would have begun.
  expect(grants.filter(({ startsAt, endsAt }) => endsAt && endsAt > startsAt)).toEqual([]);
});

it('refuses an id of one’s own that stands for something elsewhere, also at the same moment', async () => {
  const clientId = newId();
  const both = await Promise.all([begin(first, other, clientId), begin(second, other, clientId)]);
  expect(both.map(({ fields }) => fields ?? null)).toEqual(
    expect.arrayContaining([null, [{ path: ['clientId'], code: 'DUPLICATE' }]]),
  );
  const granted = {
    posting: first,
    source: 'DONATION',
    granted: '100.00',
    purpose: '照明',
    grantedOn: day(0),
  };
  const fund = async () =>
    rowOf(await act(jia, 'recordFund', 'fund { id }', { clientId: newId(), ...granted }), 'fund');
  const [one, two] = [await fund(), await fund()];
  const paid = { clientId, amount: '10.00', spentOn: day(0), purpose: '路灯', payee: '灯具厂' };
  const spend = (from: string) =>
    act(jia, 'recordSpending', 'spending { id fund { spent } }', { ...paid, fund: from });
  const spent = await spend(one);
  expect(spent).toMatchObject({ spending: { fund: { spent: '10.00' } } });
  expect(await spend(one)).toEqual(spent);
  expect(await spend(two)).toMatchObject(fault('clientId', 'DUPLICATE'));
});

it('takes no offer that is for others, as if there were none', async () => {
  const elsewhere = await here.street.community('望园社区');
  const { id: topic } = await server.house.services.database.category.findFirstOrThrow({
    where: { tenantId: here.district.tenantId },
  });
  const category = id('Category', topic);
  const asked = { kind: 'EXPERTISE', title: '停车规划' };
  const stated = { ...asked, clientId: newId(), community: id('Place', here.community.placeId), category };
  const need = rowOf(await act(jia, 'createResourceNeed', 'need { id }', stated), 'need');
  const days = { from: day(0), to: day(20) };
  const offered = async (place: string) =>
    rowOf(
      await act(organizer, 'createResourceOffer', 'offer { id }', {
        ...asked,
        ...days,
        clientId: newId(),
        place: id('Place', place),
        organization: id('Organization', here.streetOffice),
        categories: [category],
      }),
      'offer',
    );
  const agree = (offer: string) => act(jia, 'agreeResourceMatch', 'match { state }', { need, offer });
  const unknown = await agree(id('ResourceOffer', newId()));
  expect(unknown.__typename).toBe('NotFoundError');
  expect(await agree(await offered(elsewhere.placeId))).toEqual(unknown);
  expect(await agree(await offered(here.district.placeId))).toMatchObject({ match: { state: 'AGREED' } });
});

it('renews a posting anew after its renewal was called off', async () => {
  const renew = async () =>
    act(organizer, 'renewPosting', 'posting { id }', { posting: second, batch: await batch(), to: day(500) });
  const renewed = rowOf(await renew(), 'posting');
  expect(await renew()).toMatchObject({
    fields: expect.arrayContaining([fault('posting', 'DUPLICATE').fields[0]]),
  });
  await act(organizer, 'endPosting', 'posting { id }', { posting: renewed });
  expect(await renew()).toMatchObject({ __typename: 'RenewPostingPayload' });
});

it('concludes a handover once, whatever happens to its cases, apprentices and postings at that moment', async () => {
  const { database, clock } = server.house.services;
  const secretary = await server.anybody.signIn(here.secretary);
  const widget = server.anybody.with({ origin });
  const unit = id('Organization', here.committee);
  const filed = [];
  for (const text of ['楼道堆物。', '路灯不亮。', '车位不够。']) {
    const appeal = await fileByWidget(server, here, widget, text);
    await take(secretary, 'acceptAppeal', { id: appeal.id });
    await take(secretary, 'assignAppeal', { id: appeal.id, unit, person: person(jiaLan) });
    filed.push(appeal.id);
  }
  const pair = { posting: first, successor: second };
  const handover = rowOf(await act(organizer, 'openHandover', 'handover { id }', pair), 'handover');
  const frozen = await Promise.all(
    ['甲', '乙'].map((notes) =>
      act(organizer, 'freezeHandover', 'handover { documents { number } }', { handover, notes }),
    ),
  );
  expect(frozen.map(({ __typename }) => __typename)).toEqual(Array(2).fill('FreezeHandoverPayload'));
  const { hash } = await database.handoverDocument.findFirstOrThrow({ orderBy: { number: 'desc' } });
  const sign = (caller: Caller) =>
    act(caller, 'signHandover', 'handover { stage movedAppeals }', { handover, hash });
  await sign(jia);
  const noon = Temporal.PlainDate.from(day(31)).toZonedDateTime({
    timeZone: 'Asia/Shanghai',
    plainTime: '12:00',
  });
  server.house.clock.pass({ minutes: Math.ceil((noon.epochMilliseconds - clock.now().getTime()) / 60_000) });
  const learning = await database.apprenticeship.findFirstOrThrow({
    where: { personId: other?.personId ?? '' },
  });
  const [signed, again, given, started, passed, ended] = await Promise.all([
    sign(tian),
    sign(tian),
    take(secretary, 'assignAppeal', { id: filed[0], unit, person: person(here.gridMember) }),
    take(secretary, 'startAppeal', { id: filed[1] }),
    passOn(id('Apprenticeship', learning.id), second),
    act(organizer, 'endPosting', 'posting { id }', { posting: second }),
  ]);
  expect([given.__typename, started.__typename, ended.__typename]).toEqual([
    'AssignAppealPayload',
    'StartAppealPayload',
    'EndPostingPayload',
  ]);
  // Whoever came second finds it done, or the posting over.
  const ways = ['SignHandoverPayload', 'InvalidInputError', 'ForbiddenError', 'NotFoundError'];
  for (const one of [signed, again]) expect(ways).toContain(one.__typename);
  expect(['PassOnApprenticeshipPayload', 'InvalidInputError']).toContain(passed.__typename);
  const moves = await database.appealEvent.count({ where: { type: 'HANDED_OVER' } });
  const { movedAppeals } = await database.handover.findUniqueOrThrow({
    where: { id: rowId('Handover', handover) },
  });
  expect(moves).toBe(movedAppeals ?? 0);
  // Nothing is with somebody whose role has ended, and nobody learns from them.
  const held = await database.appeal.count({ where: { assigneeId: tianHuilin?.personId ?? '' } });
  expect(held).toBe(0);
  expect(
    await database.mastership.count({
      where: { masterId: tianHuilin?.personId ?? '', endsAt: { gt: clock.now() } },
    }),
  ).toBe(0);
});

it('signs no handover to somebody who has left again', async () => {
  const { database } = server.house.services;
  const housing = await here.district.unit('DEPARTMENT', '区城市管理委员会');
  const third = await posted(wangQiang, housing, day(1), day(100));
  const fourth = await posted(jiaLan, housing, day(101), day(200));
  server.house.clock.pass({ minutes: 24 * 60 });
  const pair = { posting: third, successor: fourth };
  const handover = rowOf(await act(organizer, 'openHandover', 'handover { id }', pair), 'handover');
  await act(organizer, 'freezeHandover', 'handover { id }', { handover });
  const { hash } = await database.handoverDocument.findFirstOrThrow({
    where: { handoverId: rowId('Handover', handover) },
  });
  await act(organizer, 'endPosting', 'posting { id }', { posting: fourth });
  const wang = await server.anybody.signIn(wangQiang as Staff);
  expect(await act(wang, 'signHandover', 'handover { id }', { handover, hash })).toMatchObject(
    fault('posting', 'EXPIRED'),
  );
});

it('leaves whoever leaves without a posting, an apprenticeship or a duty, also one of the same moment', async () => {
  const { services } = server.house;
  const { database, clock } = services;
  const housing = await here.district.unit('DEPARTMENT', '区园林绿化局');
  const [leaving, quitting] = [
    await staff(here.district.ground, housing),
    await staff(here.community.ground),
  ];
  const posting = await posted(leaving, housing, day(600), day(700));
  const community = id('Place', here.community.placeId);
  const duty = { community, role: 'LIAISON', from: day(0) };
  const later = { posting, batch: await batch(), to: day(800) };
  await Promise.all([
    act(organizer, 'renewPosting', 'posting { id }', later),
    act(organizer, 'nameDutyMember', 'member { id }', { ...duty, person: person(leaving) }),
    endPerson(services, system, { personId: leaving.personId }),
    act(organizer, 'nameDutyMember', 'member { id }', { ...duty, person: person(quitting) }),
    begin(posting, quitting),
    endPerson(services, system, { personId: quitting.personId }),
  ]);
  const gone = { in: [leaving.personId, quitting.personId] };
  const ahead = { endsAt: { gt: clock.now() } };
  const real = <Row extends { startsAt: Date; endsAt: Date | null }>(rows: readonly Row[]) =>
    rows.filter(({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt);
  expect(real(await database.posting.findMany({ where: { personId: gone, ...ahead } }))).toEqual([]);
  expect(real(await database.mastership.findMany({ where: { apprenticeId: gone, ...ahead } }))).toEqual([]);
  expect(real(await database.roleGrant.findMany({ where: { personId: gone, ...ahead } }))).toEqual([]);
  expect(await database.dutyMember.count({ where: { personId: gone, endsOn: null } })).toBe(0);
});
