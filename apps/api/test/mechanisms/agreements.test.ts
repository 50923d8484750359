import { soundAlarms } from '@linli/core/clocks/alarms/sound';
import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
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

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
  officer = await server.anybody.signIn(here.streetOfficer);
  manager = await server.anybody.signIn(here.propertyStaff);
});
afterAll(() => server.close());

interface Agreement {
  readonly id: string;
  readonly status: string;
  readonly parties: { id: string; signedAt: string | null; recordedBy: { name: string } | null }[];
  readonly obligations: { status: string; commitment: { id: string } | null }[];
  readonly viewerCanSignFor: { id: string }[];
}

const asked = `query Agreements($id: ID!) { node(id: $id) { ... on Appeal { agreements {
  id kind status terms onTheSpot agreedAt
  parties { id kind unit { name { text } } name signedAt recordedBy { name } }
  damages { location what amount }
  obligations { by { name } to { kind } text amount dueOn status commitment { id isObligation } }
  viewerCanSignFor { id }
} } } }`;

async function agreement(caller: Caller, { id }: Filed): Promise<Agreement> {
  const { node } = await caller.run<{ node: { agreements: Agreement[] } }>(asked, { id });
  const [latest] = node.agreements;
  if (!latest) throw new Error('no agreement');
  return latest;
}

/** What a resident reads with a receipt. */
async function tracked({ code, secret }: Filed) {
  const { appealByCode } = await widget.run<{ appealByCode: Tracked }>(
    `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal { commitments { dueOn } timeline { type text } agreements {
        kind status terms obligations { text amount dueOn status mine unit { name { text } } } } } } }`,
    { code, secret },
  );
  return appealByCode;
}

interface Tracked {
  readonly commitments: object[];
  readonly timeline: { type: string; text: string | null }[];
  readonly agreements: { status: string; obligations: object[] }[];
}

async function handled(text: string): Promise<Filed> {
  const appeal = await fileByWidget(server, here, widget, text);
  await take(secretary, 'acceptAppeal', { id: appeal.id });
  return appeal;
}

