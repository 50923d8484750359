import { submitAppeal } from '@linli/core/appeals/submit';
import { recordReturnVisit } from '@linli/core/followup/recordReturnVisit';
import { newId } from '@linli/core/ids';
import type { HomeKind, Satisfied, Solved } from '@linli/database/generated/prisma/enums';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Community, district } from '@linli/testkit/world/ladder';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Outcome } from './cast.ts';

let server: TestServer;
let here: Neighbourhood;
let organizer: Caller;
let her: Caller;
let filing: Staff;
let asking: Staff;
let jiaLan: Staff;
let posting: string;
let batch: string;

const place = (id: string) => encodeGlobalId('Place', id);

/** A day so many days from today, by the clocks of the district. */
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();

type Answer = readonly [contacted: boolean, solved: Solved, satisfied: Satisfied];
const yes: Answer = [true, 'YES', 'YES'];
const no: Answer = [false, 'NO', 'NO'];

/** Something that was done at once at a community; if somebody was asked afterwards, what they said. */
async function done(at: Community, answer: Answer | null, more: object = {}): Promise<string> {
  const { services } = server.house;
  const { appeal, participantId } = await submitAppeal(services, await filing.actor(), {
    clientId: newId(),
    kind: 'COMPLAINT',
    channel: 'VISIT',
    text: '楼道的灯不亮，当场换好。',
    placeId: at.placeId,
    solvedOnTheSpot: { text: '已更换灯泡。' },
    ...more,
  });
  if (answer) {
    const [contacted, solved, satisfied] = answer;
    await recordReturnVisit(services, await asking.actor(), {
      appealId: appeal.id,
      participantId,
      channel: 'PHONE',
      contacted,
      solved,
      satisfied,
    });
  }
  return encodeGlobalId('Appeal', appeal.id);
}

