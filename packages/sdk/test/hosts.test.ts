import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { code, secret } from './fixture/appeals.ts';
import { faultsOf } from './fixture/faults.ts';
import { snippet } from './fixture/snippet.ts';
import { desktop, heard, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';
import { hosts } from './hosts/hosts.ts';
import { wordpress } from './hosts/wordpress/page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

/** The server notices a closed stream when it next has something to say. */
const nobodyFollows = (): Promise<void> =>
  expect
    .poll(() => {
      stage.fixture.change({});
      return stage.fixture.followers;
    })
    .toBe(0);

describe('an application of the host’s own', () => {
  for (const name of ['a React 19 page', 'a Vue 3 page']) {
    it(`${name} shows report and status under a strict policy: properties, events, away and back, and as the page for webmasters writes it`, async () => {
      const page = await stage.open('', desktop);
      const faults = faultsOf(page);
      const address = await hosts[name]?.(stage.website, { api: stage.api, siteKey: 'pk_test_fixture' });
      await page.goto(`${address}&code=${code}&secret=${secret}`);

      const form = page.locator('linli-report');
      await form.getByText('有事请说').waitFor();
      await page.getByRole('button', { name: '大字' }).click();
      await expect
        .poll(() => form.locator('.linli').evaluate((base) => getComputedStyle(base).fontSize))
        .toBe('20px');
      await page.locator('linli-status').getByText('办理中').waitFor();
      await expect.poll(() => stage.fixture.followers).toBe(1);

      await page.getByRole('button', { name: '换页' }).click();
      await nobodyFollows();
      await page.getByRole('button', { name: '换页' }).click();
      await expect.poll(() => stage.fixture.followers).toBe(1);
      await form.getByText('有事请说').waitFor();
      await fillShort(page);
      await submit(page);
      await page.getByText(`已提交 ${code}`).waitFor();
      expect(stage.fixture.submitted.size).toBe(1);

      await page.goto(`${address}&documented`);
      await form.getByText('有事请说').waitFor();
      const said = page.waitForEvent('console', (message) => message.text() === code);
      await fillShort(page);
      await submit(page);
      await said;
      expect(faults).toEqual([]);
    });
  }

  it('of WordPress shows the block as the page for webmasters writes it', async () => {
    const block = snippet('WordPress', 'html', stage.api);
    const page = await stage.open('', desktop);
    const faults = faultsOf(page);
    await page.goto(wordpress(stage.website, { api: stage.api, siteKey: 'pk_test_fixture' }, block));
    await page.getByRole('button', { name: '知道了' }).click();
    await fillShort(page);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a page that', () => {
  it('swaps its body, as Turbo does, goes on with new elements and leaves nothing of the old ones', async () => {
    const status = `<linli-status code="${code}" secret="${secret}"></linli-status>`;
    const page = await stage.open(report() + status, desktop);
    const faults = faultsOf(page);
    await expect.poll(() => stage.fixture.followers).toBe(1);
    await page.getByText('求助', { exact: true }).click();
    const swap = (html: string): Promise<void> =>
      page.evaluate((text) => {
        const next = new DOMParser().parseFromString(text, 'text/html');
        document.documentElement.replaceChild(document.adoptNode(next.body), document.body);
      }, html);
    await swap('<linli-team site-key="pk_test_fixture"></linli-team>');
    await page.getByText('田惠霖').waitFor();
    await nobodyFollows();
    await swap(report());
    await fillShort(page);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submitted.size).toBe(1);
    expect(faults).toEqual([]);
  });

  it('resets everything, forbids copying and may be drawn dark has one question a screen on a phone, the widget’s own light, and a code to copy', async () => {
    const head =
      '<meta name="color-scheme" content="light dark"><style>* { all: unset !important; user-select: none !important }</style>';
    const narrow = await stage.open(report(), { head });
    await narrow.locator('.linli.narrow #step-kind').waitFor();
    const page = await stage.open(report(), { ...desktop, head, colorScheme: 'dark' });
    await fillShort(page);
    await submit(page);
    const given = page.locator('[part=code]');
    await given.waitFor();
    await given.selectText();
    expect(await page.evaluate(() => String(getSelection()))).toBe('482 017 5939');
    expect(await given.evaluate((own) => getComputedStyle(own).colorScheme)).toBe('light');
  });

  it('has the elements in a shadow root of its own hears them, once the loader is told their names', async () => {
    const page = await stage.open('<host-shell></host-shell>', {
      ...desktop,
      script: 'linli.js#linli-report',
    });
    await page.evaluate((html) => {
      const root = document.querySelector('host-shell')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = `<style>* { color: red !important }</style>${html}`;
    }, report());
    await fillShort(page);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(await heard(page)).toContainEqual({ type: 'submitted', detail: { code } });
  });

  const frame = (sandbox: string): string =>
    `<iframe sandbox="${sandbox}" src="${stage.address(report())}" title="上报问题" width="1000" height="2000"></iframe>`;

  it('frames them gets the report to its end, with the framed page’s own origin', async () => {
    const page = await stage.open(frame('allow-scripts allow-forms allow-same-origin'), desktop);
    const faults = faultsOf(page);
    const inner = page.frames()[1];
    if (!inner) throw new Error('no frame');
    await fillShort(inner);
    await submit(inner);
    await inner.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submitted.size).toBe(1);
    expect(faults).toEqual([]);
  });

  it('listens to single keys, with WordPress, lets people type them here, and hears its own', async () => {
    const address = await hosts['a WordPress page']?.(stage.website, {
      api: stage.api,
      siteKey: 'pk_test_fixture',
    });
    const page = await stage.open('', desktop);
    const faults = faultsOf(page);
    await page.goto(address ?? '');
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('求助', { exact: true }).click();
    await page.getByLabel('事情的经过').click();
    await page.keyboard.type('jks j');
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('jks j');
    const shortcut = () => page.evaluate(() => document.body.dataset.shortcut ?? '');
    expect(await shortcut()).toBe('');
    await page.evaluate(() => document.body.focus());
    await page.locator('.site-header').click();
    await page.keyboard.press('k');
    expect(await shortcut()).toBe('k');
    await page.getByText('说不清楚').click();
    await page.getByLabel('小区', { exact: true }).selectOption({ label: '槐安家园' });
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(faults).toEqual([]);
  });

  it('has no doctype, another base, prototypes with more on them and a Promise of its own gets its report', async () => {
    const old = `
      for (const one of [Array, String, Function]) one.prototype.each = function () { return this; };
      const Native = Promise;
      window.Promise = class extends Native {};`;
    const address =
      stage.website.page(`<html lang="zh-CN"><head><title>旧网页</title><base href="https://elsewhere.example/old/">
      <script src="${stage.script(old)}"></script>
      <script type="module" src="${stage.api}/sdk/v1/linli.js" crossorigin></script></head>
      <body><table width="1000"><tr><td>${report()}</td></tr></table></body></html>`);
    const page = await stage.open('', desktop);
    const faults = faultsOf(page);
    await page.goto(address);
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await fillShort(page);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submitted.size).toBe(1);
    expect(faults).toEqual([]);
  });

  it('puts names on every object of the page keeps its link', async () => {
    const own = stage.script('Object.prototype.each = function () { return this; };');
    const page = await stage.open(report(), { head: `<script src="${own}"></script>` });
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: '上报问题' }).waitFor();
  });

  it('frames them without an origin is told why, and people keep the link', async () => {
    const page = await stage.open(frame('allow-scripts allow-forms'), desktop);
    const inner = page.frameLocator('iframe');
    await inner.getByText('这个网址还没有开通上报').waitFor();
    await inner.getByRole('link', { name: '上报问题' }).waitFor();
  });
});
