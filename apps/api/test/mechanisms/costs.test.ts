import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
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

const costs = `query Costs($id: ID!) { node(id: $id) { ... on Appeal { costs {
  text estimate actual bearer payer { name { text } } decidedBy { name } onTheSpot witness } } } }`;

async function filed(text: string) {
  const appeal = await fileByWidget(server, here, widget, text);
  await take(secretary, 'acceptAppeal', { id: appeal.id });
  return appeal;
}

const property = () => encodeGlobalId('Organization', here.propertyCompany);

describe('light in a basement: fifty metres of cable (m84)', () => {
  it('says what it costs and that the property company pays; the resident reads what for', async () => {
    const { id, code, secret } = await filed('地下室没有灯，老人摔了一跤。');
    await take(secretary, 'assignAppeal', { id, unit: property() });
    const light = { id, text: '敷设五十米电缆，物业承担，业主免费。', bearer: 'UNIT', payer: property() };
    await take(manager, 'recordCost', { ...light, estimate: '1280.50' });
    await take(manager, 'recordCost', { ...light, actual: '1198' });
    expect(await officer.run(costs, { id })).toMatchObject({
      node: {
        costs: [
          { actual: '1198.00', estimate: null, payer: { name: { text: '京铁物业' } } },
          { actual: null, estimate: '1280.50', decidedBy: { name: here.propertyStaff.name } },
        ],
      },
    });
    const tracked = await widget.run<{ appealByCode: { timeline: object[] } }>(
      `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
        ... on TrackedAppeal { timeline { type text } } } }`,
      { code, secret },
    );
    expect(tracked.appealByCode.timeline.at(-1)).toEqual({ type: 'COST_DECIDED', text: light.text });
  });

  it('names every fault at once; money is no binary fraction', async () => {
    const { id } = await filed('单元门坏了。');
    const stranger = encodeGlobalId('Organization', crypto.randomUUID());
    expect(
      await take(secretary, 'recordCost', { id, text: '', bearer: 'UNIT', payer: stranger }),
    ).toMatchObject({
      fields: [
        { path: ['text'], code: 'REQUIRED' },
        { path: ['estimate'], code: 'REQUIRED' },
        { path: ['payer'], code: 'UNKNOWN' },
      ],
    });
    const wrong = { id, text: '换锁。', bearer: 'OWNERS' };
    for (const estimate of ['-5', '1.005', '99999999999']) {
      expect(await take(secretary, 'recordCost', { ...wrong, estimate })).toMatchObject({
        fields: [{ path: ['estimate'], code: 'OUT_OF_RANGE' }],
      });
    }
    expect(await take(secretary, 'recordCost', { ...wrong, estimate: '5', payer: property() })).toMatchObject(
      { fields: [{ path: ['payer'], code: 'INVALID' }] },
    );
  });
});

describe('a leader decides on the spot (m96)', () => {
  it('with the name, who bears it, and who stood by', async () => {
    const { id } = await filed('雨水倒灌，需要马上修排水沟。');
    const input = { id, text: '修排水沟。', estimate: '3000', bearer: 'BUDGET' };
    const decidedBy = encodeGlobalId('Person', here.streetOfficer.personId);
    const foreign = encodeGlobalId('Person', crypto.randomUUID());
    expect(await take(secretary, 'recordCost', { ...input, decidedBy: foreign })).toMatchObject({
      fields: [{ path: ['decidedBy'], code: 'UNKNOWN' }],
    });
    await take(secretary, 'recordCost', { ...input, decidedBy, onTheSpot: true, witness: '楼长李师傅' });
    expect(await officer.run(costs, { id })).toEqual({
      node: {
        costs: [
          {
            text: '修排水沟。',
            estimate: '3000.00',
            actual: null,
            bearer: 'BUDGET',
            payer: null,
            decidedBy: { name: here.streetOfficer.name },
            onTheSpot: true,
            witness: '楼长李师傅',
          },
        ],
      },
    });
  });
});
