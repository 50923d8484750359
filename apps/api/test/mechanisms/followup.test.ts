import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { submit } from '../support/documents.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Filed, fileByWidget, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let gridMember: Caller;
let secretary: Caller;
let officer: Caller;
let manager: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  gridMember = await server.anybody.signIn(here.gridMember);
  secretary = await server.anybody.signIn(here.secretary);
  officer = await server.anybody.signIn(here.streetOfficer);
  manager = await server.anybody.signIn(here.propertyStaff);
});
afterAll(() => server.close());

/** From the resident's page to "done", by the property company. */
async function done(text: string): Promise<Filed> {
  const appeal = await fileByWidget(server, here, widget, text);
  const { id } = appeal;
  await take(secretary, 'acceptAppeal', { id });
  await take(secretary, 'assignAppeal', {
    id,
    unit: encodeGlobalId('Organization', here.propertyCompany),
    person: encodeGlobalId('Person', here.propertyStaff.personId),
  });
  await work(id);
  return appeal;
}

async function work(id: string): Promise<void> {
  await take(manager, 'startAppeal', { id });
  await take(manager, 'resolveAppeal', { id, text: '已抽水清淤，地下室干了。' });
}

interface Task {
  participant: { id: string };
  appeal: { id: string };
  attempts: number;
  lastAttempt: string | null;
  nextTryAt: string | null;
}

async function queue(caller: Caller, status = 'DUE'): Promise<Task[]> {
  const { returnVisitQueue } = await caller.run<{ returnVisitQueue: { nodes: Task[]; totalCount: number } }>(
    `query Queue($status: ReturnVisitTaskStatus) { returnVisitQueue(status: $status, first: 100) {
      totalCount nodes { participant { id } appeal { id } attempts lastAttempt nextTryAt } } }`,
    { status },
  );
  expect(returnVisitQueue.totalCount).toBe(returnVisitQueue.nodes.length);
  return returnVisitQueue.nodes;
}

const taskOf = (tasks: Task[], { id }: Filed) => tasks.find(({ appeal }) => appeal.id === id);

