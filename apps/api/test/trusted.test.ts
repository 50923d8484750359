import { publicArguments, publicFields } from '@linli/graph/documents/publicReads';
import { parsed, readStore, type StoredDocument } from '@linli/graph/documents/store';
import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import { schema } from '@linli/graph/schema';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { getNamedType, isInputObjectType, isLeafType, isObjectType, Kind, typeFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLimits } from '../src/graphql/limits.ts';
import { publicCaching } from '../src/graphql/publicRead.ts';
import type { Caller } from './support/caller.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';
const store = readStore();
const named = (name: string): StoredDocument => {
  const found = store.find((document) => document.name === name);
  if (!found) throw new Error(`${name} is not in the store`);
  return found;
};
const siteDocument = named('LinliSite');

let server: TestServer;
let here: Neighbourhood;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

function address(parameters: Record<string, unknown>): string {
  const texts = Object.entries(parameters).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return `${server.url}/graphql?${new URLSearchParams(texts)}`;
}

/** How soon another process' write is heard is the machine's matter. */
const patiently = { timeout: 20_000 };

const get = (parameters: Record<string, unknown>, headers: Record<string, string> = { origin }) =>
  fetch(address(parameters), { headers });

const boot = (headers?: Record<string, string>, variables: object = {}) =>
  get(
    { documentId: siteDocument.id, variables: { key: here.site.key, locale: 'en', ...variables } },
    headers,
  );

async function refusal(response: Response): Promise<string> {
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors: { extensions: { code: string } }[];
  };
  expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
  return errors[0]?.extensions.code ?? '';
}

describe('a public document by GET', () => {
  it('is answered as by POST, and caches may keep it for the page’s origin', async () => {
    const response = await boot();
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('cache-control')).toBe(publicCaching);
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]{43}"$/);
    expect(headers.get('vary')).toBe('Origin, Accept-Encoding');
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('ratelimit-remaining')).toBeNull();
    const { data } = (await response.json()) as { data: unknown };
    const posted = await server.anybody
      .with({ origin })
      .ask(siteDocument.text, { key: here.site.key, locale: 'en' });
    expect(data).toEqual(posted.data);
    expect(data).toHaveProperty('site.categories.0.name.text');
  });

  it('comes compressed to who can read that, the same to everybody', async () => {
    const plain = await boot({ origin, 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const whole = await plain.text();
    for (const [accepted, coding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const small = await boot({ origin, 'accept-encoding': accepted });
      expect(small.headers.get('content-encoding')).toBe(coding);
      expect(Number(small.headers.get('content-length'))).toBeLessThan(Buffer.byteLength(whole) / 2);
      expect([await small.text(), small.headers.get('etag')]).toEqual([whole, plain.headers.get('etag')]);
    }
  });

  it('is not sent again to whoever has it, and is once it changed', async () => {
    const etag = (await boot()).headers.get('etag') ?? '';
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await boot({ origin, 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('cache-control')).toBe(publicCaching);
      expect(again.headers.get('access-control-allow-origin')).toBe(origin);
      expect(again.headers.get('vary')).toBe('Origin, Accept-Encoding');
    }
    const { database } = server.house.services;
    await database.site.update({ where: { id: here.site.id }, data: { accent: '#123456' } });
    await expect
      .poll(async () => (await boot({ origin, 'if-none-match': etag })).status, patiently)
      .toBe(200);
    expect((await boot()).headers.get('etag')).not.toBe(etag);
  });

  it('tells everybody the same: cookies, tokens, tenants and languages count for nothing', async () => {
    const { cookie = '' } = secretary.headers;
    const nobody = await boot();
    const expected = [await nobody.text(), nobody.headers.get('etag')];
    const readers: Record<string, string>[] = [
      { cookie },
      { authorization: 'Bearer linli_pat_whatever' },
      { 'linli-tenant': 'nowhere' },
      { 'accept-language': 'zh-CN' },
      { accept: 'text/event-stream' },
      { accept: 'text/html' },
    ];
    for (const reader of readers) {
      const response = await boot({ origin, ...reader });
      expect([await response.text(), response.headers.get('etag')]).toEqual(expected);
    }
    // On our own pages, where the cookie would count: a browser sends no origin there.
    const own = [await boot({}), await boot({ cookie }), await boot({ cookie, origin: server.url })];
    for (const response of own) {
      expect([await response.text(), response.headers.get('etag')]).toEqual(expected);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('vary')).toBe('Origin, Accept-Encoding');
    }
  });

  it('is taken from the allowance of the address when it has to be read, and refused when that is spent', async () => {
    const { database, clock } = server.house.services;
    await boot();
    await database.rateCounter.updateMany({ data: { dueAt: new Date(clock.now().getTime() + 61_000) } });
    // An address that nobody asked before.
    const spent = await boot({ origin }, { locale: 'fr' });
    expect([spent.status, await refusal(spent)]).toEqual([429, 'RATE_LIMITED']);
    await database.rateCounter.deleteMany();
    expect((await boot({ origin }, { locale: 'fr' })).status).toBe(200);
  });

  it('answers HEAD with the same headers', async () => {
    const whole = await boot();
    const variables = { key: here.site.key, locale: 'en' };
    const head = await fetch(address({ documentId: siteDocument.id, variables }), {
      method: 'HEAD',
      headers: { origin },
    });
    expect([head.status, head.headers.get('etag')]).toEqual([200, whole.headers.get('etag')]);
  });
});

