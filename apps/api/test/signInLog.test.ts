import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let onConsole: string[];
const methods = ['error', 'warn', 'info', 'log'] as const;
const ours = methods.map((method) => console[method]);

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
});
afterAll(() => server.close());
beforeEach(() => {
  onConsole = [];
  for (const method of methods)
    console[method] = (...words: unknown[]) => void onConsole.push(words.join(' '));
});
afterEach(() => {
  for (const [at, method] of methods.entries()) console[method] = ours[at] ?? console[method];
});

function signIn(headers: Readonly<Record<string, string>>, password = 'wrong') {
  return fetch(`${server.url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email: here.secretary.email, password }),
  });
}

it('a sign-in from a forged origin is refused, and told in our log alone', async () => {
  const before = server.logged.length;
  for (const origin of [
    'https://evil.test',
    'null',
    `https://${'e'.repeat(2000)}.test`,
    'javascript:alert(1)',
  ]) {
    const answer = await signIn({ origin, cookie: 'linli.session_token=x' });
    expect([origin.slice(0, 30), answer.status]).toEqual([origin.slice(0, 30), 403]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  expect((await signIn({ origin: server.url })).status).toBe(401);
  expect(onConsole).toEqual([]);
  const told = server.logged.slice(before).map((line) => JSON.stringify(line));
  expect(told.filter((line) => line.includes('Invalid origin')).length).toBeGreaterThanOrEqual(1);
  for (const line of told) expect(line.length).toBeLessThan(1_000);
});

it('a fault inside the sign-in is told without the words of the error, and answered without them', async () => {
  const { pool } = server.house.database;
  await pool.query('ALTER TABLE "auth_account" RENAME TO "account_gone"');
  try {
    const before = server.logged.length;
    const answer = await signIn({ origin: server.url }, 'geheim-9731');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/auth_account|prisma|select/i);
    expect(onConsole).toEqual([]);
    const told = JSON.stringify(server.logged.slice(before));
    expect(told).toContain('sign-in');
    expect(told).not.toContain('geheim-9731');
  } finally {
    await pool.query('ALTER TABLE "account_gone" RENAME TO "auth_account"');
  }
});