describe('m13: asked afterwards, until there is an answer', () => {
  it('a call that nobody answers is tried again later; a refusal ends the asking', async () => {
    const appeal = await done('16号楼地下室积水二十多厘米，已经三个多月。');
    const task = taskOf(await queue(gridMember), appeal);
    expect(task).toMatchObject({ attempts: 0, lastAttempt: null });
    const visit = { id: appeal.id, participant: task?.participant.id, channel: 'PHONE' };
    await take(gridMember, 'recordReturnVisit', { ...visit, attempt: 'NO_ANSWER' });
    expect(taskOf(await queue(gridMember), appeal)).toBeUndefined();
    expect(taskOf(await queue(gridMember, 'LATER'), appeal)).toMatchObject({
      attempts: 1,
      lastAttempt: 'NO_ANSWER',
    });
    server.house.clock.pass({ hours: 5 });
    expect(taskOf(await queue(gridMember), appeal)).toMatchObject({ attempts: 1 });
    const noTime = await take(gridMember, 'recordReturnVisit', { ...visit, attempt: 'CALL_BACK' });
    expect(noTime).toMatchObject({ fields: [{ path: ['nextTryAt'], code: 'REQUIRED' }] });
    await take(gridMember, 'recordReturnVisit', { ...visit, attempt: 'REFUSED' });
    expect(taskOf(await queue(gridMember), appeal)).toBeUndefined();
    expect(taskOf(await queue(gridMember, 'GIVEN_UP'), appeal)).toMatchObject({ attempts: 2 });
  });

  it('whoever did the work asks nobody about it', async () => {
    const appeal = await done('楼道灯不亮。');
    expect(taskOf(await queue(manager), appeal)).toBeUndefined();
    expect(taskOf(await queue(gridMember), appeal)).toBeDefined();
  });

  it('an appeal that is withdrawn has no return visit', async () => {
    const appeal = await fileByWidget(server, here, widget, '路面有坑。');
    await take(secretary, 'acceptAppeal', { id: appeal.id });
    const { appeals } = await secretary.run<{ appeals: { nodes: { participants: { id: string }[] }[] } }>(
      `query One($code: String!) { appeals(filter: { code: { eq: $code } }) { nodes { participants { id } } } }`,
      { code: appeal.code },
    );
    const participant = appeals.nodes[0]?.participants[0]?.id;
    const { code, secret } = appeal;
    await widget.run(
      `mutation Withdraw($input: WithdrawAppealInput!) { withdrawAppeal(input: $input) { __typename } }`,
      { input: { code, secret, reason: '已自行解决' } },
    );
    const asked = await take(secretary, 'recordReturnVisit', {
      id: appeal.id,
      participant,
      channel: 'PHONE',
    });
    expect(asked).toMatchObject({ __typename: 'IllegalStepError', state: 'WITHDRAWN' });
  });

  it('a double no opens a review: visit, new plan, second look; nothing is closed before', async () => {
    const appeal = await done('16号楼地下室又积水了，没有人联系过我。');
    const { id } = appeal;
    const participant = taskOf(await queue(gridMember), appeal)?.participant.id;
    const no = { contacted: false, solved: 'NO', satisfied: 'NO' };
    const again = await take(gridMember, 'recordReturnVisit', { id, participant, channel: 'PHONE', ...no });
    expect(again.appeal).toMatchObject({ state: 'ASSIGNED', round: 2 });
    const reviews = async () =>
      (
        await officer.run<{
          doubleNoReviews: { nodes: { missing: string[]; overdue: boolean; appeal: { id: string } }[] };
        }>('{ doubleNoReviews(first: 100) { nodes { missing overdue appeal { id } } } }')
      ).doubleNoReviews.nodes.find((one) => one.appeal.id === id);
    expect(await reviews()).toMatchObject({ missing: ['VISIT', 'PLAN', 'LOOK'], overdue: false });
    server.house.clock.pass({ days: 4 });
    expect(await reviews()).toMatchObject({ overdue: true });
    // The second round is done, and the resident content: the review stands all the same.
    await work(id);
    const yes = { contacted: true, solved: 'YES', satisfied: 'YES' };
    const said = await take(gridMember, 'recordReturnVisit', {
      id,
      participant,
      channel: 'IN_PERSON',
      ...yes,
    });
    expect(said.appeal).toMatchObject({ state: 'VERIFIED' });
    expect(await take(secretary, 'closeAppeal', { id })).toMatchObject({ __typename: 'IllegalStepError' });
    const part = (part: string, text: string) => ({ id, part, text });
    await take(secretary, 'recordReview', part('VISIT', '到现场，排污井没有清。'));
    await take(secretary, 'recordReview', part('PLAN', '打开排污井，先清淤再查管。'));
    // The superior is somebody else, from higher up.
    expect(await take(secretary, 'recordReview', part('LOOK', '我看可以。'))).toMatchObject({
      __typename: 'ForbiddenError',
    });
    const looked = await take(officer, 'recordReview', part('LOOK', '已到现场，地下室基本干了。'));
    expect(looked.appeal).toMatchObject({ state: 'VERIFIED' });
    expect(await reviews()).toBeUndefined();
    const closed = await take(secretary, 'closeAppeal', { id });
    expect(closed.appeal).toMatchObject({ state: 'CLOSED' });
  });

  it('half solved is for staff to decide, with a reason; where nobody said so there is nothing to decide', async () => {
    const appeal = await done('地下室的灯装了一半。');
    const { id, code, secret } = appeal;
    const nothing = await take(secretary, 'decideHalf', { id, decision: 'KEEP', reason: '先这样。' });
    expect(nothing).toMatchObject({ __typename: 'IllegalStepError', state: 'RESOLVED' });
    const half = { code, secret, contacted: true, solved: 'HALF', satisfied: 'BASICALLY' };
    await widget.run(
      `mutation Half($input: ConfirmOutcomeInput!) { confirmOutcome(input: $input) { __typename } }`,
      { input: half },
    );
    const decided = await take(secretary, 'decideHalf', { id, decision: 'REOPEN', reason: '还有一半没装。' });
    expect(decided.appeal).toMatchObject({ state: 'ASSIGNED', round: 2 });
  });
});