describe('a page of another origin', () => {
  it('gets no data, and nothing that a cache would keep, also where it knows the answer’s tag', async () => {
    const etag = (await boot()).headers.get('etag') ?? '';
    await here.estate.site(here.propertyCompany, ['http://second.test']);
    const origins = { 'http://evil.test': 403, null: 403, 'http://second.test': 200 };
    for (const [foreign, status] of Object.entries(origins)) {
      const response = await boot({ origin: foreign, 'if-none-match': etag });
      expect([foreign, response.status, await refusal(response)]).toEqual([foreign, status, 'ORIGIN_DENIED']);
      expect(response.headers.get('vary')).toContain('Origin');
    }
  });

  it('is never named by an answer that another one was given: a cache that forgets to look is not believed', async () => {
    for (const asking of [origin, server.url]) {
      const allowed = (await boot({ origin: asking })).headers.get('access-control-allow-origin');
      expect(allowed).toBe(asking === origin ? origin : null);
    }
  });
});

describe('what is refused by GET', () => {
  it('free documents, and addresses that hold more than an id and variables', async () => {
    const { id: documentId } = siteDocument;
    for (const free of [{ query: '{ __typename }' }, { query: siteDocument.text, variables: {} }]) {
      expect((await get(free)).status).toBe(405);
    }
    for (const extra of [
      { documentId, query: '{ __typename }' },
      { documentId, bust: '1' },
      { documentId, variables: '[]' },
      { documentId, variables: 'null' },
      { documentId, variables: '{' },
    ]) {
      const response = await get(extra);
      expect([extra, response.status, await refusal(response)]).toEqual([extra, 400, 'BAD_REQUEST']);
    }
    const twice = await fetch(`${address({ documentId })}&documentId=${documentId}`, { headers: { origin } });
    expect([twice.status, await refusal(twice)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('ids that nobody stored', async () => {
    for (const documentId of [`sha256:${'0'.repeat(64)}`, '', '__proto__', siteDocument.id.toUpperCase()]) {
      const response = await get({ documentId });
      expect([response.status, await refusal(response)]).toEqual([404, 'UNKNOWN_DOCUMENT']);
    }
  });

  it(`variables of more than ${documentLimits.variablesInAddress} characters`, async () => {
    const sized = (length: number) => {
      const bare = JSON.stringify({ key: '', locale: 'en' });
      return JSON.stringify({ key: 'k'.repeat(length - bare.length), locale: 'en' });
    };
    const { variablesInAddress: most } = documentLimits;
    const { id: documentId } = siteDocument;
    expect(await refusal(await get({ documentId, variables: sized(most) }))).toBe('UNKNOWN_SITE');
    const over = await get({ documentId, variables: sized(most + 1) });
    expect([over.status, await refusal(over)]).toEqual([414, 'QUERY_TOO_LARGE']);
  });

  it('errors are told and not kept: an unknown key, variables of another type, none at all', async () => {
    expect(await refusal(await boot(undefined, { key: 'pk_test_nobody' }))).toBe('UNKNOWN_SITE');
    for (const variables of [{ key: null }, { key: { secret: 'x' } }, { locale: [] }]) {
      expect(await refusal(await boot(undefined, variables))).toBe('BAD_USER_INPUT');
    }
    expect(await refusal(await get({ documentId: siteDocument.id }))).toBe('BAD_USER_INPUT');
  });

  it('every stored document that is not public: mutations, subscriptions, and whatever takes a secret', async () => {
    const closed = store.filter((document) => !document.public);
    expect(new Set(closed.map(({ operation }) => operation))).toEqual(
      new Set(['query', 'mutation', 'subscription']),
    );
    for (const { id: documentId, name } of closed) {
      const response = await get({ documentId, variables: {} }, { cookie: secretary.headers.cookie ?? '' });
      expect([name, response.status, await refusal(response)]).toEqual([name, 405, 'POST_ONLY']);
      expect(response.headers.get('allow')).toBe('POST');
    }
    const secretive = closed.filter(({ text }) => /\$(secret|code|point|email|phone)\b/.test(text));
    expect(secretive.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['LinliStatus', 'LinliUpdates', 'LinliLocate']),
    );
  });
});

describe('a public document', () => {
  it('takes nothing that tells who somebody is: keys, places, languages and pages alone', () => {
    const open = store.filter((document) => document.public);
    expect(open.map(({ name }) => name)).toEqual(expect.arrayContaining(['LinliSite', 'LinliOutlines']));
    const harmless = new Set(Object.values(publicArguments).flat());
    for (const document of open) {
      const [operation] = parsed(document).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${document.name} begins otherwise`);
      for (const { variable, type } of operation.variableDefinitions ?? []) {
        expect([document.name, harmless.has(variable.name.value)]).toEqual([document.name, true]);
        const given = typeFromAST(schema, type as never);
        expect(isInputObjectType(given && getNamedType(given))).toBe(false);
      }
    }
  });

  it('holds fields that tell staff what they tell nobody, each of them', async () => {
    const document = `query Everything($key: String!, $place: ID!) {
      site(key: $key) ${everyPublicField('Site', 4)}
      publicAppeals(place: $place) ${everyPublicField('PublicAppealConnection', 4)}
      enumLabels ${everyPublicField('EnumLabel', 2)}
    }`;
    const { placeId } = here.district;
    const [appeal = ''] = await fileAppeals(server, here, 1);
    const { clock, database } = server.house.services;
    const published = { title: '积水', summary: '正在处理。', publishedAt: clock.now() };
    const { id: appealId } = decodeGlobalId(appeal);
    await database.publication.create({
      data: { appealId, tenantId: here.district.tenantId, ...published },
    });
    const category = await database.category.findFirstOrThrow({
      where: { tenantId: here.district.tenantId },
    });
    await database.appeal.update({
      where: { id: appealId },
      data: { placeId: here.grid.placeId, categoryId: category.id, holderUnitId: here.committee },
    });
    const variables = { key: here.site.key, place: encodeGlobalId('Place', placeId) };
    const staff = await secretary.run(document, variables);
    expect(staff).toHaveProperty('publicAppeals.nodes.0.holder.name.text');
    expect(staff).toHaveProperty('publicAppeals.nodes.0.place.name.text');
    expect(await server.anybody.run(document, variables)).toEqual(staff);
    expect(await server.anybody.with({ 'accept-language': 'en' }).run(document, variables)).toEqual(staff);
  });
});

describe('a stored document by POST', () => {
  const post = async (caller: Caller, body: unknown) => {
    const response = await caller.post(body);
    const { data, errors } = (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { extensions: { code: string } }[];
    };
    expect(response.headers.get('cache-control')).toBe('no-store');
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  };

  it('is executed as whoever asks', async () => {
    const { id: documentId } = named('Viewer');
    expect((await post(secretary, { documentId })).data).toMatchObject({
      viewer: { email: here.secretary.email },
    });
    expect((await post(server.anybody, { documentId })).data).toMatchObject({ viewer: null });
  });

  it('may be a subscription', async () => {
    const variables = { place: encodeGlobalId('Place', here.community.placeId) };
    const body = { documentId: named('QueueLive').id, variables };
    const response = await secretary.post(body, { accept: 'text/event-stream' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/event-stream'),
    ]);
    await response.body?.cancel();
  });

  it('may be a mutation, with its own answer for what it refuses', async () => {
    const input = { code: '1234567897', secret: 'wrong' };
    const page = server.anybody.with({ origin });
    const { data } = await post(page, {
      documentId: named('LinliWithdraw').id,
      variables: { input, locale: 'en' },
    });
    expect(data).toMatchObject({ withdrawAppeal: { __typename: 'WrongSecretError' } });
  });

  it('is refused where nobody stored it, and where it is not said which of two is meant', async () => {
    const unknown = await post(server.anybody, { documentId: `sha256:${'0'.repeat(64)}` });
    expect([unknown.status, unknown.code]).toEqual([404, 'UNKNOWN_DOCUMENT']);
    for (const body of [
      { documentId: siteDocument.id, query: '{ __typename }' },
      { documentId: { x: 1 } },
      { documentId: 7 },
      { documentId: [siteDocument.id] },
    ]) {
      const { status, data } = await post(server.anybody, body);
      expect([status, data ?? null]).toEqual([400, null]);
    }
  });
});

/** Every field that the table calls public, so many levels deep. */
function everyPublicField(name: string, depth: number): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of the schema`);
  const fields = Object.values(type.getFields()).filter((field) => publicFields[name]?.includes(field.name));
  const lines = fields.map((field) => {
    const args = field.name === 'text' && name === 'LocalizedText' ? '(locale: "en")' : '';
    const below = getNamedType(field.type);
    if (isLeafType(below)) return `${field.name}${args}`;
    return depth > 1 ? `${field.name} ${everyPublicField(below.name, depth - 1)}` : '';
  });
  return `{ __typename ${lines.join(' ')} }`;
}
