import { soundAlarms } from '@linli/core/clocks/alarms/sound';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { staffOfUnit } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Filed, fileByWidget, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let secretary: Caller;
let officer: Caller;
let manager: Caller;
let owner: Caller;
/** Who owns the basements of the estate: the railway's housing section. */
let ownerUnit: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
  officer = await server.anybody.signIn(here.streetOfficer);
  manager = await server.anybody.signIn(here.propertyStaff);
  ownerUnit = await here.estate.unit('PROPERTY_RIGHT_UNIT', '铁路局房建段');
  owner = await server.anybody.signIn(await staffOfUnit(here.estate.ground, 'DEPARTMENT_OFFICER', ownerUnit));
});
afterAll(() => server.close());

const unit = (id: string) => encodeGlobalId('Organization', id);

/** The basement of the article, accepted and given to the unit that owns it. */
async function basement() {
  const appeal = await fileByWidget(server, here, widget, '16号楼地下室积水二十多厘米，已经三个多月。');
  await take(secretary, 'acceptAppeal', { id: appeal.id });
  await take(secretary, 'assignAppeal', { id: appeal.id, unit: unit(ownerUnit) });
  return appeal;
}

const note = 'mutation Note($input: AddNoteInput!) { addNote(input: $input) { __typename } }';

const seen = `query Seen($id: ID!) { node(id: $id) { ... on Appeal {
  holder { name { text } } assistingUnits { name { text } } legalSteps } }
  appeals(filter: { open: true }) { totalCount } }`;

interface Seen {
  readonly node: {
    holder: { name: { text: string } };
    assistingUnits: { name: { text: string } }[];
    legalSteps: string[];
  } | null;
  readonly appeals: { totalCount: number };
}

describe('the owner unit leads, the property company cooperates (m8)', () => {
  it('reads along and writes in the record, does not hold it, and leaves when it has helped', async () => {
    const { id } = await basement();
    expect(await manager.run<Seen>(seen, { id })).toEqual({ node: null, appeals: { totalCount: 0 } });
    const help = { id, unit: unit(here.propertyCompany), note: '配合清掏、看护水泵。' };
    expect(await take(owner, 'assistAppeal', help)).toMatchObject({ __typename: 'ForbiddenError' });
    await take(secretary, 'assistAppeal', help);
    const along = await manager.run<Seen>(seen, { id });
    expect(along).toMatchObject({
      node: {
        holder: { name: { text: '铁路局房建段' } },
        assistingUnits: [{ name: { text: '京铁物业' } }],
      },
      appeals: { totalCount: 1 },
    });
    expect(along.node?.legalSteps).toContain('ADD_NOTE');
    expect(along.node?.legalSteps).not.toContain('START');
    const input = { id, text: '已架好水泵，每小时抽一次。', public: true };
    expect(await manager.run(note, { input })).toEqual({ addNote: { __typename: 'AddNotePayload' } });
    await take(secretary, 'endAssistance', { id, unit: unit(here.propertyCompany) });
    expect((await manager.run<Seen>(seen, { id })).node).toBeNull();
  });

  it('never asks the holder, whoever is there already, whom it is about, or who serves nothing there', async () => {
    const { id } = await basement();
    const asked = (of: string) => take(secretary, 'assistAppeal', { id, unit: unit(of) });
    expect(await asked(ownerUnit)).toMatchObject({ fields: [{ path: ['unit'], code: 'DUPLICATE' }] });
    await asked(here.propertyCompany);
    expect(await asked(here.propertyCompany)).toMatchObject({ fields: [{ code: 'DUPLICATE' }] });
    expect(await asked(crypto.randomUUID())).toMatchObject({ fields: [{ code: 'UNKNOWN' }] });
    const gone = { id, unit: unit(here.committee) };
    expect(await take(secretary, 'endAssistance', gone)).toMatchObject({ fields: [{ code: 'UNKNOWN' }] });
  });
});

interface Tracked {
  readonly state: string;
  readonly responsible: { unit: { name: { text: string } }; as: string } | null;
  readonly promiseClock: { dueAt: string };
  readonly timeline: { type: string; text: string | null }[];
}

/** What the resident sees with the receipt. */
async function tracked({ code, secret }: Filed): Promise<Tracked> {
  const { appealByCode } = await widget.run<{ appealByCode: Tracked }>(
    `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal { state responsible { unit { name { text } } as } promiseClock { dueAt }
        timeline { type text } } } }`,
    { code, secret },
  );
  return appealByCode;
}

const disputes = `query Disputes($id: ID!) { node(id: $id) { ... on Appeal { disputes {
  status level overdue decision decidedFrom decidedUnit { name { text } }
  claims { unit { name { text } } says { name { text } } text } } } } }`;

