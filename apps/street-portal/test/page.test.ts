import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnvironment } from '../src/environment.ts';
import { type StreetPortal, startStreetPortal } from '../src/start.ts';

let portal: StreetPortal;
beforeAll(async () => {
  const settings = { port: 0, host: '127.0.0.1', apiUrl: 'https://api.example', clientId: 'portal_test' };
  portal = await startStreetPortal(settings);
});
afterAll(() => portal.close());

it('is one page with its scripts, whole, under a strict policy', async () => {
  const page = await fetch(`${portal.url}/?code=x`);
  const text = await page.text();
  expect(text).toContain('data-api="https://api.example" data-client="portal_test"');
  expect(text).not.toMatch(/\{\{|<script(?! type="module" src="\/)|style=|\son\w+=/);
  expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  for (const name of ['signIn', 'queue', 'words']) {
    const script = await fetch(`${portal.url}/${name}.ts`);
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await script.text()).not.toMatch(/: Promise<|interface /);
  }
});

it.each(['/nowhere', '/__proto__', '/../package.json', '/start.ts'])('%s is not there', async (path) => {
  expect((await fetch(portal.url + path)).status).toBe(404);
});

it('names every wrong setting at once', () => {
  const wrong = { LINLI_STREET_PORTAL_PORT: 'x', LINLI_PUBLIC_URL: 'y', LINLI_PORTAL_CLIENT: 'z' };
  expect(() => readEnvironment(wrong)).toThrow(/PORT.*URL.*CLIENT/s);
});
