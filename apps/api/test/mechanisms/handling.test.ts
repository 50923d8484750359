import { system } from '@linli/core/actor';
import { routeNewAppeal } from '@linli/core/appeals/route';
import { soundAlarms } from '@linli/core/clocks/alarms/sound';
import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { solved } from '../support/challenge.ts';
import { step, submit } from '../support/documents.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

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

interface Filed {
  readonly id: string;
  readonly code: string;
  readonly secret: string;
}

/** An appeal as the widget files it, routed to the grid. */
async function filed(text: string): Promise<Filed> {
  const { submitAppeal } = await widget.run<{
    submitAppeal: { appeal: { id: string }; receipt: { code: string; secret: string } };
  }>(submit, {
    input: {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'COMPLAINT',
      text,
      point: here.grid.middle,
      pointSource: 'GPS',
    },
  });
  const { appeal, receipt } = submitAppeal;
  await routeNewAppeal(server.house.services, system, decodeGlobalId(appeal.id).id);
  return { id: appeal.id, code: receipt.code, secret: receipt.secret };
}

type Outcome = Record<string, unknown> & { readonly __typename: string };

async function take(caller: Caller, name: string, input: Record<string, unknown>): Promise<Outcome> {
  const result = await caller.run<Record<string, Outcome>>(step(name), { input });
  const outcome = result[name];
  if (!outcome) throw new Error(`${name} answers nothing`);
  return outcome;
}

async function assigned(text: string): Promise<Filed> {
  const appeal = await filed(text);
  const { id } = appeal;
  await take(secretary, 'acceptAppeal', { id });
  await take(secretary, 'assignAppeal', {
    id,
    unit: encodeGlobalId('Organization', here.propertyCompany),
    person: encodeGlobalId('Person', here.propertyStaff.personId),
  });
  return appeal;
}

async function inProgress(text: string): Promise<Filed> {
  const appeal = await assigned(text);
  await take(manager, 'startAppeal', { id: appeal.id });
  return appeal;
}

/** What the resident sees with the receipt. */
async function tracked({ code, secret }: Filed) {
  const { appealByCode } = await widget.run<{ appealByCode: Tracked }>(
    `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal {
        state question canAnswer canContest holder { name { text } } ladder { kind current }
        promiseClock { dueAt overdue pauses { reason until to } }
        commitments { dueOn status text }
        timeline { type text toState unit { name { text } } }
      } } }`,
    { code, secret },
  );
  return appealByCode;
}

interface Tracked {
  readonly state: string;
  readonly question: string | null;
  readonly canAnswer: boolean;
  readonly canContest: boolean;
  readonly holder: { name: { text: string } };
  readonly ladder: { kind: string; current: boolean }[];
  readonly promiseClock: {
    dueAt: string | null;
    overdue: boolean;
    pauses: { reason: string; until: string; to: string | null }[];
  };
  readonly commitments: { dueOn: string; status: string; text: string }[];
  readonly timeline: { type: string; text: string | null; toState: string; unit: unknown }[];
}

const answering = (name: 'answerQuestion' | 'contestDecision') =>
  `mutation Do($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    __typename ... on Error { code message } ... on IllegalStepError { legalSteps }
    ... on InvalidInputError { fields { path code } }
    ... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Payload { appeal { state } } } }`;

