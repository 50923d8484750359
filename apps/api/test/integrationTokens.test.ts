import { rateLimits } from '@linli/core/abuse/limits';
import { encodeGlobalId, nobody } from '@linli/graph/ids/globalId';
import { costLimits } from '@linli/graph/limits/cost';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Caller, type Reply } from './support/caller.ts';
import { subscribe } from './support/eventStream.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';
const shown = `... on Error { code message } ... on InvalidInputError { fields { path code } }`;
const create = `mutation C($input: CreateIntegrationTokenInput!) { createIntegrationToken(input: $input) { __typename
  ... on CreateIntegrationTokenPayload { secret integrationToken { id name expiresAt secrets { lastFour } } } ${shown} } }`;
const rotate = `mutation R($input: RotateIntegrationTokenInput!) { rotateIntegrationToken(input: $input) { __typename
  ... on RotateIntegrationTokenPayload { secret integrationToken { id expiresAt secrets { lastFour expiresAt } } } ${shown} } }`;
const revoke = `mutation V($input: RevokeIntegrationTokenInput!) { revokeIntegrationToken(input: $input) { __typename
  ... on RevokeIntegrationTokenPayload { integrationToken { revokedAt viewerCanRotate secrets { lastFour } } } } }`;
const list =
  '{ integrationTokens { totalCount nodes { id name lastUsedAt secrets { lastFour lastUsedAt } } } }';
const queue = '{ appeals(first: 100) { totalCount nodes { id title } } }';

interface Shown {
  readonly __typename: string;
  readonly secret: string | null;
  readonly integrationToken: { readonly id: string; readonly secrets: { lastFour: string }[] };
  readonly fields?: { readonly path: string[]; readonly code: string }[];
}

let server: TestServer;
let here: Neighbourhood;
let there: Neighbourhood;
let administrator: Caller;
let street: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  there = await neighbourhood(server.house, { name: '石景山区', origin: 'http://other.test' });
  administrator = await server.anybody.signIn(await here.street.staff('ADMINISTRATOR', here.streetOffice));
  street = encodeGlobalId('Place', here.street.placeId);
});
afterAll(() => server.close());
// Nobody here is to be slowed down by what another test has spent.
afterEach(() => server.house.services.database.rateCounter.deleteMany());

const inDays = (days: number) => new Date(server.house.clock.now().getTime() + days * 86_400_000);
const given = (more: object = {}) => ({
  clientId: crypto.randomUUID(),
  name: '12345 热线平台',
  scopes: ['APPEALS_READ', 'APPEALS_FILE', 'APPEALS_NOTE'],
  places: [street],
  expiresAt: inDays(90).toISOString(),
  ...more,
});
const making = async (more: object = {}, caller = administrator) =>
  (await caller.run<{ createIntegrationToken: Shown }>(create, { input: given(more) }))
    .createIntegrationToken;

async function made(more: object = {}): Promise<{ id: string; secret: string }> {
  const { secret, integrationToken } = await making(more);
  if (secret === null) throw new Error('no secret was shown');
  return { id: integrationToken.id, secret };
}

/** Another system: no page, no cookie. */
const system = (token: string, headers: Readonly<Record<string, string>> = {}) =>
  new Caller(server.url, { authorization: `Bearer ${token}`, 'accept-language': 'en', ...headers });

const refusal = ({ status, data, errors }: Reply) => [
  status,
  data,
  errors[0]?.extensions.code,
  errors[0]?.extensions.reason,
];
const refused = (reason: string) => [401, null, 'UNAUTHENTICATED', reason];