/** A mutation: what it gives, or what is wrong. */
async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ... on InvalidInputError { fields { path code message } } } }`;
  const result = await caller.run<Record<string, Outcome>>(document, { input });
  return result[name] as Outcome;
}

/** Posts somebody to a community that a batch covers. */
async function post(batchId: string, who: Staff, homeKind: string, at: Community, from: string, to: string) {
  const person = encodeGlobalId('Person', who.personId);
  const homeOrganization = encodeGlobalId('Organization', here.streetOffice);
  const said = { batch: batchId, person, homeOrganization, homeKind, expertise: [] };
  const nominated = await act(
    organizer,
    'nominateCandidate',
    'batch { candidates { id person { id } } }',
    said,
  );
  const { candidates } = nominated.batch as { candidates: { id: string; person: { id: string } }[] };
  const candidate = candidates.find((one) => one.person.id === person)?.id;
  const input = { candidate, community: place(at.placeId), from, to };
  const created = await act(organizer, 'createPosting', 'posting { id }', input);
  return (created.posting as { id: string }).id;
}

async function open(kind: string, number: number, startsOn: string): Promise<string> {
  const rule = {
    place: place(here.district.placeId),
    from: day(-60),
    to: day(0),
    measure: 'RECEIVED',
    total: 50,
  };
  const input = { kind, number, name: { zh: `第${number}批` }, startsOn, rule };
  return ((await act(organizer, 'createBatch', 'batch { id }', input)).batch as { id: string }).id;
}

const rates = `valid contacted solvedYes response resolution satisfaction composite`;
const compared = `figures { ${rates} } figuresBefore { ${rates} }
  change { response { points percent } resolution { points percent } composite { points percent } }`;
const seen = `query Effect($id: ID!, $months: Int) { node(id: $id) { ... on Posting { effect(months: $months) {
  comparableOn
  beforeAfter { days isSmall before { from to } after { from to } ${compared}
    volumes { received resolved } volumesBefore { received resolved }
    behind: rows(window: BEFORE) { visits(figure: VALID) { totalCount } appeals(figure: RECEIVED) { totalCount } }
    since: rows(window: AFTER) { visits(figure: SOLVED_YES) { totalCount } appeals(figure: RECEIVED) { totalCount } }
    comparison { measure rank of size ${compared} volumes { received } volumesBefore { received }
      communities { rank place { id } volumesBefore { received }
        rows(window: BEFORE) { appeals(figure: RECEIVED) { totalCount } } } } }
  outcomes { resolved utility historical assisted }
  resolved: appeals(of: RESOLVED) { totalCount } utility: appeals(of: UTILITY) { nodes { id } }
  historical: appeals(of: HISTORICAL) { nodes { id } } assisted: appeals(of: ASSISTED) { nodes { id } }
} } } }`;
interface Compared {
  readonly figures: Record<string, number | null>;
  readonly figuresBefore: Record<string, number | null>;
  readonly change: Record<string, { points: number | null; percent: number | null }>;
}
interface Effect {
  readonly comparableOn: string | null;
  readonly beforeAfter:
    | (Compared & {
        days: number;
        isSmall: boolean;
        volumes: { received: number };
        volumesBefore: { received: number };
        comparison: { communities: { place: { id: string } }[] } | null;
      })
    | null;
  readonly outcomes: Record<string, number>;
}
async function effect(caller: Caller, months = 12, id = posting): Promise<Effect | null> {
  return (await caller.run<{ node: { effect: Effect | null } }>(seen, { id, months })).node.effect;
}

const others: Community[] = [];
/** Where somebody else of the batch was posted. */
let guarded: Community;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  const { district, street, community, streetOffice } = here;
  organizer = await server.anybody.signIn(await district.staff('DISTRICT_ORGANIZER'));
  filing = await district.staff('DISTRICT_ORGANIZER', streetOffice);
  asking = await district.staff('HOTLINE_OFFICER', streetOffice);
  jiaLan = await staff(district.ground, streetOffice);
  for (const name of ['二', '三', '四', '五', '六', '七']) others.push(await street.community(`${name}社区`));
  guarded = await street.community('有书记的社区');

  // Long before: a good answer that must not make the days before look better, as long as it lies outside them.
  await done(community, yes);
  server.house.clock.pass({ days: 10 });
  // Four appeals at Jingtie Jiayuan in the weeks before, each with an answer.
  await done(community, [true, 'YES', 'YES']);
  await done(community, [true, 'HALF', 'BASICALLY']);
  await done(community, no);
  await done(community, no);
  // Around it: 5, 4, 3, 2 and 1 appeals, one answer at each; nothing at the sixth; three where somebody is posted too.
  for (const [index, at] of others.slice(0, 5).entries()) {
    await done(at, index === 0 ? yes : no);
    for (let count = 1; count < 5 - index; count += 1) await done(at, null);
  }
  for (let count = 0; count < 3; count += 1) await done(guarded, null);
  server.house.clock.pass({ days: 22 });

  batch = await open('GOVERNANCE_SECRETARY', 1, day(0));
  posting = await post(batch, jiaLan, 'AGENCY', community, day(0), day(364));
  const elsewhere = await staff(district.ground, streetOffice);
  await post(batch, elsewhere, 'STREET', guarded, day(0), day(364));
  her = await server.anybody.signIn(jiaLan);
});
afterAll(() => server.close());

const solvedThere = { utility: '', inherited: '', noted: '' };

describe('the effect of a posting (m36)', () => {
  it('is not computed the day after, and it says from when on it is', async () => {
    server.house.clock.pass({ days: 1 });
    expect(await effect(organizer)).toMatchObject({
      comparableOn: day(27),
      beforeAfter: null,
      outcomes: { resolved: 0, utility: 0, historical: 0, assisted: 0 },
    });

    // What happens afterwards: five answers, four of them "solved", one of them with a note of hers.
    const category = async (code: string) =>
      (
        await server.house.services.database.category.findFirstOrThrow({
          where: { tenantId: here.district.tenantId, code },
        })
      ).id;
    const { community } = here;
    solvedThere.utility = await done(community, yes, { categoryId: await category('water-supply') });
    solvedThere.inherited = await done(community, yes, { inheritedSince: new Date('2019-05-01') });
    solvedThere.noted = await done(community, yes);
    const note = { id: solvedThere.noted, text: '与居民和物业一起看过。' };
    expect(await act(her, 'addNote', 'appeal { id }', note)).toMatchObject({ appeal: { id: note.id } });
    await done(community, [true, 'YES', 'BASICALLY']);
    // Not solved after all: it is open again, and counts as an answer but not as an outcome.
    await done(community, [true, 'NO', 'NO']);
    // At the second worst they say "solved" now too; the sixth has its first appeal.
    await done(others[1] as Community, yes);
    await done(others[0] as Community, no);
    await done(others[5] as Community, null);

    server.house.clock.pass({ days: 26 });
    expect(await effect(organizer)).toMatchObject({ comparableOn: day(1), beforeAfter: null });
    server.house.clock.pass({ days: 1 });
    expect(await effect(organizer)).toMatchObject({ beforeAfter: { days: 28 } });
  });

  it('compares windows of the same length by the rules of the rates: points and percent, and counts beside', async () => {
    const found = await effect(organizer);
    expect(found?.beforeAfter).toMatchObject({
      days: 28,
      before: { from: day(-56), to: day(-29) },
      after: { from: day(-28), to: day(-1) },
      // Before: 2, 1 and 2.9 − 1 of 4. After: 5, 4 and 3.9 of 5.
      figuresBefore: {
        valid: 4,
        contacted: 2,
        solvedYes: 1,
        response: 50,
        resolution: 25,
        satisfaction: 47.5,
        composite: 36.5,
      },
      figures: {
        valid: 5,
        contacted: 5,
        solvedYes: 4,
        response: 100,
        resolution: 80,
        satisfaction: 78,
        composite: 81.2,
      },
      // "+220 %" and "+55 points" are the same; one alone would say something else.
      change: {
        response: { points: 50, percent: 100 },
        resolution: { points: 55, percent: 220 },
        composite: { points: 44.7, percent: 122.47 },
      },
      volumesBefore: { received: 4 },
      volumes: { received: 5 },
      behind: { visits: { totalCount: 4 }, appeals: { totalCount: 4 } },
      since: { visits: { totalCount: 4 }, appeals: { totalCount: 5 } },
      // Four answers before: a watch list asks for five.
      isSmall: true,
    });
    // The rates of the same days say the same.
    const { rates: page } = await organizer.run<{ rates: Compared }>(
      `query Same($place: ID!, $days: DaysInput!) { rates(place: $place, period: { between: $days }) { ${compared} } }`,
      { place: place(here.community.placeId), days: { from: day(-28), to: day(-1) } },
    );
    const { figures, figuresBefore, change } = found?.beforeAfter ?? {};
    expect(page).toEqual({ figures, figuresBefore, change });
  });

  it('grows on both sides at once, to so many months at most', async () => {
    const month = await effect(organizer, 1);
    expect(month?.beforeAfter?.days).toBe(28);
    // Five days later the window before takes in what lies 33 days back: five answers, two of them "solved".
    server.house.clock.pass({ days: 5 });
    expect(await effect(organizer)).toMatchObject({
      beforeAfter: {
        days: 33,
        isSmall: false,
        figuresBefore: { valid: 5, solvedYes: 2, resolution: 40 },
        figures: { valid: 5, resolution: 80 },
        change: { resolution: { points: 40, percent: 100 } },
      },
    });
    // A month has 31 days at most: what is longer ago stays outside, on both sides.
    expect(await effect(organizer, 1)).toMatchObject({ beforeAfter: { figuresBefore: { valid: 4 } } });
    for (const months of [0, 37]) {
      const { errors } = await organizer.ask(seen, { id: posting, months });
      expect(errors[0]?.extensions, `${months}`).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await effect(organizer, 36)).toMatchObject({ beforeAfter: { days: 33 } });
  });

  it('is held against the five that stood nearest before and had nobody, named one by one', async () => {
    const found = await effect(organizer, 1);
    const [second, third, fourth, fifth, sixth] = others.map(({ placeId }) => place(placeId));
    expect(found?.beforeAfter?.comparison).toMatchObject({
      measure: 'RECEIVED',
      // 5, 4 and 4, 3 and 3, 2, 1, 0 appeals before: the two with four share the second place of eight.
      rank: 2,
      of: 8,
      size: 5,
      volumesBefore: { received: 15 },
      volumes: { received: 2 },
      figuresBefore: { valid: 5, solvedYes: 1, resolution: 20 },
      figures: { valid: 2, solvedYes: 1, resolution: 50 },
      change: { resolution: { points: 30, percent: 150 } },
      communities: [
        { rank: 2, place: { id: third }, rows: { appeals: { totalCount: 4 } } },
        { rank: 1, place: { id: second }, rows: { appeals: { totalCount: 5 } } },
        { rank: 4, place: { id: fourth }, volumesBefore: { received: 3 } },
        { rank: 6, place: { id: fifth }, volumesBefore: { received: 2 } },
        { rank: 7, place: { id: sixth }, volumesBefore: { received: 1 } },
      ],
    });
    // The secretary reads the sum, and of no other community the figures.
    const own = await effect(her, 1);
    expect(own?.beforeAfter?.comparison).toEqual({ ...found?.beforeAfter?.comparison, communities: [] });
  });

  it('counts what was solved in her time by class, and opens it (m42)', async () => {
    expect(await effect(her)).toMatchObject({
      outcomes: { resolved: 4, utility: 1, historical: 1, assisted: 1 },
      resolved: { totalCount: 4 },
      utility: { nodes: [{ id: solvedThere.utility }] },
      historical: { nodes: [{ id: solvedThere.inherited }] },
      assisted: { nodes: [{ id: solvedThere.noted }] },
    });
  });
});

describe('postings × batches × outcomes (m92)', () => {
  const sums = `kind postings running batches compared missing homeKinds { kind count } batch { number quoted { text source saidOn } }
    effect { received receivedBefore isSmall ${compared} } outcomes { resolved utility historical assisted } funds { count granted spent }`;
  const document = `query Overview($filter: PostingFilter) { postingOverview(filter: $filter) {
    rows { posting { id kind homeKind } days comparableOn shortfall { weeks short missing }
      effect { received receivedBefore isSmall ${compared} } outcomes { resolved utility historical assisted }
      funds { count granted spent } }
    kinds { ${sums} } batches { ${sums} } } }`;
  interface Row {
    readonly posting: { id: string; kind: string; homeKind: string };
    readonly days: number | null;
    readonly shortfall: { missing: number };
    readonly effect: (Compared & { received: number; receivedBefore: number }) | null;
    readonly outcomes: Record<string, number>;
    readonly funds: { count: number; granted: string; spent: string };
  }
  type Sum = Omit<Row, 'posting' | 'days' | 'shortfall'> & {
    kind: string;
    postings: number;
    compared: number;
    missing: number;
    homeKinds: { kind: string; count: number }[];
  };
  interface Overview {
    readonly rows: Row[];
    readonly kinds: Sum[];
    readonly batches: Sum[];
  }
  const overview = async (filter: object = {}) =>
    (await organizer.run<{ postingOverview: Overview }>(document, { filter })).postingOverview;

  beforeAll(async () => {
    // The other scheme: first secretaries, from a resident unit and from the "two new" organizations (m38).
    const first = await open('FIRST_SECRETARY', 1, day(-30));
    const { district, community, streetOffice } = here;
    const from = day(-30);
    await post(first, await staff(district.ground, streetOffice), 'RESIDENT_UNIT', community, from, day(300));
    const at = others[0] as Community;
    await post(first, await staff(district.ground, streetOffice), 'NEW_SOCIAL', at, from, day(300));
    for (const granted of ['120000.10', '80000.20']) {
      const fund = { clientId: newId(), posting, source: 'DISTRICT_BUDGET', purpose: '更换楼道灯', granted };
      expect(
        await act(organizer, 'recordFund', 'fund { id }', { ...fund, grantedOn: day(-1) }),
      ).toMatchObject({
        fund: {},
      });
    }
  });

  it('says of each what its own page says, and every sum is the sum of its rows', async () => {
    const { rows, kinds, batches } = await overview();
    expect(rows.map(({ posting: { kind } }) => kind).sort()).toEqual([
      'FIRST_SECRETARY',
      'FIRST_SECRETARY',
      'GOVERNANCE_SECRETARY',
      'GOVERNANCE_SECRETARY',
    ]);
    for (const row of rows) {
      const page = await effect(organizer, 12, row.posting.id);
      expect(row.outcomes).toEqual(page?.outcomes);
      expect(row.days).toBe(page?.beforeAfter?.days ?? null);
      const { figures, figuresBefore, change, isSmall, volumes, volumesBefore } = page?.beforeAfter ?? {};
      const [received, receivedBefore] = [volumes?.received, volumesBefore?.received];
      expect(row.effect).toEqual({ figures, figuresBefore, change, isSmall, received, receivedBefore });
    }
    for (const sum of [...kinds, ...batches]) {
      const own = rows.filter(({ posting }) => posting.kind === sum.kind);
      const total = (value: (row: Row) => number) => own.reduce((all, row) => all + value(row), 0);
      expect(sum.postings).toBe(own.length);
      expect(sum.missing).toBe(total(({ shortfall }) => shortfall.missing));
      for (const name of ['resolved', 'utility', 'historical', 'assisted']) {
        expect(sum.outcomes[name], name).toBe(total(({ outcomes }) => outcomes[name] ?? 0));
      }
      for (const window of ['figures', 'figuresBefore'] as const) {
        for (const count of ['valid', 'contacted', 'solvedYes']) {
          expect(sum.effect?.[window][count], count).toBe(total((row) => row.effect?.[window][count] ?? 0));
        }
      }
      expect(sum.effect?.received).toBe(total((row) => row.effect?.received ?? 0));
    }
    // Money adds up to the fen.
    const funded = { count: 2, granted: '200000.30', spent: '0.00' };
    expect(rows.find((row) => row.posting.id === posting)?.funds).toEqual(funded);
    const nothing = { count: 0, granted: '0.00', spent: '0.00' };
    expect(kinds.map(({ kind, funds }) => [kind, funds])).toEqual(
      expect.arrayContaining([
        ['GOVERNANCE_SECRETARY', funded],
        ['FIRST_SECRETARY', nothing],
      ]),
    );
    // Nobody has ever checked in: no two days in any of the weeks since.
    expect(rows.every(({ shortfall }) => shortfall.missing > 0)).toBe(true);
  });

  it('is told apart by kind, batch, and by whom they were sent', async () => {
    const { kinds } = await overview();
    expect(kinds.map(({ kind, postings, homeKinds }) => ({ kind, postings, homeKinds }))).toEqual(
      expect.arrayContaining([
        {
          kind: 'FIRST_SECRETARY',
          postings: 2,
          homeKinds: expect.arrayContaining([
            { kind: 'RESIDENT_UNIT', count: 1 },
            { kind: 'NEW_SOCIAL', count: 1 },
          ]),
        },
        {
          kind: 'GOVERNANCE_SECRETARY',
          postings: 2,
          homeKinds: expect.arrayContaining([
            { kind: 'AGENCY', count: 1 },
            { kind: 'STREET', count: 1 },
          ]),
        },
      ]),
    );
    expect((await overview({ homeKind: 'NEW_SOCIAL' })).rows).toHaveLength(1);
    expect((await overview({ batch })).rows).toHaveLength(2);
    expect((await overview({ in: { in: place(here.community.placeId) } })).rows).toHaveLength(2);
    expect((await her.ask(document)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('shows what was reported elsewhere as quoted, once, and computes nothing with it', async () => {
    const before = await overview({ batch });
    const input = {
      clientId: newId(),
      batch,
      quote: '派驻后，所在地区12345诉求解决率上升28.76%（原文未说明是百分比还是百分点）。',
      source: '丰台区委组织部，据媒体报道',
      saidOn: '2023-11-22',
    };
    const wanted = 'batch { quoted { text source saidOn } }';
    const { quote: text, source, saidOn } = input;
    const said = { text, source, saidOn };
    for (const _retry of [1, 2]) {
      expect(await act(organizer, 'quoteBatchResult', wanted, input)).toMatchObject({
        batch: { quoted: [said] },
      });
    }
    expect(
      await act(organizer, 'quoteBatchResult', wanted, {
        ...input,
        clientId: newId(),
        quote: ' ',
        source: '字'.repeat(201),
        saidOn: day(1),
      }),
    ).toMatchObject({
      fields: [
        { path: ['quote'], code: 'REQUIRED', message: '请填写这一项。' },
        { path: ['source'], code: 'TOO_LONG' },
        { path: ['saidOn'], code: 'IN_THE_FUTURE' },
      ],
    });
    const after = await overview({ batch });
    expect(after.rows).toEqual(before.rows);
    expect(after.batches).toMatchObject([{ batch: { quoted: [said] } }]);
  });
});

describe('151 first secretaries, 53 of them from outside the offices (m38)', () => {
  const outside = { RESIDENT_UNIT: 40, NEW_ECONOMIC: 8, NEW_SOCIAL: 5 } as const;

  it('stand side by side, with by whom each was sent', async () => {
    const { database, clock } = server.house.services;
    const shijingshan = await district(server.house, '石景山区');
    const { tenantId, placeId } = shijingshan;
    const caller = await server.anybody.signIn(await shijingshan.staff('DISTRICT_ORGANIZER'));
    const street = await shijingshan.street('广宁街道');
    const unitId = await shijingshan.unit('ENTERPRISE', '高井路热电厂');
    const [now, startsAt] = [clock.now(), new Date(clock.now().getTime() - 40 * 86_400_000)];
    const homes = Object.entries(outside).flatMap(([kind, count]) =>
      Array<HomeKind>(count).fill(kind as HomeKind),
    );
    const all = [...homes, ...Array<HomeKind>(151 - homes.length).fill('AGENCY')];
    // Written as rows: no walk leads to so many so fast.
    const people = all.map((_, number) => ({ id: newId(), tenantId, name: `第${number + 1}位书记` }));
    await database.person.createMany({ data: people });
    const communities: string[] = [];
    for (const [number] of all.entries()) {
      communities.push((await street.community(`第${number + 1}社区`)).placeId);
    }
    const createdById = people[0]?.id ?? '';
    const first = await database.batch.create({
      data: {
        id: newId(),
        tenantId,
        kind: 'FIRST_SECRETARY',
        number: 1,
        name: { zh: '第一批第一书记' },
        startsOn: startsAt,
        placeId,
        ruleFrom: startsAt,
        ruleTo: now,
        measure: 'RECEIVED',
        minReceived: 1,
        total: 151,
        createdById,
        createdAt: now,
      },
    });
    await database.posting.createMany({
      data: all.map((homeKind, number) => ({
        id: newId(),
        tenantId,
        batchId: first.id,
        kind: 'FIRST_SECRETARY' as const,
        personId: people[number]?.id ?? '',
        communityId: communities[number] ?? '',
        homeOrganizationId: unitId,
        homeKind,
        startsAt,
        endsAt: new Date(now.getTime() + 300 * 86_400_000),
        weeklyDays: 2,
        createdById,
        createdAt: startsAt,
      })),
    });
    const { postingOverview } = await caller.run<{
      postingOverview: {
        rows: { posting: { community: { id: string } } }[];
        kinds: { postings: number; running: number; homeKinds: { kind: string; count: number }[] }[];
      };
    }>(`{ postingOverview { rows { posting { person { name } community { id } } effect { received } }
      kinds { postings running homeKinds { kind count } } } }`);
    expect(postingOverview.rows).toHaveLength(151);
    const [sum] = postingOverview.kinds;
    expect(sum).toMatchObject({ postings: 151, running: 151 });
    const sent = Object.fromEntries(sum?.homeKinds.map((home) => [home.kind, home.count]) ?? []);
    expect(sent).toEqual({ AGENCY: 98, ...outside });
    const others = Object.entries(sent).filter(([kind]) => kind !== 'AGENCY');
    expect(others.reduce((all, [, count]) => all + count, 0)).toBe(53);

    // A thousand are added up; of more nobody is told the sum of some of them.
    const former = (from: number, count: number) =>
      database.posting.createMany({
        data: Array.from({ length: count }, (_, number) => {
          const start = new Date(startsAt.getTime() - (from + number + 1) * 86_400_000);
          return {
            id: newId(),
            tenantId,
            batchId: first.id,
            kind: 'FIRST_SECRETARY' as const,
            personId: createdById,
            communityId: communities[0] ?? '',
            homeOrganizationId: unitId,
            homeKind: 'AGENCY' as const,
            startsAt: start,
            endsAt: new Date(start.getTime() + 86_400_000),
            weeklyDays: 2,
            createdById,
            createdAt: startsAt,
          };
        }),
      });
    const counted = '{ postingOverview { kinds { postings } } }';
    await former(0, 849);
    expect((await caller.ask(counted)).data).toEqual({ postingOverview: { kinds: [{ postings: 1000 }] } });
    await former(849, 1);
    expect((await caller.ask(counted)).errors).toMatchObject([
      { extensions: { fields: [{ path: ['filter'], code: 'TOO_MANY' }] } },
    ]);
  });
});
