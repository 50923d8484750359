import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLimits } from '../src/graphql/limits.ts';
import type { Caller } from './support/caller.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';
import { until } from './support/until.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

const site = 'query Site($key: String!) { viewer { email } site(key: $key) { key } }';

describe('pages of other origins', () => {
  it('are answered when a site lists them, without credentials', async () => {
    const reply = await server.anybody.with({ origin }).ask(site, { key: here.site.key });
    expect(reply.data).toEqual({ viewer: null, site: { key: here.site.key } });
    expect(reply.headers.get('access-control-allow-origin')).toBe(origin);
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    expect(reply.headers.get('vary')).toContain('Origin');
  });

  it('are nobody even where the browser sends our cookie along', async () => {
    expect((await secretary.ask(site, { key: here.site.key })).data).toMatchObject({
      viewer: { email: here.secretary.email },
    });
    const { data } = await secretary.with({ origin }).ask(site, { key: here.site.key });
    expect(data).toMatchObject({ viewer: null });
  });

  it('that no site lists read a refusal and nothing else', async () => {
    for (const foreign of ['http://evil.test', 'null', 'http://127.0.0.1:1', `${origin}:8080`]) {
      const reply = await server.anybody.with({ origin: foreign }).ask('{ __typename }');
      expect(reply.status).toBe(403);
      expect(reply.data).toBeNull();
      expect(reply.errors[0]?.extensions.code).toBe('ORIGIN_DENIED');
      expect(reply.headers.get('access-control-allow-origin')).toBe(foreign);
    }
  });

  it('of one site cannot use the key of another', async () => {
    const other = await here.estate.site(here.propertyCompany, ['http://second.test']);
    const { errors } = await server.anybody
      .with({ origin: 'http://second.test' })
      .ask(site, { key: here.site.key });
    expect(errors[0]?.extensions.code).toBe('ORIGIN_DENIED');
    const unknown = await server.anybody.with({ origin }).ask(site, { key: 'pk_test_nobody' });
    expect(unknown.errors[0]?.extensions.code).toBe('UNKNOWN_SITE');
    const listless = await here.estate.site(here.propertyCompany, []);
    const denied = await server.anybody.with({ origin }).ask(site, { key: listless.key });
    expect(denied.errors[0]?.extensions.code).toBe('ORIGIN_DENIED');
    expect(other.key).not.toBe(here.site.key);
  });

  it('are shut out when the last site that lists them no longer does, and let in when one does again', async () => {
    const leaving = 'http://leaving.test';
    const { id } = await here.estate.site(here.propertyCompany, [leaving]);
    const { database } = server.house.services;
    const ask = async () => (await server.anybody.with({ origin: leaving }).ask('{ __typename }')).status;
    const list = (origins: string[]) => database.site.update({ where: { id }, data: { origins } });
    expect([await ask(), await ask()]).toEqual([200, 200]);
    await list([]);
    await until(async () => (await ask()) === 403, 'the origin is refused');
    await list([leaving]);
    expect(await ask()).toBe(200);
  });

  it('ask first, and are told for two hours', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('POST');
    expect(response.headers.get('access-control-allow-headers')).toContain('Content-Type');
    expect(response.headers.get('access-control-max-age')).toBe('7200');
  });
});

describe('what a form on another page could send', () => {
  it('is refused: other types than JSON, GET, several documents at once', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect((await secretary.post(body, { 'content-type': type })).status).toBe(415);
    }
    const get = await fetch(`${server.url}/graphql?query=%7B__typename%7D`, {
      headers: { accept: 'application/json' },
    });
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await secretary.post(`[${body},${body}]`)).status).toBe(400);
  });

  it('cannot sign anybody in', async () => {
    const body = JSON.stringify({ email: here.secretary.email, password: 'a long test password' });
    const foreign = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body,
    });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.getSetCookie()).toEqual([]);
  });

  it('gets no cookie that scripts or other sites could use', async () => {
    const response = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: here.gridMember.email, password: 'a long test password' }),
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^linli\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });
});

describe('limits at n and n + 1', () => {
  const codes = async (query: string, caller: Caller = server.anybody) =>
    (await caller.ask(query)).errors.map(({ extensions }) => extensions.code);

  it('of aliases', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect(await codes(aliases(documentLimits.aliases))).toEqual([]);
    expect(await codes(aliases(documentLimits.aliases + 1))).toEqual(['QUERY_TOO_LARGE']);
  });

  it('of directives', async () => {
    const directives = (count: number) => `{ ${'... @include(if: true) { __typename } '.repeat(count)} }`;
    expect(await codes(directives(documentLimits.directives))).toEqual([]);
    expect(await codes(directives(documentLimits.directives + 1))).toEqual(['QUERY_TOO_LARGE']);
  });

  it('of tokens', async () => {
    const around = '{ appeals ( filter : { state : { in : [  ] } } ) { totalCount } }'.split(/ +/).length;
    const tokens = (count: number) =>
      `{ appeals(filter: { state: { in: [${'CLOSED '.repeat(count - around)}] } }) { totalCount } }`;
    expect(await codes(tokens(documentLimits.tokens), secretary)).toEqual([]);
    expect(await codes(tokens(documentLimits.tokens + 1), secretary)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('of bytes, also when no length is announced', async () => {
    const padded = (bytes: number) => JSON.stringify({ query: '{ __typename }' }).padEnd(bytes, ' ');
    expect((await server.anybody.post(padded(documentLimits.bodyBytes))).status).toBe(200);
    const refused = await server.anybody.post(padded(documentLimits.bodyBytes + 1));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
    const chunked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: new Blob([padded(documentLimits.bodyBytes + 1)]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  it('of depth and cost, more for staff than for everybody', async () => {
    const deep = (levels: number) =>
      `{ viewer { places { ${'parent { '.repeat(levels)} id ${'} '.repeat(levels)} } } }`;
    expect(await codes(deep(9))).toEqual([]);
    expect(await codes(deep(10))).toEqual(['QUERY_TOO_LARGE']);
    expect(await codes(deep(11), secretary)).toEqual([]);
    expect(await codes(deep(12), secretary)).toEqual(['QUERY_TOO_LARGE']);
    const wide =
      '{ places(first: 100) { nodes { children(first: 100) { nodes { id kind code name { text } } } } } }';
    expect(await codes(wide, secretary)).toEqual(['QUERY_TOO_LARGE']);
  });
});