describe('two parties pass the buck (m5)', () => {
  it('each is heard, the street decides by a rule, and somebody is responsible all the time', async () => {
    const appeal = await fileByWidget(server, here, widget, '地下室积水发臭，物业说归产权单位。');
    const { id } = appeal;
    await take(secretary, 'acceptAppeal', { id });
    expect((await tracked(appeal)).responsible).toMatchObject({ as: 'FIRST_RECEIVER' });
    await take(secretary, 'assignAppeal', { id, unit: unit(here.propertyCompany) });
    const { dueAt } = (await tracked(appeal)).promiseClock;
    expect(await take(manager, 'openDutyDispute', { id, text: '  ' })).toMatchObject({
      fields: [{ path: ['text'], code: 'REQUIRED' }],
    });
    const refusal = { id, text: '地下室没有移交，产权在房建段。', says: unit(ownerUnit) };
    expect(await take(manager, 'openDutyDispute', refusal)).toMatchObject({ appeal: { state: 'ASSIGNED' } });
    // Whoever refuses stays responsible, and cannot hand it back meanwhile either.
    expect((await tracked(appeal)).responsible).toMatchObject({
      unit: { name: { text: '京铁物业' } },
      as: 'HOLDER',
    });
    expect(await take(manager, 'returnAppeal', { id, reason: '不归我们。' })).toMatchObject({
      __typename: 'IllegalStepError',
    });
    expect(await take(owner, 'addDutyClaim', { id, text: '物业收费。' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    await take(secretary, 'assistAppeal', { id, unit: unit(ownerUnit) });
    await take(owner, 'addDutyClaim', {
      id,
      text: '物业收取管理费，应当维护。',
      says: unit(here.propertyCompany),
    });
    const heard = { id, unit: unit(here.committee), text: '居委会档案中没有移交记录。' };
    await take(secretary, 'addDutyClaim', heard);

    const decision = {
      id,
      unit: unit(ownerUnit),
      reason: '设施未移交，由产权单位负责。',
      rule: '移交办法第三条',
    };
    expect(await take(secretary, 'decideDutyDispute', decision)).toMatchObject({
      __typename: 'ForbiddenError',
    });
    expect(await take(officer, 'decideDutyDispute', { ...decision, rule: '' })).toMatchObject({
      fields: [{ path: ['rule'], code: 'REQUIRED' }],
    });
    await take(officer, 'decideDutyDispute', decision);
    expect(await tracked(appeal)).toMatchObject({
      state: 'ASSIGNED',
      responsible: { unit: { name: { text: '铁路局房建段' } }, as: 'DECIDED' },
      promiseClock: { dueAt },
    });
    expect((await tracked(appeal)).timeline.at(-1)).toEqual({
      type: 'DUTY_DECIDED',
      text: '设施未移交，由产权单位负责。\n\n移交办法第三条',
    });
    const text = (name: string) => ({ name: { text: name } });
    expect(await officer.run(disputes, { id })).toMatchObject({
      node: {
        disputes: [
          {
            status: 'DECIDED',
            level: 'COMMUNITY',
            decidedUnit: text('铁路局房建段'),
            claims: [
              { unit: text('京铁物业'), says: text('铁路局房建段'), text: refusal.text },
              { unit: text('铁路局房建段'), says: text('京铁物业') },
              { unit: text('京铁家园社区居委会'), says: null },
            ],
          },
        ],
      },
    });
  });

  it('rings one level up when nobody decides, and is dropped by whoever opened it', async () => {
    const { id } = await basement();
    await take(owner, 'openDutyDispute', { id, text: '已移交给物业。' });
    server.house.clock.pass({ days: 4 });
    expect(await officer.run(disputes, { id })).toMatchObject({
      node: { disputes: [{ status: 'OPEN', overdue: true }] },
    });
    await soundAlarms(server.house.services);
    const alarms = await server.house.services.database.clockAlarm.findMany({
      where: { kind: 'DISPUTE_OVERDUE' },
    });
    expect(alarms.map(({ appealId }) => encodeGlobalId('Appeal', appealId))).toEqual([id]);
    await take(owner, 'withdrawDutyDispute', { id });
    expect(await officer.run(disputes, { id })).toMatchObject({
      node: { disputes: [{ status: 'WITHDRAWN' }] },
    });
  });
});

describe('the list of disputes (m5)', () => {
  const list = `query List($filter: DutyDisputeFilter) { dutyDisputes(filter: $filter) { totalCount
    nodes { status appeal { id } unit { name { text } } claims { text } } } }`;
  interface List {
    readonly dutyDisputes: { totalCount: number; nodes: { status: string; appeal: { id: string } }[] };
  }

  interface Paged {
    readonly dutyDisputes: {
      nodes: { appeal: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  }

  it('shows what is open, the longest waiting first, then what is over; each only to who reads the appeal', async () => {
    const [first, second] = [await basement(), await basement()];
    for (const { id } of [first, second]) {
      server.house.clock.pass({ hours: 1 });
      await take(owner, 'openDutyDispute', { id, text: '已移交给物业。' });
    }
    const place = { in: encodeGlobalId('Place', here.community.placeId) };
    const opened = (await officer.run<List>(list, { filter: { status: ['OPEN'], place } })).dutyDisputes;
    expect(opened.nodes.slice(-2).map(({ appeal }) => appeal.id)).toEqual([first.id, second.id]);
    expect(opened.totalCount).toBe(opened.nodes.length);
    await take(owner, 'withdrawDutyDispute', { id: first.id });
    const all = (await officer.run<List>(list, { filter: { place } })).dutyDisputes.nodes;
    expect(all.filter(({ status }) => status === 'OPEN').map(({ appeal }) => appeal.id)).toContain(second.id);
    const over = all.findIndex(({ status }) => status !== 'OPEN');
    expect(all[over]).toMatchObject({ status: 'WITHDRAWN', appeal: { id: first.id } });
    expect(all.slice(over).every(({ status }) => status !== 'OPEN')).toBe(true);
    // Read one by one, none is left out where open ones end and the others begin.
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Paged = await officer.run<Paged>(
        `query Page($after: String) { dutyDisputes(first: 1, after: $after) { nodes { appeal { id } }
          pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      ids.push(...page.dutyDisputes.nodes.map(({ appeal }) => appeal.id));
      after = page.dutyDisputes.pageInfo.endCursor;
      more = page.dutyDisputes.pageInfo.hasNextPage;
    }
    expect(ids).toEqual(all.map(({ appeal }) => appeal.id));
    // The property company has no part in either.
    const seenByManager = (await manager.run<List>(list, { filter: {} })).dutyDisputes.nodes;
    for (const { id } of [first, second]) {
      expect(seenByManager.map(({ appeal }) => appeal.id)).not.toContain(id);
    }
  });
});