const property = () => encodeGlobalId('Organization', here.propertyCompany);
const committee = () => encodeGlobalId('Organization', here.committee);
const dayAhead = (days: number) =>
  new Date(server.house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('a pipe burst on the fifth floor: damage floor by floor, compensation agreed (m17)', () => {
  /** The reporter lives on the third floor; the tenant of the fifth pays. */
  async function leak() {
    const appeal = await handled('五楼水管爆了，水一直流到一楼。');
    const due = { wall: dayAhead(7), floor: dayAhead(14), valve: dayAhead(3) };
    const draft = {
      id: appeal.id,
      kind: 'COMPENSATION',
      terms: '五楼住户赔偿各层损失，物业更换总阀。',
      parties: [{ name: '五楼住户' }, { reporter: true }, { name: '四楼住户' }, { unit: property() }],
      damages: [
        { location: '四楼', what: '顶棚和地板', amount: '1200.5' },
        { location: '三楼', what: '墙面', amount: '800' },
        { location: '一楼', what: '楼道灯' },
      ],
      obligations: [
        { by: 0, to: 1, text: '赔偿三楼墙面', amount: '800', dueOn: due.wall },
        { by: 0, to: 2, text: '赔偿四楼顶棚和地板', amount: '1200.50', dueOn: due.floor },
        { by: 3, text: '更换总阀', dueOn: due.valve },
      ],
    };
    expect(await take(secretary, 'draftAgreement', draft)).toMatchObject({
      __typename: 'DraftAgreementPayload',
    });
    return { ...appeal, due };
  }

  it('holds when everybody has signed, each party in its turn; nobody signs for the other side', async () => {
    const appeal = await leak();
    await take(secretary, 'assignAppeal', { id: appeal.id, unit: property() });
    const { id, status, parties } = await agreement(secretary, appeal);
    expect(status).toBe('DRAFT');
    const [fifth = '', reporter = '', fourth = '', company = ''] = parties.map((party) => party.id);
    expect((await agreement(manager, appeal)).viewerCanSignFor).toEqual([{ id: company }]);
    expect(await take(manager, 'signAgreement', { id, parties: [company, reporter] })).toMatchObject({
      __typename: 'ForbiddenError',
    });
    await take(manager, 'signAgreement', { id, parties: [company] });
    expect(await take(secretary, 'signAgreement', { id, parties: [company, fifth, fifth] })).toMatchObject({
      fields: [
        { path: ['parties', '0'], code: 'DUPLICATE' },
        { path: ['parties', '2'], code: 'DUPLICATE' },
      ],
    });
    await take(secretary, 'signAgreement', { id, parties: [fifth, reporter] });
    expect((await tracked(appeal)).agreements).toEqual([]);
    await take(officer, 'signAgreement', { id, parties: [fourth] });
    expect(await agreement(secretary, appeal)).toMatchObject({
      kind: 'COMPENSATION',
      status: 'AGREED',
      terms: '五楼住户赔偿各层损失，物业更换总阀。',
      damages: [
        { location: '四楼', what: '顶棚和地板', amount: '1200.50' },
        { location: '三楼', what: '墙面', amount: '800.00' },
        { location: '一楼', what: '楼道灯', amount: null },
      ],
      parties: [
        { kind: 'OTHER', name: '五楼住户', recordedBy: { name: here.secretary.name } },
        { kind: 'REPORTER', name: null, recordedBy: { name: here.secretary.name } },
        { kind: 'OTHER', name: '四楼住户', recordedBy: { name: here.streetOfficer.name } },
        { kind: 'UNIT', unit: { name: { text: '京铁物业' } }, recordedBy: { name: here.propertyStaff.name } },
      ],
      obligations: [
        { by: { name: '五楼住户' }, to: { kind: 'REPORTER' }, amount: '800.00', status: 'OPEN' },
        { by: { name: '五楼住户' }, to: { kind: 'OTHER' }, amount: '1200.50', status: 'OPEN' },
        { to: null, text: '更换总阀', amount: null, commitment: { isObligation: true } },
      ],
    });
    const told = await tracked(appeal);
    expect(told.timeline.at(-1)).toEqual({ type: 'AGREEMENT_REACHED', text: null });
    expect(told.agreements).toEqual([
      {
        kind: 'COMPENSATION',
        status: 'AGREED',
        terms: '五楼住户赔偿各层损失，物业更换总阀。',
        // What the fourth floor gets is its own; who owes stands with a name where it is a unit.
        obligations: [
          {
            text: '赔偿三楼墙面',
            amount: '800.00',
            dueOn: appeal.due.wall,
            status: 'OPEN',
            mine: false,
            unit: null,
          },
          {
            text: '更换总阀',
            amount: null,
            dueOn: appeal.due.valve,
            status: 'OPEN',
            mine: false,
            unit: { name: { text: '京铁物业' } },
          },
        ],
      },
    ]);
    expect(told.commitments).toEqual([]);
  });

  it('is watched as promises are: kept by word of who leads, broken when its day is over, in time told to staff alone', async () => {
    const appeal = await leak();
    const { id, parties } = await agreement(secretary, appeal);
    await take(secretary, 'signAgreement', { id, parties: parties.map((party) => party.id) });
    await take(secretary, 'assignAppeal', { id: appeal.id, unit: property() });
    const { obligations } = await agreement(secretary, appeal);
    const [wall = '', , valve = ''] = obligations.map(({ commitment }) => commitment?.id ?? '');
    // Whether the company kept its word is not for the company to say.
    expect(await take(manager, 'settleCommitment', { id: valve, status: 'KEPT' })).toMatchObject({
      __typename: 'ForbiddenError',
    });
    await take(secretary, 'settleCommitment', { id: valve, status: 'KEPT' });
    // What is resolved pays for no damage.
    await take(manager, 'startAppeal', { id: appeal.id });
    await take(manager, 'resolveAppeal', { id: appeal.id, text: '总阀已换，积水已清。' });
    await take(secretary, 'settleCommitment', { id: wall, status: 'KEPT' });
    expect(await agreement(secretary, appeal)).toMatchObject({
      status: 'AGREED',
      obligations: [{ status: 'KEPT' }, { status: 'OPEN' }, { status: 'KEPT' }],
    });
    server.house.clock.pass({ days: 15 });
    await soundAlarms(server.house.services);
    expect(await agreement(secretary, appeal)).toMatchObject({
      status: 'BROKEN',
      obligations: [{ status: 'KEPT' }, { status: 'BROKEN' }, { status: 'KEPT' }],
    });
    const broken = await secretary.run<{ commitments: { nodes: object[] } }>(
      `query Broken { commitments(filter: { status: [BROKEN] }) { nodes { text isObligation appeal { id } } } }`,
    );
    expect(broken.commitments.nodes).toContainEqual({
      text: '赔偿四楼顶棚和地板',
      isObligation: true,
      appeal: { id: appeal.id },
    });
    const alarms = await server.house.services.database.clockAlarm.findMany({
      where: { kind: 'OBLIGATION_BROKEN', appealId: decodeGlobalId(appeal.id).id },
    });
    expect(alarms).toHaveLength(1);
    const told = await tracked(appeal);
    expect(told.agreements).toMatchObject([{ status: 'BROKEN' }]);
    expect(told.timeline.map(({ type }) => type)).not.toContain('COMMITMENT_SETTLED');
    expect(await take(secretary, 'cancelAgreement', { id, reason: '重新谈。' })).toMatchObject({
      __typename: 'IllegalStepError',
    });
  });

  it('goes with the words of the reporter: sums and days stay', async () => {
    const appeal = await leak();
    const { id, parties } = await agreement(secretary, appeal);
    await take(secretary, 'signAgreement', { id, parties: parties.map((party) => party.id) });
    const exported = await widget.run<{ exportMyData: { text: string; data: { agreements: object[] } } }>(
      `mutation Export($input: ExportMyDataInput!) { exportMyData(input: $input) {
        ... on ExportMyDataPayload { data text(locale: "en") } } }`,
      { input: { code: appeal.code, secret: appeal.secret } },
    );
    expect(exported.exportMyData.data.agreements).toMatchObject([
      {
        kind: 'COMPENSATION',
        obligations: [{ text: '赔偿三楼墙面', amount: '800.00' }, { text: '更换总阀' }],
      },
    ]);
    expect(exported.exportMyData.text).toContain(
      `${appeal.due.wall} · Another party · 赔偿三楼墙面 · 800.00 yuan · Open`,
    );
    await widget.run(
      `mutation Erase($input: EraseMyDataInput!) { eraseMyData(input: $input) { __typename } }`,
      { input: { code: appeal.code, secret: appeal.secret } },
    );
    expect(await agreement(secretary, appeal)).toMatchObject({
      status: 'AGREED',
      terms: null,
      parties: [{ kind: 'OTHER', name: null }, { kind: 'REPORTER' }, { name: null }, { kind: 'UNIT' }],
      damages: [{ location: '', what: '', amount: '1200.50' }, { what: '' }, { what: '' }],
      obligations: [{ text: null, amount: '800.00', dueOn: appeal.due.wall }, { text: null }, { text: null }],
    });
  });
});

describe('a dormitory of 1990 without a meter for each household (m69)', () => {
  it('many talks, then a rule for all, signed by those whom it binds; what is drafted can be dropped before', async () => {
    const appeal = await handled('化工宿舍没有一户一表，水费多年不公平。');
    const rule = {
      id: appeal.id,
      kind: 'SETTLEMENT',
      parties: [{ unit: committee() }, { unit: property() }, { name: '化工宿舍居民代表' }],
      obligations: [{ by: 1, text: '完成一户一表改造', dueOn: dayAhead(60) }],
    };
    await take(secretary, 'draftAgreement', { ...rule, terms: '按人口分摊水费。' });
    const first = await agreement(secretary, appeal);
    expect(await take(secretary, 'cancelAgreement', { id: first.id, reason: '' })).toMatchObject({
      fields: [{ path: ['reason'], code: 'REQUIRED' }],
    });
    await take(secretary, 'cancelAgreement', { id: first.id, reason: '居民不同意按人口分摊。' });
    const ids = first.parties.map((party) => party.id);
    expect(await take(secretary, 'signAgreement', { id: first.id, parties: ids })).toMatchObject({
      __typename: 'IllegalStepError',
    });
    server.house.clock.pass({ days: 1 });
    await take(secretary, 'draftAgreement', { ...rule, terms: '改造前按实际用水估算，改造后一户一表。' });
    const second = await agreement(secretary, appeal);
    const late = new Date(server.house.clock.now().getTime() + 86_400_000).toISOString();
    const parties = second.parties.map((party) => party.id);
    expect(await take(secretary, 'signAgreement', { id: second.id, parties, signedAt: late })).toMatchObject({
      fields: [{ path: ['signedAt'], code: 'IN_THE_FUTURE' }],
    });
    await take(secretary, 'signAgreement', { id: second.id, parties });
    expect(await agreement(secretary, appeal)).toMatchObject({
      kind: 'SETTLEMENT',
      status: 'AGREED',
      obligations: [{ text: '完成一户一表改造', status: 'OPEN' }],
    });
    // The reporter is no party: that there is an agreement, and no more.
    const told = await tracked(appeal);
    expect(told.agreements).toEqual([]);
    expect(told.commitments).toEqual([]);
    expect(told.timeline.filter(({ type }) => type.startsWith('AGREEMENT'))).toEqual([
      { type: 'AGREEMENT_REACHED', text: null },
    ]);
  });

  it('names every fault at once', async () => {
    const appeal = await handled('水费不公平。');
    const stranger = encodeGlobalId('Organization', crypto.randomUUID());
    const input = {
      id: appeal.id,
      kind: 'SETTLEMENT',
      terms: ' ',
      parties: [{ unit: stranger }, {}, { name: '代表' }, { name: '代表' }, { name: '甲', reporter: true }],
      damages: [{ location: '', what: '墙', amount: '-1' }],
      obligations: [
        { by: 9, to: 9, text: '', amount: '1.005', dueOn: dayAhead(-1) },
        { by: 2, text: '付款', dueOn: dayAhead(9000) },
      ],
    };
    expect(await take(secretary, 'draftAgreement', input)).toMatchObject({
      fields: [
        { path: ['terms'], code: 'REQUIRED' },
        { path: ['parties', '0', 'unit'], code: 'UNKNOWN' },
        { path: ['parties', '1', 'name'], code: 'REQUIRED' },
        { path: ['parties', '4'], code: 'INVALID' },
        { path: ['parties', '3'], code: 'DUPLICATE' },
        { path: ['damages', '0', 'location'], code: 'REQUIRED' },
        { path: ['damages', '0', 'amount'], code: 'OUT_OF_RANGE' },
        { path: ['obligations', '0', 'text'], code: 'REQUIRED' },
        { path: ['obligations', '0', 'amount'], code: 'OUT_OF_RANGE' },
        { path: ['obligations', '0', 'by'], code: 'UNKNOWN' },
        { path: ['obligations', '0', 'to'], code: 'UNKNOWN' },
        { path: ['obligations', '0', 'to'], code: 'INVALID' },
        { path: ['obligations', '0', 'dueOn'], code: 'OUT_OF_RANGE' },
        { path: ['obligations', '1', 'dueOn'], code: 'OUT_OF_RANGE' },
      ],
    });
    expect(
      await take(secretary, 'draftAgreement', {
        ...input,
        terms: '约定',
        parties: [],
        damages: [],
        obligations: [],
      }),
    ).toMatchObject({ fields: [{ path: ['parties'], code: 'REQUIRED' }] });
  });
});

describe('a small conflict, mediated on the spot (m87)', () => {
  it('is written down and signed by both in one call', async () => {
    const appeal = await handled('楼上晚上弹琴，吵得睡不着。');
    const mediation = {
      id: appeal.id,
      kind: 'MEDIATION',
      terms: '晚上九点以后不再弹琴。',
      parties: [{ reporter: true }, { name: '楼上住户' }],
      onTheSpot: true,
    };
    await take(secretary, 'assignAppeal', { id: appeal.id, unit: property() });
    expect(await take(manager, 'draftAgreement', mediation)).toMatchObject({ __typename: 'ForbiddenError' });
    await take(secretary, 'draftAgreement', mediation);
    const signed = {
      signedAt: expect.any(String),
      recordedBy: { name: here.secretary.name },
    };
    expect(await agreement(secretary, appeal)).toMatchObject({
      kind: 'MEDIATION',
      status: 'AGREED',
      onTheSpot: true,
      parties: [signed, signed],
    });
    const told = await tracked(appeal);
    expect(told.agreements).toMatchObject([{ kind: 'MEDIATION', terms: mediation.terms, obligations: [] }]);
    const { id } = await agreement(secretary, appeal);
    await take(secretary, 'cancelAgreement', { id, reason: '双方又谈了一次。' });
    expect((await tracked(appeal)).timeline.map(({ type }) => type)).toContain('AGREEMENT_CANCELLED');
  });
});
