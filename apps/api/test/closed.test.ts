import { request as httpRequest } from 'node:http';
import { costLimits } from '@linli/graph/limits/cost';
import { maximumPage } from '@linli/graph/limits/page';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLimits } from '../src/graphql/limits.ts';
import { everywhere } from '../src/http/exchange.ts';
import type { Caller } from './support/caller.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

const nested = (levels: number) =>
  `{ viewer { places { ${'parent { '.repeat(levels - 3)} id ${'} '.repeat(levels - 3)} } } }`;
const repeated = (count: number) => `{ ${'__typename '.repeat(count)} }`;
const aliased = (count: number) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
const directed = (count: number) => `{ ${'... @include(if: true) { __typename } '.repeat(count)} }`;
const listed = (tokens: number) =>
  `{ appeals(filter: { state: { in: [${'CLOSED '.repeat(tokens - 20)}] } }) { totalCount } }`;
const paged = (first: number) => `{ appeals(first: ${first}) { nodes { id } } }`;
/** One page of 100 rows, so many fields each, and single fields up to exactly the points that are wanted. */
const priced = (points: number) => {
  // The connection and its nodes cost one each; the nodes inside are counted a hundred times with their list.
  const fields = Math.floor((points - 1) / 100) - 1;
  const rest = points - 1 - 100 * (fields + 1);
  return `{ appeals(first: 100) { nodes { ${'id '.repeat(fields)} } } ${'__typename '.repeat(rest)} }`;
};

interface Limit {
  readonly of: string;
  readonly most: number;
  readonly ask: (size: number) => string;
  readonly code: string;
  readonly who?: () => Caller;
}

const limits: readonly Limit[] = [
  {
    of: 'tokens',
    most: documentLimits.tokens,
    ask: listed,
    code: 'GRAPHQL_PARSE_FAILED',
    who: () => secretary,
  },
  { of: 'aliases', most: documentLimits.aliases, ask: aliased, code: 'QUERY_TOO_LARGE' },
  { of: 'directives', most: documentLimits.directives, ask: directed, code: 'QUERY_TOO_LARGE' },
  { of: 'depth, for everybody', most: costLimits.everybody.depth, ask: nested, code: 'QUERY_TOO_LARGE' },
  {
    of: 'depth, for staff',
    most: costLimits.staff.depth,
    ask: nested,
    code: 'QUERY_TOO_LARGE',
    who: () => secretary,
  },
  { of: 'fields written down', most: costLimits.everybody.breadth, ask: repeated, code: 'QUERY_TOO_LARGE' },
  {
    of: 'fields written down, for staff',
    most: costLimits.staff.breadth,
    ask: repeated,
    code: 'QUERY_TOO_LARGE',
    who: () => secretary,
  },
  {
    of: 'cost, for staff',
    most: costLimits.staff.complexity,
    ask: priced,
    code: 'QUERY_TOO_LARGE',
    who: () => secretary,
  },
  { of: 'rows of a page', most: maximumPage, ask: paged, code: 'BAD_USER_INPUT', who: () => secretary },
];

describe('every limit lets n through and refuses n + 1', () => {
  for (const { of, most, ask, code, who = () => server.anybody } of limits) {
    it(`${of}: ${most}`, async () => {
      const codes = async (size: number) =>
        (await who().ask(ask(size))).errors.map(({ extensions }) => extensions.code);
      expect(await codes(most)).toEqual([]);
      expect(await codes(most + 1)).toEqual([code]);
    });
  }
});