describe('a token', () => {
  it('is shown once: the database keeps a hash, a retry makes no second one and shows nothing', async () => {
    const input = given();
    const run = async () =>
      (await administrator.run<{ createIntegrationToken: Shown }>(create, { input })).createIntegrationToken;
    const [first, again] = await Promise.all([run(), run()]);
    const secrets = [first.secret, again.secret].filter((secret) => secret !== null);
    expect(secrets).toEqual([expect.stringMatching(/^lnl_[\w-]{43}$/)]);
    expect(again.integrationToken.id).toBe(first.integrationToken.id);
    expect(await run()).toMatchObject({ secret: null, integrationToken: first.integrationToken });
    const { database } = server.house.services;
    const stored = [
      await database.integrationToken.findMany(),
      await database.integrationSecret.findMany(),
      await database.auditEvent.findMany({ where: { targetType: 'IntegrationToken' } }),
    ];
    expect(JSON.stringify(stored)).not.toContain(secrets[0]);
    expect(await database.auditEvent.count({ where: { action: 'access.createIntegrationToken' } })).toBe(1);
  });

  it('names every fault of its input, and leaves nothing behind', async () => {
    const before = await server.house.services.database.integrationToken.count();
    const foreign = encodeGlobalId('Place', there.street.placeId);
    const unknown = encodeGlobalId('Place', nobody);
    const { fields } = await making({
      name: ' ',
      scopes: ['CONTACTS_READ', 'CONTACTS_READ'],
      places: [street, foreign, unknown, 'nonsense', street],
      expiresAt: inDays(367).toISOString(),
    });
    expect(fields?.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'places.1 UNKNOWN',
      'places.2 UNKNOWN',
      'places.3 UNKNOWN',
      'places.4 DUPLICATE',
      'name REQUIRED',
      'scopes.0 INVALID',
      'scopes.1 DUPLICATE',
      'expiresAt OUT_OF_RANGE',
    ]);
    for (const [more, fault] of [
      [{ scopes: [] }, 'scopes REQUIRED'],
      [{ places: [] }, 'places REQUIRED'],
      [{ expiresAt: inDays(-1).toISOString() }, 'expiresAt OUT_OF_RANGE'],
      [{ name: 'x'.repeat(81) }, 'name TOO_LONG'],
    ] as const) {
      const faults = (await making(more)).fields?.map(({ path, code }) => `${path.join('.')} ${code}`);
      expect(faults).toEqual([fault]);
    }
    const above = encodeGlobalId('Place', here.district.placeId);
    expect((await making({ places: [street, above] })).__typename).toBe('ForbiddenError');
    const secretary = await server.anybody.signIn(here.secretary);
    expect((await making({}, secretary)).__typename).toBe('ForbiddenError');
    expect(await server.house.services.database.integrationToken.count()).toBe(before);
  });

  it('reads, files and notes at its places, and its name stands in the history', async () => {
    const [id = ''] = await fileAppeals(server, here, 1);
    const hotline = system((await made()).secret);
    const { appeals } = await hotline.run<{ appeals: { nodes: { id: string }[] } }>(queue);
    expect(appeals.nodes.map((one) => one.id)).toContain(id);
    const note = `mutation N($input: AddNoteInput!) { addNote(input: $input) { __typename
      ... on AddNotePayload { appeal { legalSteps events { nodes { type actorKind integrationName person { name } } } } } } }`;
    const noted = await hotline.run<{ addNote: object }>(note, { input: { id, text: '来电人催办。' } });
    expect(noted.addNote).toMatchObject({
      appeal: {
        legalSteps: ['ADD_NOTE'],
        events: {
          nodes: expect.arrayContaining([
            { type: 'NOTE', actorKind: 'INTEGRATION', integrationName: '12345 热线平台', person: null },
          ]),
        },
      },
    });
    const input = {
      clientId: crypto.randomUUID(),
      kind: 'COMPLAINT',
      channel: 'HOTLINE',
      text: '路灯不亮。',
      place: encodeGlobalId('Place', here.grid.placeId),
    };
    const file = `mutation F($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename
      ... on SubmitAppealPayload { receipt { code } appeal { id } } ... on Error { message } } }`;
    const first = await hotline.run<{ submitAppeal: { receipt: { code: string } } }>(file, { input });
    expect(first).toMatchObject({ submitAppeal: { __typename: 'SubmitAppealPayload' } });
    expect(await hotline.run(file, { input })).toEqual(first);
    const trail = await server.house.services.database.auditEvent.findMany({
      where: { actorKind: 'INTEGRATION' },
      select: { action: true },
    });
    expect(trail.map(({ action }) => action).sort()).toEqual(['appeals.addNote', 'appeals.submit']);
  });

  it('never tells who works here, opens no contact, and closes no case', async () => {
    const [id = ''] = await fileAppeals(server, here, 1);
    const reader = system((await made({ scopes: ['APPEALS_READ', 'CONTACTS_READ'] })).secret);
    const unit = encodeGlobalId('Organization', here.committee);
    await (await server.anybody.signIn(here.secretary)).run(
      `mutation A($accept: AcceptAppealInput!, $assign: AssignAppealInput!) {
        acceptAppeal(input: $accept) { __typename } assignAppeal(input: $assign) { __typename ... on Error { message } } }`,
      {
        accept: { id },
        assign: { id, unit, person: encodeGlobalId('Person', here.gridMember.personId) },
      },
    );
    const asked = await reader.ask(
      'query A($id: ID!) { node(id: $id) { ... on Appeal { title assignee { name } viewerCanAccept } } }',
      { id },
    );
    expect(asked.data).toMatchObject({
      node: { title: expect.any(String), assignee: null, viewerCanAccept: false },
    });
    expect(asked.errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
      ['node.assignee.name', 'FORBIDDEN'],
    ]);
    for (const document of [
      `mutation { acceptAppeal(input: { id: "${id}" }) { __typename } }`,
      `mutation { addNote(input: { id: "${id}", text: "x" }) { __typename } }`,
      `mutation { unmaskContact(input: { participant: "${id}", reason: "x" }) { __typename } }`,
      `{ auditEvents { totalCount } }`,
      `{ places { totalCount } }`,
      list,
    ]) {
      const { data, errors } = await reader.ask(document);
      expect([
        document,
        data === null || Object.values(data)[0] === null,
        errors[0]?.extensions.code,
      ]).toEqual([document, true, 'FORBIDDEN']);
    }
    expect((await reader.run<{ viewer: null }>('{ viewer { email } }')).viewer).toBeNull();
  });

  it('reads no appeal that is about anybody, confidential, unplaced or elsewhere', async () => {
    const { database } = server.house.services;
    const ids = await fileAppeals(server, here, 4);
    const rowIds = ids.map((id) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '');
    const changes = [
      { aboutUnitId: here.propertyCompany },
      { aboutPersonId: here.gridMember.personId },
      { visibility: 'CONFIDENTIAL' as const },
      { placeId: null },
    ];
    for (const [index, data] of changes.entries())
      await database.appeal.update({ where: { id: rowIds[index] ?? '' }, data });
    const [foreign = ''] = await fileAppeals(server, there, 1);
    const reader = system((await made({ scopes: ['APPEALS_READ'] })).secret);
    const { appeals } = await reader.run<{ appeals: { totalCount: number; nodes: { id: string }[] } }>(queue);
    expect(appeals.totalCount).toBe(appeals.nodes.length);
    const unknown = await reader.ask('query A($id: ID!) { node(id: $id) { id } }', {
      id: encodeGlobalId('Appeal', nobody),
    });
    for (const id of [...ids, foreign]) {
      expect(appeals.nodes.map((one) => one.id)).not.toContain(id);
      const found = await reader.ask('query A($id: ID!) { node(id: $id) { id } }', { id });
      expect([found.data, found.errors]).toEqual([unknown.data, unknown.errors]);
    }
    const { open } = (
      await reader.run<{ appealQueueCounts: { open: number } }>('{ appealQueueCounts { open } }')
    ).appealQueueCounts;
    const openStates = ['CLOSED', 'VERIFIED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN', 'RESOLVED'] as const;
    const others = await database.appeal.count({
      where: {
        tenantId: here.district.tenantId,
        placeId: { not: null },
        visibility: 'NORMAL',
        aboutUnitId: null,
        aboutPersonId: null,
        state: { notIn: [...openStates] },
      },
    });
    expect(open).toBe(others);
  });
});