const dayAhead = (days: number) =>
  new Date(server.house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('a question to the resident', () => {
  it('is read and answered by the receipt; the clock stands still meanwhile and everybody sees why', async () => {
    const appeal = await inProgress('楼上漏水，顶棚湿了一片。');
    const before = (await tracked(appeal)).promiseClock.dueAt;
    await take(manager, 'askReporter', { id: appeal.id, question: '请问是几单元几层？' });
    expect(await tracked(appeal)).toMatchObject({
      state: 'NEEDS_INFO',
      question: '请问是几单元几层？',
      canAnswer: true,
      promiseClock: { overdue: false, pauses: [{ reason: 'REPORTER', to: null }] },
    });
    const empty = await widget.run(answering('answerQuestion'), {
      input: { code: appeal.code, secret: appeal.secret, text: '  ' },
    });
    expect(empty).toMatchObject({ answerQuestion: { fields: [{ path: ['text'], code: 'REQUIRED' }] } });
    const answer = await widget.run(answering('answerQuestion'), {
      input: { code: appeal.code, secret: appeal.secret, text: '三单元五层，水从卫生间来。' },
    });
    expect(answer).toMatchObject({ answerQuestion: { appeal: { state: 'IN_PROGRESS' } } });
    const after = await tracked(appeal);
    expect(after).toMatchObject({ question: null, canAnswer: false, promiseClock: { dueAt: before } });
    const twice = await widget.run(answering('answerQuestion'), {
      input: { code: appeal.code, secret: appeal.secret, text: '再说一遍。' },
    });
    expect(twice).toMatchObject({ answerQuestion: { __typename: 'IllegalStepError' } });
  });
});

describe('work that has to wait', () => {
  it('says for what and until when; a pause that never ends is refused', async () => {
    const appeal = await inProgress('院墙倾斜，需要维修。');
    const pause = { id: appeal.id, reason: 'WEATHER', text: '等雨停后施工。' };
    for (const until of ['2999-12-31', dayAhead(-1)]) {
      expect(await take(manager, 'pauseAppeal', { ...pause, until })).toMatchObject({
        __typename: 'InvalidInputError',
        fields: [{ path: ['until'], code: 'OUT_OF_RANGE' }],
      });
    }
    await take(manager, 'pauseAppeal', { ...pause, until: dayAhead(10) });
    expect(await tracked(appeal)).toMatchObject({
      state: 'WAITING',
      promiseClock: { pauses: [{ reason: 'WEATHER', to: null }] },
    });
    expect((await tracked(appeal)).timeline.at(-1)).toMatchObject({ type: 'PAUSED', text: '等雨停后施工。' });
    const illegal = await take(manager, 'resolveAppeal', { id: appeal.id, text: '修好了' });
    expect(illegal).toMatchObject({ __typename: 'IllegalStepError', state: 'WAITING' });
    expect(illegal.legalSteps).toContain('RESUME');
    expect(await take(manager, 'resumeAppeal', { id: appeal.id })).toMatchObject({
      appeal: { state: 'IN_PROGRESS' },
    });
  });
});

describe('"gas by New Year" (m43)', () => {
  it('is a promise with a day that the resident sees, kept when it is resolved in time', async () => {
    const appeal = await inProgress('19号楼近百户还没有通天然气。');
    const date = dayAhead(20);
    await take(manager, 'makeCommitment', { id: appeal.id, date, text: '元旦前通气。' });
    expect((await tracked(appeal)).commitments).toEqual([
      { dueOn: date, status: 'OPEN', text: '元旦前通气。' },
    ]);
    const { commitments } = await officer.run<{ commitments: { nodes: { appeal: { id: string } }[] } }>(
      `query Open($in: ID!) { commitments(filter: { status: [OPEN], place: { in: $in } }) {
        nodes { appeal { id } } } }`,
      { in: encodeGlobalId('Place', here.street.placeId) },
    );
    expect(commitments.nodes).toContainEqual({ appeal: { id: appeal.id } });
    await take(manager, 'resolveAppeal', { id: appeal.id, text: '已经通气。' });
    expect((await tracked(appeal)).commitments).toMatchObject([{ status: 'KEPT' }]);
  });
});

describe('small things stay in the grid, hard ones go up (m72, m78)', () => {
  it('with the reason, in sight of the resident, and down again', async () => {
    const appeal = await filed('地下室积水二十多厘米，已经三个多月。');
    const { id } = appeal;
    await take(secretary, 'acceptAppeal', { id });
    await take(secretary, 'escalateAppeal', { id, reason: '产权单位不在本社区，需要街道协调。' });
    const up = await tracked(appeal);
    expect(up.holder.name.text).toBe('六里桥街道办事处');
    expect(up.ladder.find(({ current }) => current)?.kind).toBe('STREET');
    // The reason is for staff: what the resident reads is who has it.
    expect(up.timeline.at(-1)).toMatchObject({ type: 'ESCALATED', text: null });
    expect(await take(secretary, 'escalateAppeal', { id, reason: '还要再上报。' })).toMatchObject({
      __typename: 'ForbiddenError',
    });
    await take(officer, 'handBackAppeal', { id, reason: '社区可以组织清掏。' });
    expect((await tracked(appeal)).holder.name.text).toBe('京铁家园社区居委会');
  });
});

describe('a unit that says it is not ours (退单)', () => {
  it('gives it back to the first receiver; the resident is not refused, and the clock runs on', async () => {
    const appeal = await assigned('小区道路坑洼不平。');
    const before = (await tracked(appeal)).promiseClock.dueAt;
    await take(manager, 'returnAppeal', { id: appeal.id, reason: '市政道路，不归物业。' });
    expect(await tracked(appeal)).toMatchObject({
      state: 'ACCEPTED',
      holder: { name: { text: '京铁家园社区居委会' } },
      promiseClock: { dueAt: before },
    });
  });
});

describe('a refusal', () => {
  it('names its rule, and is contested once: the street takes it up', async () => {
    const appeal = await filed('邻居借钱不还，请帮我要回来。');
    const reason = '属于民事纠纷，可以申请调解或向法院起诉。';
    expect(await take(secretary, 'declineAppeal', { id: appeal.id, rule: '', reason })).toMatchObject({
      fields: [{ path: ['rule'], code: 'REQUIRED' }],
    });
    await take(secretary, 'declineAppeal', { id: appeal.id, rule: '《办理办法》第五条', reason });
    const declined = await tracked(appeal);
    expect(declined).toMatchObject({ state: 'DECLINED', canContest: true });
    expect(declined.timeline.at(-1)?.text).toBe(`${reason}\n\n《办理办法》第五条`);
    const input = { code: appeal.code, secret: appeal.secret, reason: '他还占用了楼道，这一点没有回答。' };
    expect(await widget.run(answering('contestDecision'), { input })).toMatchObject({
      contestDecision: { appeal: { state: 'ACCEPTED' } },
    });
    expect((await tracked(appeal)).holder.name.text).toBe('六里桥街道办事处');
    await take(officer, 'declineAppeal', { id: appeal.id, rule: '《办理办法》第五条', reason });
    expect(await widget.run(answering('contestDecision'), { input })).toMatchObject({
      contestDecision: { __typename: 'IllegalStepError' },
    });
  });
});

describe('"a week passed, no change" (m9)', () => {
  it('the thread shows that the next person up was asked', async () => {
    const appeal = await inProgress('楼道堆物，一直没有人清理。');
    server.house.clock.pass({ days: 8 });
    await soundAlarms(server.house.services);
    expect((await tracked(appeal)).timeline.map(({ type }) => type)).toContain('REMINDED');
  });
});

describe('a step taken by mistake', () => {
  it('is taken back by whoever took it, once', async () => {
    const appeal = await inProgress('路灯不亮。');
    const resolved = await take(manager, 'resolveAppeal', { id: appeal.id, text: '点错了。' });
    expect(resolved).toMatchObject({ appeal: { state: 'RESOLVED' } });
    expect(await take(secretary, 'undoAppealStep', { id: appeal.id })).toMatchObject({
      fields: [{ path: ['id'], code: 'EXPIRED' }],
    });
    expect(await take(manager, 'undoAppealStep', { id: appeal.id })).toMatchObject({
      appeal: { state: 'IN_PROGRESS' },
    });
    expect(await take(manager, 'undoAppealStep', { id: appeal.id })).toMatchObject({
      fields: [{ path: ['id'], code: 'EXPIRED' }],
    });
  });
});

describe('a step with many appeals', () => {
  const many = `mutation Many($input: HandleAppealsInput!) { handleAppeals(input: $input) { __typename
    ... on HandleAppealsPayload { handled { id appeal { state } refusal { code message } } }
    ... on InvalidInputError { fields { path code } } } }`;

  it('is taken with each by itself: what one refuses does not hold up the others', async () => {
    const [first, second] = [await filed('垃圾没有清运。'), await filed('垃圾桶破损。')];
    const done = await inProgress('楼道灯不亮。');
    const unknown = encodeGlobalId('Appeal', crypto.randomUUID());
    const appeals = [first, done, second].map(({ id }) => ({ id }));
    const answer = await secretary.run(many, {
      input: { appeals: [...appeals, { id: unknown }], step: { accept: { note: '一并受理' } } },
    });
    expect(answer).toMatchObject({
      handleAppeals: {
        handled: [
          { id: first.id, appeal: { state: 'ACCEPTED' }, refusal: null },
          { id: done.id, appeal: { state: 'IN_PROGRESS' }, refusal: { code: 'ILLEGAL_STEP' } },
          { id: second.id, appeal: { state: 'ACCEPTED' }, refusal: null },
          { appeal: null, refusal: { code: 'NOT_FOUND' } },
        ],
      },
    });
  });

  it.each([
    ['REQUIRED', 0],
    ['TOO_MANY', 51],
  ])('is refused as %s for %i of them', async (code, count) => {
    const appeals = Array.from({ length: count }, () => ({
      id: encodeGlobalId('Appeal', crypto.randomUUID()),
    }));
    const answer = await secretary.run(many, { input: { appeals, step: { accept: {} } } });
    expect(answer).toMatchObject({ handleAppeals: { fields: [{ path: ['appeals'], code }] } });
  });
});
