import { submitAppeal } from '@linli/core/appeals/submit';
import { newId } from '@linli/core/ids';
import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import type { Community } from '@linli/testkit/world/ladder';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staff } from '@linli/testkit/world/staff';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Outcome } from './cast.ts';

let server: TestServer;
let here: Neighbourhood;
let other: Community;
let organizer: Caller;
let housing: string;
let datang: string;
let jiaLan: Staff;
let appealId: string;
let posting: string;

const place = (id: string) => encodeGlobalId('Place', id);
const unit = (id: string) => encodeGlobalId('Organization', id);
const database = () => server.house.services.database;
const categories = new Map<string, string>();
const category = (code: string) => categories.get(code) ?? '';
const clientId = () => crypto.randomUUID();

/** A day so many days from today, by the clocks of the district. */
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();

async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  // What is withdrawn cannot be filled in wrongly.
  const faults = name.startsWith('withdraw')
    ? ''
    : '... on InvalidInputError { fields { path code message } }';
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ${faults} } }`;
  const result = await caller.run<Record<string, Outcome>>(document, { input });
  return result[name] as Outcome;
}
const idOf = (outcome: Outcome, noun: string) => {
  const row = outcome[noun] as { id: string } | undefined;
  if (!row) throw new Error(JSON.stringify(outcome));
  return row.id;
};

/** Who is posted by a batch of that kind, from today on. */
async function posted(
  who: Staff,
  kind: string,
  number: number,
  { home, homeKind, at }: { home: string; homeKind: string; at: Community },
): Promise<string> {
  const rule = {
    place: place(here.district.placeId),
    from: day(-400),
    to: day(0),
    measure: 'RECEIVED',
    total: 9,
  };
  const opened = await act(organizer, 'createBatch', 'batch { id }', {
    kind,
    number,
    name: { zh: `第${number}批` },
    startsOn: day(-300),
    rule,
  });
  const nominated = await act(organizer, 'nominateCandidate', 'batch { candidates { id } }', {
    batch: idOf(opened, 'batch'),
    person: encodeGlobalId('Person', who.personId),
    homeOrganization: unit(home),
    homeKind,
    expertise: [],
  });
  const [candidate] = (nominated.batch as { candidates: { id: string }[] }).candidates;
  const input = { candidate: candidate?.id, community: place(at.placeId), from: day(0), to: day(300) };
  return idOf(await act(organizer, 'createPosting', 'posting { id }', input), 'posting');
}

beforeAll(async () => {
  server = await startTestServer();
  const { house } = server;
  here = await neighbourhood(house, { name: '石景山区' });
  const { district } = here;
  organizer = await server.anybody.signIn(await district.staff('DISTRICT_ORGANIZER'));
  housing = await district.unit('DEPARTMENT', '住房和城乡建设委员会');
  datang = await district.unit('DEPARTMENT', '大唐高井热电分公司');
  other = await here.street.community('高井路社区');
  for (const { code, id } of await database().category.findMany({ where: { tenantId: district.tenantId } }))
    categories.set(code, encodeGlobalId('Category', id));
  const officer = await (await district.staff('DISTRICT_ORGANIZER')).actor();
  const file = async (at: Community, text: string) =>
    submitAppeal(house.services, officer, {
      clientId: newId(),
      kind: 'COMPLAINT',
      channel: 'VISIT',
      text,
      placeId: at.placeId,
      categoryId: decodeGlobalId(category('parking')).id,
    });
  appealId = encodeGlobalId('Appeal', (await file(here.community, '北侧停车难')).appeal.id);
  await file(other, '没有燃气');
  jiaLan = await staff(district.ground, housing);
  posting = await posted(jiaLan, 'GOVERNANCE_SECRETARY', 1, {
    home: housing,
    homeKind: 'AGENCY',
    at: here.community,
  });
});
afterAll(() => server.close());

describe('what the home unit knows helps where the community lacks it (m44)', () => {
  const seen = `need { id status proposals { id title organization { name { text } } }
    matches { id state reason usedOn outcome offer { id } } }`;
  const offered = 'offer { id viewerCanKeep place { id } organization { id } }';
  let her: Caller;
  let need: string;
  const offer = (more: object = {}, caller = her) =>
    act(caller, 'createResourceOffer', offered, {
      clientId: clientId(),
      posting,
      kind: 'EXPERTISE',
      title: '停车场规划和报批指导',
      categories: [category('roads-parking')],
      from: day(0),
      to: day(30),
      ...more,
    });
  const stand = async () =>
    (
      await her.run<{ node: { status: string; proposals: { id: string }[] } }>(
        'query Need($id: ID!) { node(id: $id) { ... on ResourceNeed { status proposals { id } } } }',
        { id: need },
      )
    ).node;

  it('the bureau’s expertise is proposed for the parking need of Jingtie Jiayuan, agreed, used, and the need is met', async () => {
    her = await server.anybody.signIn(jiaLan);
    const stated = await act(her, 'createResourceNeed', seen, {
      clientId: clientId(),
      community: place(here.community.placeId),
      kind: 'EXPERTISE',
      title: '拆除北侧违建、建停车场的手续',
      category: category('parking'),
      appeal: appealId,
    });
    expect(stated).toMatchObject({ need: { status: 'OPEN', proposals: [], matches: [] } });
    need = idOf(stated, 'need');
    const bureau = await offer();
    // Of her posting, so for its community, and without a word the home unit's.
    expect(bureau).toMatchObject({
      offer: {
        viewerCanKeep: true,
        place: { id: place(here.community.placeId) },
        organization: { id: unit(housing) },
      },
    });
    const fits = idOf(bureau, 'offer');
    // The street's own people draw lines too; nothing else fits: another kind, another topic, other days, another place.
    const everywhere = { posting: null, place: place(here.district.placeId), organization: unit(datang) };
    const also = idOf(await offer({ ...everywhere, categories: [category('parking')] }, organizer), 'offer');
    const strangers = [
      { kind: 'LABOUR' },
      { categories: [category('rubbish')] },
      { from: day(1) },
      { ...everywhere, place: place(other.placeId) },
    ];
    const misfits = [];
    for (const more of strangers)
      misfits.push(idOf(await offer(more, 'place' in more ? organizer : her), 'offer'));
    // The nearest topic first.
    expect(await stand()).toEqual({ status: 'OPEN', proposals: [{ id: also }, { id: fits }] });
    const agree = (one: string | undefined) =>
      act(her, 'agreeResourceMatch', 'match { id }', { need, offer: one });
    const elsewhere = misfits.pop();
    for (const misfit of misfits)
      expect(await agree(misfit)).toMatchObject({ fields: [{ path: ['offer'], code: 'INVALID' }] });
    // What is for another community alone is not there for her.
    expect(await agree(elsewhere)).toEqual({ __typename: 'NotFoundError' });

    expect(
      await act(her, 'declineResourceMatch', 'match { id }', { need, offer: also, reason: ' ' }),
    ).toMatchObject({ fields: [{ path: ['reason'], code: 'REQUIRED' }] });
    expect(
      await act(her, 'declineResourceMatch', 'match { state reason }', {
        need,
        offer: also,
        reason: '路程太远',
      }),
    ).toMatchObject({ match: { state: 'DECLINED', reason: '路程太远' } });
    expect((await stand()).proposals).toEqual([{ id: fits }]);

    const agreed = await act(her, 'agreeResourceMatch', 'match { id state }', { need, offer: fits });
    expect(agreed).toMatchObject({ match: { state: 'AGREED' } });
    expect(await act(her, 'agreeResourceMatch', 'match { id state }', { need, offer: fits })).toEqual(agreed);
    expect(await stand()).toEqual({ status: 'AGREED', proposals: [] });
    const use = { match: idOf(agreed, 'match'), usedOn: day(0), outcome: '手续办齐，791 个车位启用' };
    const wrong = [
      [{ ...use, usedOn: day(1) }, 'IN_THE_FUTURE'],
      [{ ...use, usedOn: day(-1) }, 'OUT_OF_RANGE'],
      [{ ...use, usedOn: day(31) }, 'OUT_OF_RANGE'],
    ] as const;
    for (const [input, code] of wrong)
      expect(await act(her, 'recordResourceUse', 'match { id }', input)).toMatchObject({
        fields: [{ path: ['usedOn'], code }],
      });
    const used = { match: { state: 'USED', usedOn: day(0), outcome: use.outcome } };
    const again = () => act(her, 'recordResourceUse', 'match { state usedOn outcome }', use);
    expect(await again()).toMatchObject(used);
    expect(await again()).toMatchObject(used);
    expect(await stand()).toEqual({ status: 'MET', proposals: [] });
    expect(await act(her, 'recordResourceUse', 'match { id }', { ...use, outcome: '另说' })).toMatchObject({
      fields: [{ path: ['match'], code: 'DUPLICATE' }],
    });
  });

  it('what is withdrawn is proposed and taken no more; a need names an appeal of its own community', async () => {
    const input = {
      clientId: clientId(),
      community: place(here.community.placeId),
      kind: 'VENUE',
      title: '开会的地方',
      category: category('parking'),
    };
    const foreign = { ...input, appeal: encodeGlobalId('Appeal', newId()), title: '字'.repeat(101) };
    expect(await act(her, 'createResourceNeed', 'need { id }', foreign)).toMatchObject({
      fields: [
        { path: ['title'], code: 'TOO_LONG' },
        { path: ['appeal'], code: 'UNKNOWN' },
      ],
    });
    const first = await act(her, 'createResourceNeed', 'need { id }', input);
    expect(await act(her, 'createResourceNeed', 'need { id }', { ...input, title: '另一个' })).toEqual(first);
    need = idOf(first, 'need');
    const venue = idOf(await offer({ kind: 'VENUE' }), 'offer');
    expect((await stand()).proposals).toEqual([{ id: venue }]);
    await act(her, 'withdrawResourceOffer', 'offer { id }', { offer: venue });
    expect((await stand()).proposals).toEqual([]);
    expect(await act(her, 'agreeResourceMatch', 'match { id }', { need, offer: venue })).toMatchObject({
      fields: [{ path: ['offer'], code: 'WITHDRAWN' }],
    });
    expect(await act(her, 'withdrawResourceNeed', seen, { need })).toMatchObject({
      need: { status: 'WITHDRAWN' },
    });
    expect(await offer({ categories: [], to: day(-1), title: '' })).toMatchObject({
      fields: [
        { path: ['title'], code: 'REQUIRED' },
        { path: ['categories'], code: 'REQUIRED' },
        { path: ['to'], code: 'TOO_EARLY' },
      ],
    });
  });
});

const wanted = 'fund { id granted spent left viewerCanKeep }';
const grant = (caller: Caller, more: object) =>
  act(caller, 'recordFund', wanted, {
    clientId: clientId(),
    posting,
    source: 'DISTRICT_BUDGET',
    granted: '100.00',
    purpose: '停车场建设',
    grantedOn: day(0),
    ...more,
  });
const spend = (caller: Caller, fund: string, amount: string, more: object = {}) =>
  act(caller, 'recordSpending', 'spending { id fund { spent left } }', {
    clientId: clientId(),
    fund,
    amount,
    spentOn: day(0),
    purpose: '铺设路面',
    payee: '市政工程队',
    ...more,
  });

interface Sum {
  readonly count: number;
  readonly granted: string;
  readonly spent: string;
  readonly left: string;
}
interface Group {
  readonly source: string | null;
  readonly community: { id: string } | null;
  readonly posting: { id: string } | null;
  readonly batch: { id: string } | null;
  readonly month: string | null;
  readonly sum: Sum;
}
const sums = 'sum { count granted spent left }';
const by = ['SOURCE', 'COMMUNITY', 'POSTING', 'BATCH', 'MONTH'] as const;
const totals = async (filter: object) => {
  const groups = by.map(
    (one) =>
      `${one}: groups(by: ${one}) { source community { id } posting { id } batch { id } month ${sums} }`,
  );
  const { fundTotals } = await organizer.run<{
    fundTotals: { sum: Sum } & Record<(typeof by)[number], Group[]>;
  }>(`query Totals($filter: FundFilter) { fundTotals(filter: $filter) { ${sums} ${groups.join('\n')} } }`, {
    filter,
  });
  return fundTotals;
};
/** The rows of a filter, added up by hand in fen. */
async function rows(filter: object): Promise<Sum> {
  const { funds } = await organizer.run<{
    funds: { nodes: { granted: string; spendings: { amount: string; reversedAt: string | null }[] }[] };
  }>(
    'query Rows($filter: FundFilter) { funds(filter: $filter, first: 100) { nodes { granted spendings { amount reversedAt } } } }',
    { filter },
  );
  const fen = (yuan: string) => BigInt(yuan.replace('.', ''));
  const yuan = (all: bigint) => `${all / 100n}.${(all % 100n).toString().padStart(2, '0')}`;
  const add = (all: readonly string[]) => all.reduce((sum, one) => sum + fen(one), 0n);
  const granted = add(funds.nodes.map((fund) => fund.granted));
  const stands = funds.nodes.flatMap(({ spendings }) =>
    spendings.filter(({ reversedAt }) => reversedAt === null),
  );
  const spent = add(stands.map(({ amount }) => amount));
  return {
    count: funds.nodes.length,
    granted: yuan(granted),
    spent: yuan(spent),
    left: yuan(granted - spent),
  };
}
interface Days {
  readonly from: string;
  readonly to: string;
}
/** What a group has in common, as the filter that opens its rows: of a month only the days that the whole is about. */
function opens({ source, community, posting: one, batch, month }: Group, within?: Days): object {
  if (source) return { source };
  if (community) return { in: { in: community.id } };
  if (one) return { posting: one.id };
  if (batch) return { batch: batch.id };
  const first = Temporal.PlainDate.from(month ?? '');
  const [from, to] = [first.toString(), first.add({ months: 1 }).subtract({ days: 1 }).toString()];
  if (!within) return { granted: { from, to } };
  const [, later] = [from, within.from].sort();
  const [sooner] = [to, within.to].sort();
  return { granted: { from: later, to: sooner } };
}
async function expectFiguresToEqualRows(filter: { granted?: Days; source?: string }) {
  const all = await totals(filter);
  expect(all.sum).toEqual(await rows(filter));
  for (const one of by) {
    const counted = all[one].reduce((count, { sum }) => count + sum.count, 0);
    expect(counted, one).toBe(all.sum.count);
    for (const group of all[one])
      expect(group.sum, one).toEqual(await rows({ ...filter, ...opens(group, filter.granted) }));
  }
  return all;
}

describe('secretaries secure more than 4.3 million yuan (m41)', () => {
  let her: Caller;
  let li: Caller;
  let gas: string;

  it('what several postings secured from several sources is the sum of its rows, by whatever it is taken apart', async () => {
    her = await server.anybody.signIn(jiaLan);
    const liKunming = await staff(here.district.ground, datang);
    gas = await posted(liKunming, 'FIRST_SECRETARY', 2, {
      home: datang,
      homeKind: 'RESIDENT_UNIT',
      at: other,
    });
    li = await server.anybody.signIn(liKunming);
    server.house.clock.pass({ days: 40 });
    const parking = await grant(her, { granted: '1200000.00', grantedOn: day(-40) });
    expect(await grant(her, { granted: '380000.5', source: 'HOME_UNIT' })).toMatchObject({
      fund: { granted: '380000.50', spent: '0.00', left: '380000.50', viewerCanKeep: true },
    });
    const pipes = {
      posting: gas,
      source: 'RESIDENT_UNIT',
      organization: unit(datang),
      purpose: '燃气管线改造',
    };
    const pipeline = await grant(li, { ...pipes, granted: '2500000', grantedOn: day(-10) });
    await grant(li, { ...pipes, granted: '250000.05', source: 'PARTY_SERVICE' });
    await spend(li, idOf(pipeline, 'fund'), '1800000.45');
    await spend(her, idOf(parking, 'fund'), '999999.99', { receiptNumber: '京财 0012345' });

    const all = await expectFiguresToEqualRows({});
    expect(all.sum).toEqual({
      count: 4,
      granted: '4330000.55',
      spent: '2800000.44',
      left: '1530000.11',
    });
    expect(all.SOURCE.map(({ source }) => source)).toEqual([
      'RESIDENT_UNIT',
      'DISTRICT_BUDGET',
      'HOME_UNIT',
      'PARTY_SERVICE',
    ]);
    expect(all.COMMUNITY.map(({ community }) => community?.id)).toEqual([
      place(other.placeId),
      place(here.community.placeId),
    ]);
    expect(all.MONTH.map(({ month }) => month)).toEqual(
      [...all.MONTH.map(({ month }) => month)].sort().reverse(),
    );
  });

  it('takes nothing more than a fund has left, to the fen, and what was entered wrongly is reversed and stays', async () => {
    const fund = idOf(await grant(her, { granted: '100.00', purpose: '画线' }), 'fund');
    const first = await spend(her, fund, '60.00');
    expect(await spend(her, fund, '40.01')).toMatchObject({
      fields: [{ path: ['amount'], code: 'OVERSPENT', message: expect.stringContaining('还剩 40.00 元') }],
    });
    const input = { clientId: clientId() };
    const rest = await spend(her, fund, '40.00', input);
    expect(rest).toMatchObject({ spending: { fund: { spent: '100.00', left: '0.00' } } });
    expect(await spend(her, fund, '40.00', input)).toEqual(rest);
    expect(await spend(her, fund, '0.01')).toMatchObject({ fields: [{ code: 'OVERSPENT' }] });

    expect(await act(her, 'cancelFund', wanted, { fund, reason: '记错了' })).toMatchObject({
      fields: [{ path: ['fund'], code: 'TOO_EARLY' }],
    });
    const reversed =
      'spending { amount reversedAt reversalReason reversedBy { id } fund { left spendings { id } } }';
    const wrong = { spending: idOf(first, 'spending'), reason: '金额记错' };
    const outcome = await act(her, 'reverseSpending', reversed, wrong);
    expect(outcome).toMatchObject({
      spending: { amount: '60.00', reversalReason: '金额记错', fund: { left: '60.00', spendings: [{}, {}] } },
    });
    expect(await act(her, 'reverseSpending', reversed, wrong)).toEqual(outcome);
    await act(her, 'reverseSpending', reversed, { ...wrong, spending: idOf(rest, 'spending') });
    const before = (await totals({})).sum;
    expect(await act(her, 'cancelFund', 'fund { cancelledAt }', { fund, reason: '重复登记' })).toMatchObject({
      fund: { cancelledAt: expect.any(String) },
    });
    expect((await totals({})).sum.count).toBe(before.count - 1);
    expect(await spend(her, fund, '1')).toMatchObject({ fields: [{ path: ['fund'], code: 'EXPIRED' }] });
  });

  it('names every fault of an entry', async () => {
    expect(
      await grant(her, { granted: '0', purpose: ' ', grantedOn: day(1), source: 'RESIDENT_UNIT' }),
    ).toMatchObject({
      fields: [
        { path: ['organization'], code: 'REQUIRED' },
        { path: ['granted'], code: 'OUT_OF_RANGE' },
        { path: ['purpose'], code: 'REQUIRED' },
        { path: ['grantedOn'], code: 'IN_THE_FUTURE' },
      ],
    });
    expect(await grant(her, { granted: '9999999999.99', grantedOn: day(-41) })).toMatchObject({
      fields: [{ path: ['grantedOn'], code: 'OUT_OF_RANGE' }],
    });
    expect(await grant(her, { granted: '10000000000' })).toMatchObject({
      fields: [{ path: ['granted'], code: 'OUT_OF_RANGE' }],
    });
    const fund = idOf(await grant(her, {}), 'fund');
    expect(await spend(her, fund, '0.001', { spentOn: day(-1), payee: '', purpose: '' })).toMatchObject({
      fields: [
        { path: ['amount'], code: 'OUT_OF_RANGE' },
        { path: ['spentOn'], code: 'OUT_OF_RANGE' },
        { path: ['purpose'], code: 'REQUIRED' },
        { path: ['payee'], code: 'REQUIRED' },
      ],
    });
  });

  it('of two who spend at once one is told that too little is left, and the database says so by itself', async () => {
    const fund = idOf(await grant(her, { purpose: '路灯' }), 'fund');
    const answers = await Promise.all([spend(her, fund, '60'), spend(organizer, fund, '60')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'InvalidInputError',
      'RecordSpendingPayload',
    ]);
    const bare = idOf(await grant(her, { purpose: '长椅' }), 'fund');
    const { tenantId } = here.district;
    const now = server.house.clock.now();
    const row = (amount: string) => ({
      id: newId(),
      tenantId,
      fundId: decodeGlobalId(bare).id,
      amount,
      spentOn: new Date(`${day(0)}T00:00:00Z`),
      purpose: '长椅',
      payee: '木器厂',
      clientId: newId(),
      recordedById: jiaLan.personId,
      recordedAt: now,
    });
    const results = await Promise.allSettled([
      database().spending.create({ data: row('60') }),
      database().spending.create({ data: row('60') }),
    ]);
    const [refused, ...others] = results.filter((one) => one.status === 'rejected');
    expect([String(refused?.reason), others]).toEqual([expect.stringContaining('fund_never_overspent'), []]);
    await database().spending.create({ data: row('40') });
    const one = await database().spending.findFirstOrThrow({ where: { fundId: decodeGlobalId(bare).id } });
    const rewritten = [
      database().$executeRaw`UPDATE spending SET amount = 1 WHERE id = ${one.id}::uuid`,
      database().$executeRaw`DELETE FROM spending WHERE id = ${one.id}::uuid`,
      database().$executeRaw`UPDATE fund SET spent = 0 WHERE id = ${one.fundId}::uuid`,
    ];
    for (const attempt of await Promise.allSettled(rewritten))
      expect(attempt.status === 'rejected' && String(attempt.reason)).toContain('money is never rewritten');
  });

  it('figures equal their rows whatever was granted, spent, reversed and cancelled', async () => {
    const entry = fc.record({
      who: fc.constantFrom('her', 'li'),
      source: fc.constantFrom('DISTRICT_BUDGET', 'STREET_BUDGET', 'DONATION'),
      fen: fc.integer({ min: 1, max: 10_000_000 }),
      back: fc.integer({ min: 0, max: 40 }),
      spent: fc.array(fc.record({ share: fc.integer({ min: 1, max: 100 }), isReversed: fc.boolean() }), {
        maxLength: 3,
      }),
      isCancelled: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 4 }), async (entries) => {
        for (const { who, source, fen, back, spent, isCancelled } of entries) {
          const [caller, by_] = who === 'her' ? [her, posting] : [li, gas];
          const granted = (fen / 100).toFixed(2);
          const fund = idOf(
            await grant(caller, { posting: by_, source, granted, grantedOn: day(-back) }),
            'fund',
          );
          for (const { share, isReversed } of spent) {
            const amount = (Math.max(1, Math.floor((fen * share) / 100)) / 100).toFixed(2);
            const outcome = await spend(caller, fund, amount);
            if (isReversed && outcome.spending)
              await act(caller, 'reverseSpending', 'spending { id }', {
                spending: idOf(outcome, 'spending'),
                reason: '记错',
              });
          }
          if (isCancelled) await act(caller, 'cancelFund', 'fund { id }', { fund, reason: '记错' });
        }
        await expectFiguresToEqualRows({});
        await expectFiguresToEqualRows({ source: 'DONATION', granted: { from: day(-20), to: day(0) } });
      }),
      { numRuns: 4 },
    );
  });

  it('are read by street and community; the successor keeps what is left, and nobody else beside', async () => {
    const fund = idOf(await grant(her, { purpose: '电梯更新' }), 'fund');
    const read = 'query Fund($id: ID!) { node(id: $id) { ... on Fund { left viewerCanKeep } } }';
    const see = async (caller: Caller) =>
      (await caller.run<{ node: object | null }>(read, { id: fund })).node;
    for (const reader of [here.streetOfficer, here.secretary]) {
      const caller = await server.anybody.signIn(reader);
      expect(await see(caller)).toEqual({ left: '100.00', viewerCanKeep: false });
      expect(await spend(caller, fund, '1')).toMatchObject({ __typename: 'ForbiddenError' });
    }
    for (const stranger of [here.gridMember, here.propertyStaff])
      expect(await see(await server.anybody.signIn(stranger))).toBeNull();
    // A first secretary at the same community is another posting.
    const beside = await staff(here.district.ground, datang);
    await posted(beside, 'FIRST_SECRETARY', 3, {
      home: datang,
      homeKind: 'RESIDENT_UNIT',
      at: here.community,
    });
    const next = await staff(here.district.ground, here.streetOffice);
    await act(organizer, 'endPosting', 'posting { id }', { posting });
    expect(await see(her)).toBeNull();
    server.house.clock.pass({ days: 1 });
    await posted(next, 'GOVERNANCE_SECRETARY', 4, {
      home: here.streetOffice,
      homeKind: 'STREET',
      at: here.community,
    });
    server.house.clock.pass({ minutes: 1 });
    const first = await server.anybody.signIn(beside);
    const successor = await server.anybody.signIn(next);
    expect(await see(first)).toEqual({ left: '100.00', viewerCanKeep: false });
    expect(await spend(first, fund, '1')).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await see(successor)).toEqual({ left: '100.00', viewerCanKeep: true });
    expect(await spend(successor, fund, '1')).toMatchObject({ spending: { fund: { left: '99.00' } } });
  });
});
