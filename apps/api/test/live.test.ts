import { endGrant } from '@linli/core/access/endGrant';
import { system } from '@linli/core/actor';
import { acceptAppeal } from '@linli/core/appeals/accept';
import { assignAppeal } from '@linli/core/appeals/assign';
import { addNote } from '@linli/core/appeals/note';
import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { submit } from './support/documents.ts';
import { subscribe } from './support/eventStream.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';
const updated = `subscription Updated($id: ID!, $secret: String) {
  appealUpdated(id: $id, secret: $secret) { __typename id state ... on Appeal { version legalSteps } ... on TrackedAppeal { title timeline { type } } } }`;
const queueUpdated = `subscription Queue($place: ID) {
  queueUpdated(place: $place) { appeal { id } counts { open } } }`;

let server: TestServer;
let here: Neighbourhood;
let stop: AbortController;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
});
afterAll(() => server.close());
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

const listen = (caller: Caller, query: string, variables: Record<string, unknown>) =>
  subscribe(caller, query, variables, stop.signal);

async function note(id: string, text = '已联系。') {
  const appealId = decodeGlobalId(id).id;
  await addNote(server.house.services, await here.secretary.actor(), { appealId, text });
}

describe('live updates', () => {
  it('reach staff as the whole appeal and the reporter as the tracked one', async () => {
    const widget = server.anybody.with({ origin });
    const input = {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'HELP',
      text: '门禁坏了。',
      point: here.grid.middle,
    };
    const { submitAppeal } = await widget.run<{
      submitAppeal: { appeal: { id: string }; receipt: { secret: string; pin: string } };
    }>(submit, { input });
    const { id } = submitAppeal.appeal;
    const { secret, pin } = submitAppeal.receipt;
    const staff = await listen(await server.anybody.signIn(here.secretary), updated, { id });
    const reporter = await listen(widget, updated, { id, secret });
    const byPhone = await listen(widget, updated, { id, secret: pin });
    const appealId = decodeGlobalId(id).id;
    await acceptAppeal(server.house.services, await here.secretary.actor(), { appealId });
    expect((await staff.next()).value?.data).toMatchObject({
      appealUpdated: {
        __typename: 'Appeal',
        id,
        state: 'ACCEPTED',
        legalSteps: expect.arrayContaining(['ASSIGN']),
      },
    });
    for (const stream of [reporter, byPhone]) {
      expect((await stream.next()).value?.data).toEqual({
        appealUpdated: {
          __typename: 'TrackedAppeal',
          id,
          state: 'ACCEPTED',
          title: '门禁坏了。',
          timeline: [{ type: 'SUBMITTED' }, { type: 'ACCEPTED' }],
        },
      });
    }
  });

  it('are refused at the start to whoever may not see the appeal or the queue', async () => {
    const [id = ''] = await fileAppeals(server, here, 1);
    const elsewhere = await neighbourhood(server.house, { name: '石景山区' });
    const stranger = await server.anybody.signIn(elsewhere.secretary);
    const place = encodeGlobalId('Place', here.community.placeId);
    const refusals: [Caller, string, Record<string, unknown>, string][] = [
      [stranger, updated, { id }, 'NOT_FOUND'],
      [server.anybody, updated, { id }, 'NOT_FOUND'],
      [server.anybody, updated, { id, secret: 'guessed' }, 'WRONG_SECRET'],
      [server.anybody, queueUpdated, { place }, 'UNAUTHENTICATED'],
      [stranger, queueUpdated, { place }, 'NOT_FOUND'],
    ];
    for (const [caller, query, variables, code] of refusals) {
      const refused = await (await listen(caller, query, variables)).next();
      expect(refused.value).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });

  it('without a place reach people of a unit, with what they may see and nothing else', async () => {
    const [id = '', other = ''] = await fileAppeals(server, here, 2);
    const { services } = server.house;
    const secretary = await here.secretary.actor();
    await acceptAppeal(services, secretary, { appealId: decodeGlobalId(id).id });
    const stream = await listen(await server.anybody.signIn(here.propertyStaff), queueUpdated, {});
    // Not even that something happened: it may be a complaint about the company.
    await note(other);
    const handOver = { appealId: decodeGlobalId(id).id, unitId: here.propertyCompany };
    await assignAppeal(services, secretary, handOver);
    expect((await stream.next()).value?.data).toEqual({
      queueUpdated: { appeal: { id }, counts: { open: 1 } },
    });
  });

  it('judge each of many who listen to the same for itself', async () => {
    const [id = ''] = await fileAppeals(server, here, 1);
    const { services } = server.house;
    const leaver = await here.community.staff('COMMUNITY_SECRETARY', here.committee);
    const elsewhere = await neighbourhood(server.house, { name: '门头沟区' });
    const place = encodeGlobalId('Place', here.community.placeId);
    const open = async (staff: Parameters<Caller['signIn']>[0], variables = {}) =>
      listen(await server.anybody.signIn(staff), queueUpdated, variables);
    const secretaries = [await open(here.secretary, { place }), await open(here.secretary)];
    const leaving = await open(leaver, { place });
    const property = await open(here.propertyStaff);
    const stranger = await open(elsewhere.secretary);
    const told = { data: { queueUpdated: { appeal: { id } } } };

    await note(id);
    for (const stream of [...secretaries, leaving]) expect((await stream.next()).value).toMatchObject(told);
    const grant = await services.database.roleGrant.findFirstOrThrow({
      where: { personId: leaver.personId },
    });
    await endGrant(services, system, { grantId: grant.id });
    expect((await leaving.next()).value).toMatchObject({ data: { queueUpdated: null } });
    await acceptAppeal(services, await here.secretary.actor(), { appealId: decodeGlobalId(id).id });
    for (const stream of secretaries) expect((await stream.next()).value).toMatchObject(told);
    const handOver = { appealId: decodeGlobalId(id).id, unitId: here.propertyCompany };
    await assignAppeal(services, await here.secretary.actor(), handOver);
    // The first that these two hear is what is theirs.
    expect((await property.next()).value).toMatchObject(told);
    const [theirs] = await fileAppeals(server, elsewhere, 1);
    expect((await stranger.next()).value).toMatchObject({
      data: { queueUpdated: { appeal: { id: theirs } } },
    });
  });

  it('end for whoever loses the role while listening', async () => {
    const [id = ''] = await fileAppeals(server, here, 1);
    const leaver = await here.community.staff('COMMUNITY_SECRETARY', here.committee);
    const stream = await listen(await server.anybody.signIn(leaver), updated, { id });
    await note(id);
    expect((await stream.next()).value?.data).toMatchObject({ appealUpdated: { id } });
    const { services } = server.house;
    const grant = await services.database.roleGrant.findFirstOrThrow({
      where: { personId: leaver.personId },
    });
    await endGrant(services, system, { grantId: grant.id });
    await note(id);
    expect((await stream.next()).value?.data).toEqual({ appealUpdated: null });
  });
});

describe('the honeypot', () => {
  it('answers a robot as it answers people, and keeps nothing', async () => {
    const widget = server.anybody.with({ origin });
    const { appeal } = server.house.services.database;
    const before = await appeal.count();
    const input = {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'HELP',
      text: '便宜贷款',
      website: 'http://spam.test',
    };
    const { submitAppeal } = await widget.run<{ submitAppeal: Record<string, unknown> }>(submit, { input });
    expect(submitAppeal).toMatchObject({
      __typename: 'SubmitAppealPayload',
      appeal: { title: '便宜贷款', state: 'SUBMITTED', role: 'REPORTER', photos: [] },
      receipt: { code: expect.stringMatching(/^\d{10}$/), pin: expect.stringMatching(/^\d{6}$/) },
    });
    expect(await appeal.count()).toBe(before);
  });
});