const ratesDocument = `query Rates($place: ID!, $period: RatePeriodInput) { rates(place: $place, period: $period) {
  period { kind from to }
  figures { valid contacted solvedYes solvedHalf solvedNo satisfiedYes satisfiedBasically satisfiedNo doubleNo
    response resolution satisfaction composite }
  volumes { received hotline proactive diverted withdrawnByResident withdrawnByStaff }
  visits(figure: DOUBLE_NO) { totalCount nodes { appeal { id } } }
  proactive: appeals(figure: PROACTIVE) { totalCount nodes { initiative } }
  groups(by: PLACE, rankBy: RECEIVED) { rank watched place { id name { text } } volumes { received } figures { valid } }
} }`;

interface RatesAnswer {
  rates: {
    period: { kind: string; from: string; to: string };
    figures: Record<string, number>;
    volumes: Record<string, number>;
    visits: { totalCount: number };
    proactive: { totalCount: number; nodes: { initiative: string }[] };
    groups: {
      rank: number;
      place: { id: string; name: { text: string } } | null;
      volumes: { received: number };
      figures: { valid: number };
    }[];
  };
}

describe('m18, m27, m88: figures of a place', () => {
  const street = () => encodeGlobalId('Place', here.street.placeId);
  const today = () => server.house.clock.now().toISOString().slice(0, 10);
  const year = () => ({ year: today() });

  it('no one complained: what staff found first counts apart from what was complained about', async () => {
    const before = (await officer.run<RatesAnswer>(ratesDocument, { place: street(), period: year() })).rates;
    const { submitAppeal } = await gridMember.run<{ submitAppeal: { __typename: string } }>(submit, {
      input: {
        clientId: crypto.randomUUID(),
        kind: 'HELP',
        text: '五层水管爆裂，关阀及时，没有人投诉。',
        place: encodeGlobalId('Place', here.grid.placeId),
        channel: 'PATROL',
        initiative: 'PROACTIVE',
      },
    });
    expect(submitAppeal.__typename).toBe('SubmitAppealPayload');
    const { rates } = await officer.run<RatesAnswer>(ratesDocument, { place: street(), period: year() });
    expect(rates.volumes.proactive).toBe((before.volumes.proactive ?? 0) + 1);
    expect(rates.volumes.received).toBe((before.volumes.received ?? 0) + 1);
    expect(rates.proactive.totalCount).toBe(rates.volumes.proactive);
    expect(rates.proactive.nodes.every(({ initiative }) => initiative === 'PROACTIVE')).toBe(true);
  });

  it('what the community solves itself never becomes a call to the hotline', async () => {
    const before = (await officer.run<RatesAnswer>(ratesDocument, { place: street(), period: year() })).rates;
    const appeal = await done('楼上漏水，邻里之间说不清。');
    const { code, secret } = appeal;
    await widget.run(
      `mutation Yes($input: ConfirmOutcomeInput!) { confirmOutcome(input: $input) { __typename } }`,
      {
        input: { code, secret, contacted: true, solved: 'YES', satisfied: 'YES' },
      },
    );
    const { rates } = await officer.run<RatesAnswer>(ratesDocument, { place: street(), period: year() });
    expect(rates.volumes.diverted).toBe((before.volumes.diverted ?? 0) + 1);
    expect(rates.figures.valid).toBe((before.figures.valid ?? 0) + 1);
    expect(rates.figures.solvedYes).toBe((before.figures.solvedYes ?? 0) + 1);
  });

  it('percent and counts stand together, every figure opens its rows, communities are ranked', async () => {
    const { rates } = await officer.run<RatesAnswer>(ratesDocument, { place: street(), period: year() });
    const { valid = 0, solvedYes = 0, doubleNo = 0 } = rates.figures;
    expect(rates.figures.resolution).toBe(Math.round((10_000 * solvedYes) / valid) / 100);
    expect(rates.visits.totalCount).toBe(doubleNo);
    expect(rates.groups[0]).toMatchObject({ rank: 1, place: { name: { text: expect.any(String) } } });
    expect(rates.groups.reduce((sum, { volumes }) => sum + volumes.received, 0)).toBe(rates.volumes.received);
  });

  it('each figure of a group opens its rows; a foreign group has none', async () => {
    const { rates } = await officer.run<RatesAnswer>(ratesDocument, { place: street(), period: year() });
    const rowsOf = async (group: object) => {
      const { rates: read } = await officer.run<{
        rates: { groupRows: { appeals: { totalCount: number }; visits: { totalCount: number } } };
      }>(
        `query Rows($place: ID!, $period: RatePeriodInput, $group: RateGroupInput!) {
          rates(place: $place, period: $period) { groupRows(of: $group) {
            appeals(figure: RECEIVED) { totalCount } visits(figure: VALID) { totalCount } } } }`,
        { place: street(), period: year(), group },
      );
      return { received: read.groupRows.appeals.totalCount, valid: read.groupRows.visits.totalCount };
    };
    for (const { place, volumes, figures } of rates.groups) {
      const rows = await rowsOf({ by: 'PLACE', id: place?.id ?? null });
      expect(rows).toEqual({ received: volumes.received, valid: figures.valid });
    }
    const widgets = await rowsOf({ by: 'CHANNEL', channel: 'WIDGET' });
    const patrols = await rowsOf({ by: 'CHANNEL', channel: 'PATROL' });
    expect(widgets.received + patrols.received).toBe(rates.volumes.received);
    const nobody = { received: 0, valid: 0 };
    expect(await rowsOf({ by: 'UNIT', id: encodeGlobalId('Organization', newId()) })).toEqual(nobody);
  });

  it('a period that ends before it begins is refused; whoever answers for one grid reads no district', async () => {
    const backwards = { between: { from: '2026-03-10', to: '2026-03-01' } };
    const refused = await officer.ask(ratesDocument, { place: street(), period: backwards });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const district = encodeGlobalId('Place', here.district.placeId);
    const foreign = await gridMember.ask(ratesDocument, { place: district });
    expect(foreign.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('m3, m26: ledgers', () => {
  it('an issue moves to another ledger with its cause, and has a plan and somebody who sees to it', async () => {
    const { id } = await fileByWidget(server, here, widget, '外墙渗水，雨季前要修。');
    const silent = await take(secretary, 'keepLedger', { id, ledger: 'POTENTIAL' });
    expect(silent).toMatchObject({ fields: [{ path: ['cause'], code: 'REQUIRED' }] });
    const owner = encodeGlobalId('Person', here.secretary.personId);
    const stranger = encodeGlobalId('Person', here.propertyStaff.personId);
    const kept = {
      id,
      ledger: 'POTENTIAL',
      cause: '还没有人受损，雨季会漏。',
      plan: '三月前修外墙。',
      dueOn: '2099-03-01',
    };
    expect(await take(secretary, 'keepLedger', { ...kept, owner: stranger })).toMatchObject({
      fields: [{ path: ['owner'], code: 'UNKNOWN' }],
    });
    const found = async (name: string | null, who = secretary) => {
      const { node } = await who.run<{ node: { ledgerOwners: { id: string }[] } }>(
        'query Find($id: ID!, $name: String) { node(id: $id) { ... on Appeal { ledgerOwners(name: $name) { id } } } }',
        { id, name },
      );
      return node.ledgerOwners.map((person) => person.id);
    };
    // Whoever is offered may own it, by the person's or the unit's name; nobody else is.
    expect(await found(null)).toContain(owner);
    expect(await found(null)).not.toContain(stranger);
    const { name } = await server.house.services.database.person.findUniqueOrThrow({
      where: { id: here.secretary.personId },
    });
    expect(await found(name)).toContain(owner);
    expect(await found('京铁家园社区居委会')).toContain(owner);
    expect(await found('没有这个人%')).toEqual([]);
    await take(secretary, 'keepLedger', { ...kept, owner });
    const { appeals } = await secretary.run<{ appeals: { nodes: unknown[] } }>(
      `{ appeals(filter: { ledger: { eq: POTENTIAL } }) { nodes { id ledger
        ledgerEntry { cause plan dueOn owner { id } } events { nodes { type } } } } }`,
    );
    expect(appeals.nodes).toEqual([
      expect.objectContaining({
        id,
        ledger: 'POTENTIAL',
        ledgerEntry: { cause: kept.cause, plan: kept.plan, dueOn: '2099-03-01', owner: { id: owner } },
      }),
    ]);
    expect(JSON.stringify(appeals.nodes)).toContain('LEDGER_MOVED');
  });
});
