import { createIntegrationToken } from '@linli/core/access/integrations/create';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playgroundFacts } from '../src/playground/demoFacts.ts';
import { examples } from '../src/playground/examples.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });

describe('hosted pages', () => {
  it('tell a newcomer where everything is, in both languages', async () => {
    const zh = await (await get('/')).text();
    const en = await (await get('/', { 'accept-language': 'en-GB' })).text();
    expect(zh).toContain('<html lang="zh-CN">');
    expect(en).toContain('<html lang="en">');
    for (const path of ['/portal/', '/graphql', '/sdk/v1/linli.js', `/report/${here.site.key}`]) {
      expect(zh).toContain(`href="${path}"`);
    }
  });

  it('hold the widgets, and run nothing inline', async () => {
    const report = await get(`/report/${here.site.key}?lang=en`);
    const body = await report.text();
    expect(body).toContain(`<linli-report site-key="${here.site.key}" locale="en" theme="auto">`);
    const track = await get('/a/1234567897');
    expect(await track.text()).toContain(
      '<linli-status code="1234567897" fragment locale="zh-CN" theme="auto">',
    );
    expect(track.headers.get('cache-control')).toBe('no-store');
    expect(track.headers.get('referrer-policy')).toBe('no-referrer');
    for (const page of [report, track]) {
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
    }
    expect(body).not.toMatch(/<script>|<style|style=| on\w+=/);
  });

  it('say so when there is no such site, and never write what they were sent as HTML', async () => {
    const page = await get(`/report/${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain('<script>alert');
  });

  it('bring built files compressed to who can read that, and the same to everybody', async () => {
    const bytesOf = async (accepted: string) => {
      const answer = await get('/sdk/v1/linli.js', { 'accept-encoding': accepted });
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      return {
        coding: answer.headers.get('content-encoding'),
        length: Number(answer.headers.get('content-length')),
        text: await answer.text(),
      };
    };
    const plain = await bytesOf('identity');
    expect(plain.coding).toBeNull();
    for (const [accepted, coding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip;q=0.5, br;q=0', 'gzip'],
    ] as const) {
      const small = await bytesOf(accepted);
      expect(small).toMatchObject({ coding, text: plain.text });
      expect(small.length).toBeLessThan(plain.length);
    }
  });

  it('answer what is not there and what is not meant', async () => {
    expect((await get('/nothing')).status).toBe(404);
    expect((await get('/uploads/x')).status).toBe(405);
    expect((await get('/sdk/v1/../../package.json')).status).toBe(404);
    expect((await get('/sdk/v1/%2e%2e/%2e%2e/package.json')).status).toBe(404);
    expect((await get('/portal')).headers.get('location')).toBe('/portal/');
  });
});

describe('the playground', () => {
  it('comes from this server alone', async () => {
    const page = await (await get('/graphql')).text();
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual(
      expect.arrayContaining([
        '/playground/graphiql.js',
        '/playground/graphiql.css',
        '/playground/token.js',
        '/playground/start.js',
      ]),
    );
    expect(page).not.toMatch(/https?:\/\//);
    for (const file of [
      'graphiql.js',
      'graphiql.css',
      'start.js',
      'token.js',
      'options.js',
      'json.worker.js',
    ]) {
      expect((await get(`/playground/${file}`)).status).toBe(200);
    }
  });

  it('opens with examples for every kind of caller, and each of them works', async () => {
    const facts = await playgroundFacts(server.house.services, '192.0.2.1');
    if (!facts) throw new Error('the neighbourhood has a test site');
    const staff = await server.anybody.signIn(here.secretary);
    const integration = server.anybody.with({ authorization: `Bearer ${await newToken()}` });
    expect(new Set(examples.map(({ caller }) => caller))).toEqual(
      new Set(['anybody', 'widget', 'resident', 'staff', 'integration']),
    );
    for (const { caller, query, variables } of examples) {
      const asking = caller === 'staff' ? staff : caller === 'integration' ? integration : server.anybody;
      const data = await asking.run(query, variables(facts));
      expect(Object.values(data).every((value) => value !== null)).toBe(true);
      expect(JSON.stringify(data)).not.toContain('"code":"INVALID_INPUT"');
    }
  });
});

async function newToken(): Promise<string> {
  const { services, clock } = server.house;
  const administrator = await here.street.staff('ADMINISTRATOR', here.streetOffice);
  const { secret } = await createIntegrationToken(services, await administrator.actor(), {
    clientId: crypto.randomUUID(),
    name: '看板',
    scopes: ['APPEALS_READ', 'APPEALS_FILE'],
    placeIds: [here.street.placeId],
    expiresAt: new Date(clock.now().getTime() + 86_400_000),
  });
  if (secret === null) throw new Error('a new token shows its secret');
  return secret;
}