describe('the cost', () => {
  it('is told in extensions, by the field and in headers, and refused before anything runs', async () => {
    const query = '{ rateLimit { cost limit remaining resetAt } viewer { email } }';
    const { data, headers, extensions } = await whole(secretary, query);
    expect(data).toMatchObject({ rateLimit: { cost: 7, limit: Number(headers.get('ratelimit-limit')) } });
    expect(extensions.cost).toMatchObject({ complexity: 7, depth: 2, allowed: costLimits.staff });
    expect(Number(headers.get('ratelimit-remaining'))).toBe(
      (data as { rateLimit: { remaining: number } }).rateLimit.remaining,
    );
    const refused = await whole(server.anybody, repeated(301));
    expect(refused.extensions.cost).toMatchObject({ breadth: 301, allowed: { breadth: 300 } });
    expect(refused.data).toBeNull();
  });

  it('counts the operation that runs, with its variables, not another one of the document', async () => {
    const query = `query Small { __typename } query Large($n: Int!) { appeals(first: $n) { nodes { id code } } }`;
    const cost = async (operationName: string) => {
      const response = await secretary.post({ query, operationName, variables: { n: 50 } });
      return ((await response.json()) as { extensions: { cost: { complexity: number } } }).extensions.cost
        .complexity;
    };
    expect([await cost('Small'), await cost('Large')]).toEqual([1, 151]);
  });

  it('runs out, and says when there is more', async () => {
    const visitor = server.anybody;
    const query = `{ ${'enumLabels { enumName value label { zh: text(locale: "zh") } } '} }`;
    const { database } = server.house.services;
    await visitor.ask(query);
    await database.rateCounter.updateMany({
      data: { dueAt: new Date(server.house.clock.now().getTime() + 61_000) },
    });
    const { status, errors, headers } = await visitor.ask(query);
    expect([status, errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    await database.rateCounter.deleteMany();
    expect((await visitor.ask(query)).status).toBe(200);
  });
});

describe('what the scanners look for (graphql-cop, GraphQL Armor, OWASP)', () => {
  it('alias overloading, field duplication, directive overloading, circular introspection', async () => {
    const circular = `{ __schema { types { ${'fields { type { '.repeat(20)} name ${'} } '.repeat(20)} } } }`;
    for (const query of [aliased(101), repeated(500), directed(100), circular]) {
      const { data, errors } = await server.anybody.ask(query);
      expect(data).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
    }
  });

  it('circular fragments, and fragments that multiply', async () => {
    const circle = 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    const bomb = `query { ...F0 } ${Array.from({ length: 12 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F12 on Query { __typename }`;
    for (const query of [circle, bomb]) expect((await server.anybody.ask(query)).data).toBeNull();
  });

  it('batches, GET, forms and text: none is executed', async () => {
    const body = { query: '{ __typename }' };
    expect((await server.anybody.post([body, body, body])).status).toBe(400);
    for (const path of ['/graphql?query=%7B__typename%7D', '/graphql?query=mutation%7B__typename%7D']) {
      expect((await fetch(server.url + path)).status).toBe(405);
    }
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      expect((await server.anybody.post('query=%7B__typename%7D', { 'content-type': type })).status).toBe(
        415,
      );
    }
  });

  it('tracing and stack traces: there are none', async () => {
    const response = await server.anybody.post({ query: '{ nothing }' });
    const text = await response.text();
    expect(text).not.toMatch(/tracing|stack|node_modules|\.ts:/);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  it('introspection is open on purpose, and costs no more than it should', async () => {
    const { errors, data } = await server.anybody.ask(getIntrospectionQuery());
    expect(errors).toEqual([]);
    expect(data).toHaveProperty('__schema');
  });
});

describe('headers', () => {
  it('that protect stand on every answer of every door', async () => {
    const doors = [
      '/',
      '/healthz',
      '/graphql',
      '/nothing',
      '/portal/',
      '/a/1234567897',
      '/auth/get-session',
      '/photos/x',
    ];
    for (const path of doors) {
      const { headers } = await fetch(server.url + path, { redirect: 'manual' });
      for (const name of Object.keys(everywhere)) {
        expect([path, name, headers.get(name) !== null]).toEqual([path, name, true]);
      }
    }
    const asked = await server.anybody.ask('{ __typename }');
    for (const [name, value] of Object.entries(everywhere)) expect(asked.headers.get(name)).toBe(value);
  });
});

describe('cookies between localhost and 127.0.0.1', () => {
  it('of the portal are nobody on a page of the other name, and of another port', async () => {
    const { port } = new URL(server.url);
    for (const origin of [`http://127.0.0.1:${port}`, 'http://localhost:1', 'https://localhost', 'null']) {
      const reply = await secretary.with({ origin }).ask('{ viewer { email } }');
      expect([origin, reply.status, reply.data]).toEqual([origin, 403, null]);
    }
  });

  it('do not come with a form, a script or an image that another page sends', async () => {
    const cookie = secretary.headers.cookie ?? '';
    const out = await rawPost(server.url, '/auth/sign-out', { cookie, origin: 'http://127.0.0.1:9' });
    expect(out).toBe(403);
    expect((await secretary.ask('{ viewer { email } }')).data).toMatchObject({
      viewer: { email: here.secretary.email },
    });
  });

  it('bear the name of this host alone', async () => {
    const response = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: here.gridMember.email, password: 'a long test password' }),
    });
    for (const cookie of response.headers.getSetCookie()) expect(cookie).not.toMatch(/domain=/i);
  });
});

async function whole(caller: Caller, query: string) {
  const response = await caller.post({ query });
  const answer = (await response.json()) as { data?: unknown; extensions: { cost?: unknown } };
  return { data: answer.data ?? null, extensions: answer.extensions, headers: response.headers };
}

/** Node's fetch is no browser, but it would not send a cookie of our choice everywhere either. */
function rawPost(url: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      new URL(path, url),
      { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end('{}');
  });
}
