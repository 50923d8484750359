import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '../src/environment.ts';
import { type PropertySite, startPropertySite } from '../src/start.ts';

const apiUrl = 'https://api.example';
let site: PropertySite;

beforeAll(async () => {
  site = await startPropertySite({ port: 0, host: '127.0.0.1', apiUrl, siteKey: 'pk_test_story' });
});
afterAll(() => site.close());

const get = (path: string) => fetch(new URL(path, site.url));

describe("the property company's website", () => {
  test.each([
    '/',
    '/notices',
    '/fees',
    '/contact',
    '/report',
    '/my-appeal',
    '/nearby',
    '/team',
    '/en',
    '/en/report',
    '/en/my-appeal',
    '/en/nearby',
    '/en/team',
  ])('%s is there, whole, under the strict policy', async (path) => {
    const response = await get(path);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).not.toMatch(/\{\{|<script(?! type="module" src="https:\/\/api\.example\/)|style=|\son\w+=/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src ${apiUrl};`);
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  test.each([
    ['/report', 'linli-report', 'zh-CN'],
    ['/my-appeal', 'linli-status', 'zh-CN'],
    ['/nearby', 'linli-nearby', 'zh-CN'],
    ['/notices', 'linli-launcher', 'zh-CN'],
    ['/en/report', 'linli-report', 'en'],
    ['/en/my-appeal', 'linli-status', 'en'],
    ['/en/nearby', 'linli-nearby', 'en'],
    ['/team', 'linli-team', 'zh-CN'],
    ['/en/team', 'linli-team', 'en'],
  ])('%s embeds <%s> with two lines of HTML', async (path, element, locale) => {
    const lines = (await (await get(path)).text()).split('\n');
    const script = lines.indexOf(
      `<script type="module" src="${apiUrl}/sdk/v1/linli.js" crossorigin></script>`,
    );
    expect(script).toBeGreaterThan(0);
    expect(lines[script + 1]).toMatch(
      new RegExp(
        `^<${element} site-key="pk_test_story" locale="${locale}"><a href="(${apiUrl}/|tel:).*</a></${element}>$`,
      ),
    );
  });

  test('every link of every page leads somewhere', async () => {
    const seen = new Set<string>();
    const queue = ['/'];
    for (let path = queue.pop(); path; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      const page = await response.text();
      for (const [, link = ''] of page.matchAll(/(?:href|src)="(\/[^"#]*)/g)) queue.push(link);
    }
    expect(seen.size).toBeGreaterThan(16);
  });

  test.each(['/nowhere', '/assets/../src/main.ts', '/assets/%2e%2e/package.json', '/assets/none.svg'])(
    '%s is answered with a page that leads home',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('没有这个页面');
    },
  );

  test('counts what browsers report against the policy, and nothing else', async () => {
    const send = (body: string) => fetch(`${site.url}/csp-reports`, { method: 'POST', body });
    await send('not json');
    await send(JSON.stringify({ other: 1 }));
    await send(JSON.stringify({ 'csp-report': { 'document-uri': 'a', pad: 'x'.repeat(20_000) } })).catch(
      () => undefined,
    );
    expect(site.violations).toEqual([]);
    await send(
      JSON.stringify({
        'csp-report': {
          'document-uri': site.url,
          'effective-directive': 'img-src',
          'blocked-uri': 'https://x',
        },
      }),
    );
    expect(site.violations).toEqual([
      { documentUri: site.url, directive: 'img-src', blockedUri: 'https://x' },
    ]);
  });

  test('names all wrong settings at once', () => {
    const wrong = { LINLI_PROPERTY_SITE_PORT: 'x', LINLI_PUBLIC_URL: 'here', LINLI_SITE_KEY: 'sk_live' };
    expect(() => readEnvironment(wrong)).toThrow(/PORT[\s\S]*PUBLIC_URL[\s\S]*SITE_KEY/);
  });
});
