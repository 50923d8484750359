import { soundAlarms } from '@linli/core/clocks/alarms/sound';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { staffOfUnit } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { fileByWidget, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let secretary: Caller;
let officer: Caller;
let expert: Caller;
/** The district's housing authority, whose experts the article invites. */
let housing: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
  officer = await server.anybody.signIn(here.streetOfficer);
  housing = await here.district.unit('DEPARTMENT', '区房管局');
  expert = await server.anybody.signIn(
    await staffOfUnit(here.district.ground, 'DEPARTMENT_OFFICER', housing),
  );
});
afterAll(() => server.close());

const list = `query Running($unit: ID) { whistles(filter: { running: true, unit: $unit }) { totalCount nodes {
  id kind ground reason appeal { id } targets {
    id late unit { name { text } } acknowledgedAt arrivedAt result releasedAt
    unitRating unitRatingText streetRating streetRatingText } } } }`;

interface Running {
  readonly whistles: {
    readonly totalCount: number;
    readonly nodes: {
      readonly id: string;
      readonly appeal: { readonly id: string };
      readonly targets: readonly { readonly id: string; readonly late: boolean }[];
    }[];
  };
}

const running = (caller: Caller) =>
  caller.run<Running>(list, { unit: encodeGlobalId('Organization', housing) });

/** A basement that the committee holds and cannot mend. */
async function filed(text: string): Promise<string> {
  const { id } = await fileByWidget(server, here, widget, text);
  await take(secretary, 'acceptAppeal', { id });
  return id;
}

const call = (id: string) => ({
  id,
  kind: 'EMERGENCY',
  ground: 'CANNOT_SOLVE',
  units: [encodeGlobalId('Organization', housing)],
  reason: '请派专家查明漏点。',
});

describe('the street whistles, the department reports (m19)', () => {
  it('acknowledged, there in time, done, released, and each says how the other worked', async () => {
    const id = await filed('地下室积水，找不到漏点。');
    expect(await take(secretary, 'blowWhistle', call(id))).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await take(officer, 'blowWhistle', { ...call(id), units: [] })).toMatchObject({
      fields: [{ path: ['units'], code: 'REQUIRED' }],
    });
    expect((await running(expert)).whistles.totalCount).toBe(0);
    await take(officer, 'blowWhistle', call(id));
    expect(await take(officer, 'blowWhistle', call(id))).toMatchObject({ __typename: 'IllegalStepError' });

    const { whistles } = await running(expert);
    expect(whistles.nodes).toMatchObject([{ appeal: { id }, reason: '请派专家查明漏点。' }]);
    const target = { id: whistles.nodes[0]?.targets[0]?.id };
    expect(await take(expert, 'finishWhistleTask', { ...target, result: '已查明。' })).toMatchObject({
      fields: [{ path: ['id'], code: 'TOO_EARLY' }],
    });
    await take(expert, 'acknowledgeWhistle', target);
    await take(expert, 'recordArrival', target);
    expect(await take(expert, 'recordArrival', target)).toMatchObject({ fields: [{ code: 'DUPLICATE' }] });
    // Nobody is released before it is done.
    expect(await take(officer, 'releaseWhistle', target)).toMatchObject({ __typename: 'IllegalStepError' });
    const done = { ...target, result: '已查明漏点在一层污水管。', rating: 4, ratingText: '现场配合好。' };
    expect(await take(expert, 'finishWhistleTask', { ...done, rating: 6 })).toMatchObject({
      fields: [{ path: ['rating'], code: 'OUT_OF_RANGE' }],
    });
    await take(expert, 'finishWhistleTask', done);
    expect(await take(expert, 'releaseWhistle', target)).toMatchObject({ __typename: 'ForbiddenError' });
    expect((await running(officer)).whistles.nodes).toMatchObject([
      { targets: [{ late: false, result: '已查明漏点在一层污水管。', streetRating: 4 }] },
    ]);
    await take(officer, 'releaseWhistle', { ...target, rating: 5, ratingText: '来得快。' });
    expect((await running(officer)).whistles.totalCount).toBe(0);
    // With the whistle its reading ends.
    expect(await expert.run('query Seen($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  });

  it('rings for whoever is not there in thirty minutes: in the unit, in the street and one level up', async () => {
    const id = await filed('配电室进水。');
    await take(officer, 'blowWhistle', call(id));
    server.house.clock.pass({ minutes: 29 });
    await soundAlarms(server.house.services);
    const { clockAlarm, appealEvent } = server.house.services.database;
    expect(await clockAlarm.count({ where: { kind: 'WHISTLE_LATE' } })).toBe(0);
    server.house.clock.pass({ minutes: 2 });
    await soundAlarms(server.house.services);
    await soundAlarms(server.house.services);
    expect(await clockAlarm.count({ where: { kind: 'WHISTLE_LATE' } })).toBe(1);
    const rung = await appealEvent.findFirstOrThrow({
      where: { type: 'REMINDED', data: { path: ['kind'], equals: 'WHISTLE_LATE' } },
    });
    const { people } = rung.data as { people: string[] };
    const grants = await server.house.services.database.roleGrant.findMany({
      where: { personId: { in: people } },
    });
    expect(grants.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['DEPARTMENT_OFFICER', 'STREET_OFFICER']),
    );
    const { whistles } = await running(officer);
    expect(whistles.nodes[0]?.targets).toMatchObject([{ late: true, arrivedAt: null }]);
  });

  it('calls nobody twice, not the holder, nobody unknown', async () => {
    const id = await filed('路灯电缆裸露。');
    const units = [housing, housing, here.committee, crypto.randomUUID()].map((one) =>
      encodeGlobalId('Organization', one),
    );
    expect(await take(officer, 'blowWhistle', { ...call(id), units })).toMatchObject({
      fields: [
        { path: ['units', '1'], code: 'DUPLICATE' },
        { path: ['units', '2'], code: 'DUPLICATE' },
        { path: ['units', '3'], code: 'UNKNOWN' },
      ],
    });
  });
});
