import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { layWire, type Wire } from '@linli/testkit/world/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { subscribe } from './support/eventStream.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';
import { until } from './support/until.ts';

let wire: Wire;
let server: TestServer;
let here: Neighbourhood;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer({
    async connectThrough(url) {
      const target = new URL(url);
      wire = await layWire(target.hostname, Number(target.port));
      target.hostname = '127.0.0.1';
      target.port = String(wire.port);
      return target.href;
    },
  });
  here = await neighbourhood(server.house);
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(async () => {
  await server.close();
  await wire.close();
});

describe('while the database is away', () => {
  it('every caller is told so, in words and by status, and all goes on by itself afterwards', async () => {
    const [id] = await fileAppeals(server, here, 1);
    const stop = new AbortController();
    const live = await subscribe(
      secretary,
      'subscription Live($id: ID!) { appealUpdated(id: $id) { id state } }',
      { id },
      stop.signal,
    );
    const told = live.next();
    const widget = server.anybody.with({ origin: 'http://property.test', 'accept-language': 'en' });
    const site = '{ site(key: "pk_test_x") { key } }';

    wire.cut();
    for (const [caller, query] of [
      [secretary, '{ viewer { email } }'],
      [widget, site],
      [server.anybody, '{ categories(siteKey: "pk_test_x") { code } }'],
    ] as const) {
      const reply = await caller.ask(query);
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
      expect(reply.errors[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
      expect(reply.errors[0]?.message).not.toMatch(/ECONN|prisma|postgres/i);
      // A browser shows the answer to the widget only with this.
      expect(reply.headers.get('access-control-allow-origin')).toBe(
        caller === widget ? 'http://property.test' : null,
      );
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(503);
    await everyOtherDoorSaysSo();

    wire.mend();
    await until(async () => (await fetch(`${server.url}/healthz`)).ok, 'healthy again');
    expect((await secretary.ask('{ viewer { email } }')).data).toEqual({
      viewer: { email: here.secretary.email },
    });
    // What was announced meanwhile is unknown, so the open stream shows the appeal as it is now.
    const { value } = await told;
    expect(value?.data).toEqual({ appealUpdated: { id, state: 'SUBMITTED' } });
    stop.abort();
  });

  async function everyOtherDoorSaysSo(): Promise<void> {
    const photo = await fetch(`${server.url}/uploads/any-ticket`, {
      method: 'PUT',
      body: 'bytes',
      headers: { origin: 'http://property.test', 'accept-language': 'en' },
    });
    expect(photo.status).toBe(503);
    // Without this header a page on another origin could not tell it from a broken network.
    expect(photo.headers.get('access-control-allow-origin')).toBe('http://property.test');
    expect(await photo.json()).toMatchObject({ error: { code: 'SERVICE_UNAVAILABLE' } });
    for (const [language, sentence] of [
      ['zh-CN', '请稍后再试'],
      ['en', 'Please try again'],
    ] as const) {
      const page = await fetch(`${server.url}/report/pk_test_x`, {
        headers: { accept: 'text/html', 'accept-language': language },
      });
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await page.text()).toContain(sentence);
    }
    const signIn = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: here.secretary.email, password: 'whatever it is' }),
    });
    expect(signIn.status).toBe(503);
    expect(await signIn.text()).not.toMatch(/ECONN|prisma|postgres/i);
  }
});