describe('a credential that opens nothing', () => {
  it('is refused with the reason; unknown and of another office alike', async () => {
    const { id, secret } = await made();
    const read = (token: string, headers = {}) => system(token, headers).ask(queue);
    expect(refusal(await read('lnl_short'))).toEqual(refused('MALFORMED'));
    expect(refusal(await read('eyJhbGciOiJub25lIn0'))).toEqual(refused('MALFORMED'));
    const basic = new Caller(server.url, { authorization: 'Basic bG5s' });
    expect(refusal(await basic.ask(queue))).toEqual(refused('MALFORMED'));
    const unknown = await read(`lnl_${'A'.repeat(43)}`);
    expect(refusal(unknown)).toEqual(refused('UNKNOWN'));
    expect(unknown.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    const { database } = server.house.services;
    const code = async (tenantId: string) =>
      (await database.tenant.findUniqueOrThrow({ where: { id: tenantId } })).code;
    const elsewhere = await read(secret, { 'linli-tenant': await code(there.district.tenantId) });
    const nowhere = await read(secret, { 'linli-tenant': 'nowhere' });
    expect([elsewhere.status, elsewhere.errors]).toEqual([unknown.status, unknown.errors]);
    expect([nowhere.status, nowhere.errors]).toEqual([unknown.status, unknown.errors]);
    expect((await read(secret, { 'linli-tenant': await code(here.district.tenantId) })).status).toBe(200);
    expect(await administrator.run(revoke, { input: { id } })).toMatchObject({
      revokeIntegrationToken: { integrationToken: { viewerCanRotate: false, secrets: [] } },
    });
    expect(refusal(await read(secret))).toEqual(refused('REVOKED'));
    expect(
      (
        await administrator.run<{ rotateIntegrationToken: Shown }>(rotate, {
          input: { id, expiresAt: inDays(9).toISOString() },
        })
      ).rotateIntegrationToken.fields,
    ).toEqual([{ path: ['id'], code: 'EXPIRED' }]);
  });

  it('is not helped by a session: both together are refused, and both are named', async () => {
    const { secret } = await made();
    const both = await administrator
      .with({ authorization: `Bearer ${secret}`, 'accept-language': 'en' })
      .ask(queue);
    expect(refusal(both)).toEqual(refused('TWO_CREDENTIALS'));
    expect(both.errors[0]?.message).toContain('linli.session_token');
    expect(both.errors[0]?.message).toContain('Authorization');
  });

  it('is for servers: no page but our own playground may show one, and none is told that it may', async () => {
    const { secret } = await made();
    expect(refusal(await system(secret, { origin }).ask(queue))).toEqual(refused('ORIGIN'));
    expect((await system(secret, { origin: 'http://evil.test' }).ask(queue)).status).toBe(403);
    expect((await system(secret, { origin: server.url }).ask(queue)).status).toBe(200);
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'authorization' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).not.toMatch(/authorization/i);
  });

  it('is not tried for ever from one address', async () => {
    const guess = () => system(`lnl_${'B'.repeat(43)}`).ask('{ __typename }');
    await guess();
    const { amount, seconds } = rateLimits.refusedTokensByAddress;
    const { database } = server.house.services;
    const used = (count: number) =>
      database.rateCounter.updateMany({
        where: { key: { startsWith: 'refusedTokensByAddress' } },
        data: { dueAt: new Date(server.house.clock.now().getTime() + (count * seconds * 1000) / amount) },
      });
    await used(amount - 2);
    expect(refusal(await guess())).toEqual(refused('UNKNOWN'));
    await used(amount);
    const { status, errors, headers } = await guess();
    expect([status, errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('rotating', () => {
  it('shows a new secret; the old one works for the overlap and no longer', async () => {
    const { id, secret } = await made({ name: '看板' });
    const input = { id, expiresAt: inDays(366).toISOString(), overlapHours: 48 };
    const { rotateIntegrationToken: rotated } = await administrator.run<{ rotateIntegrationToken: Shown }>(
      rotate,
      { input },
    );
    const fresh = rotated.secret ?? '';
    expect(rotated.integrationToken.secrets.map(({ lastFour }) => lastFour)).toEqual([
      fresh.slice(-4),
      secret.slice(-4),
    ]);
    for (const one of [secret, fresh]) expect((await system(one).ask(queue)).status).toBe(200);
    server.house.clock.pass({ hours: 48 });
    expect(refusal(await system(secret).ask(queue))).toEqual(refused('EXPIRED'));
    expect((await system(fresh).ask(queue)).status).toBe(200);
    const codes = async (more: object) =>
      (
        await administrator.run<{ rotateIntegrationToken: Shown }>(rotate, {
          input: { ...input, expiresAt: inDays(9).toISOString(), ...more },
        })
      ).rotateIntegrationToken.fields;
    expect(await codes({ overlapHours: 169 })).toEqual([{ path: ['overlapHours'], code: 'OUT_OF_RANGE' }]);
    expect(await codes({ overlapHours: -1 })).toEqual([{ path: ['overlapHours'], code: 'OUT_OF_RANGE' }]);
    expect(await codes({ overlapHours: 168 })).toBeUndefined();
  });

  it('at once ends the old one where no overlap is wanted', async () => {
    const { id, secret } = await made();
    await administrator.run(rotate, { input: { id, expiresAt: inDays(9).toISOString(), overlapHours: 0 } });
    expect(refusal(await system(secret).ask(queue))).toEqual(refused('EXPIRED'));
  });

  it('is needed in time: a token ends by itself', async () => {
    const { secret } = await made({ expiresAt: inDays(1).toISOString() });
    expect((await system(secret).ask(queue)).status).toBe(200);
    server.house.clock.pass({ days: 1 });
    expect(refusal(await system(secret).ask(queue))).toEqual(refused('EXPIRED'));
    // Sessions that tests hold on to run on the wall clock.
    const live = await administrator.run<{ integrationTokens: { nodes: object[] } }>(
      '{ integrationTokens(live: false) { nodes { id } } }',
    );
    expect(live.integrationTokens.nodes.length).toBeGreaterThan(0);
  });
});

describe('its use', () => {
  it('is written once a minute, by secret', async () => {
    const { id, secret } = await made();
    const uses = async () => {
      const { integrationTokens } = await administrator.run<{
        integrationTokens: {
          nodes: { id: string; lastUsedAt: string | null; secrets: { lastUsedAt: string | null }[] }[];
        };
      }>(list);
      const token = integrationTokens.nodes.find((one) => one.id === id);
      return [token?.lastUsedAt, token?.secrets[0]?.lastUsedAt];
    };
    expect(await uses()).toEqual([null, null]);
    await Promise.all(Array.from({ length: 4 }, () => system(secret).ask(queue)));
    const first = await uses();
    expect(first).toEqual([expect.any(String), first[0]]);
    await system(secret).ask(queue);
    expect(await uses()).toEqual(first);
    server.house.clock.pass({ minutes: 1 });
    await system(secret).ask(queue);
    expect((await uses())[0]).not.toBe(first[0]);
  });

  it('has an allowance of its own and a cost limit between everybody’s and staff’s, at n and n + 1', async () => {
    const { secret } = await made();
    const busy = system(secret);
    const { headers } = await busy.ask('{ rateLimit { limit } }');
    const { amount, seconds } = rateLimits.pointsByToken;
    expect(headers.get('ratelimit-limit')).toBe(String(amount));
    const { database } = server.house.services;
    const used = (points: number) =>
      database.rateCounter.updateMany({
        where: { key: { startsWith: 'pointsByToken' } },
        data: { dueAt: new Date(server.house.clock.now().getTime() + (points * seconds * 1000) / amount) },
      });
    const half = `{ ${'__typename '.repeat(500)} }`;
    await used(amount - 500);
    expect((await busy.ask(half)).status).toBe(200);
    // As if another process had spent a minute's allowance meanwhile.
    await used(2 * amount);
    const refusedNow = await busy.ask(half);
    expect([refusedNow.status, refusedNow.errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    await used(0);
    // Another token from the same address has not spent anything.
    expect((await system((await made()).secret).ask('{ __typename }')).status).toBe(200);
    const repeated = (count: number) => `{ ${'__typename '.repeat(count)} }`;
    const { breadth } = costLimits.integration;
    expect((await busy.ask(repeated(breadth))).errors).toEqual([]);
    expect((await busy.ask(repeated(breadth + 1))).errors[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
  });

  it('ends with it: an open stream hears of nothing more once it is revoked', async () => {
    const { id, secret } = await made();
    const stop = new AbortController();
    const events = await subscribe(
      system(secret),
      'subscription { queueUpdated { appeal { id } counts { open } } }',
      {},
      stop.signal,
    );
    const next = events.next();
    const [appeal = ''] = await fileAppeals(server, here, 1);
    expect((await next).value).toMatchObject({ data: { queueUpdated: { appeal: { id: appeal } } } });
    const after = events.next();
    await administrator.run(revoke, { input: { id } });
    const { value } = await after;
    expect(JSON.stringify(value)).not.toContain('open');
    expect(value?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    stop.abort();
  });
});

describe('photos', () => {
  it('are brought and read by a token; a dead one is refused at both doors', async () => {
    const { id, secret } = await made();
    const hotline = system(secret);
    const ask = `mutation A($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) { __typename
      ... on RequestPhotoUploadPayload { ticket { photoId uploadUrl } } } }`;
    const input = { use: 'REPORT', mediaType: 'image/jpeg', bytes: 1000 };
    const { requestPhotoUpload } = await hotline.run<{
      requestPhotoUpload: { ticket: { photoId: string; uploadUrl: string } };
    }>(ask, { input });
    const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b6e5f' } });
    const picture = new Uint8Array(await drawn.jpeg().toBuffer());
    const { authorization = '' } = hotline.headers;
    const put = () =>
      fetch(requestPhotoUpload.ticket.uploadUrl, {
        method: 'PUT',
        body: picture,
        headers: { authorization },
      });
    expect((await put()).status).toBe(201);
    const file = `mutation F($input: SubmitAppealInput!) { submitAppeal(input: $input) {
      ... on SubmitAppealPayload { appeal { id } } ... on Error { message } } }`;
    const { submitAppeal } = await hotline.run<{ submitAppeal: { appeal: { id: string } } }>(file, {
      input: {
        clientId: crypto.randomUUID(),
        kind: 'HELP',
        text: '井盖松动。',
        place: encodeGlobalId('Place', here.grid.placeId),
        photoIds: [requestPhotoUpload.ticket.photoId],
      },
    });
    const { node } = await hotline.run<{ node: { photos: { url: string }[] } }>(
      'query P($id: ID!) { node(id: $id) { ... on Appeal { photos { url } } } }',
      submitAppeal.appeal,
    );
    const url = node.photos[0]?.url ?? '';
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
    expect((await fetch(url)).status).toBe(200);
    const reader = system((await made({ scopes: ['APPEALS_READ'] })).secret);
    expect((await reader.run<{ requestPhotoUpload: object }>(ask, { input })).requestPhotoUpload).toEqual({
      __typename: 'ForbiddenError',
    });
    await administrator.run(revoke, { input: { id } });
    // The address was made for the token: it ends with it, whoever has got hold of it.
    expect((await fetch(url)).status).toBe(404);
    for (const response of [await put(), await fetch(url, { headers: { authorization } })]) {
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: 'UNAUTHENTICATED', reason: 'REVOKED' } });
    }
  });
});
