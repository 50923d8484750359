import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { code, secret } from './fixture/appeals.ts';
import { operationIn } from './fixture/documents.ts';
import { faultsOf } from './fixture/faults.ts';
import { photo } from './fixture/pictures.ts';
import { snippet } from './fixture/snippet.ts';
import { desktop, phone, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const status = `<linli-status code="${code}" secret="${secret}"></linli-status>`;
const nearby = (attributes = ''): string =>
  `<linli-nearby site-key="pk_test_fixture" ${attributes}></linli-nearby>`;
const received = (page: Page): Promise<void> =>
  page.locator('linli-report').getByText('482 017 5939').waitFor();

/** The server notices a closed stream when it next has something to say. */
const followers = (count: number): Promise<void> =>
  expect
    .poll(() => {
      stage.fixture.change({});
      return stage.fixture.followers;
    })
    .toBe(count);

describe('a page that', () => {
  it('is sent as XHTML begins with a script as the page for webmasters writes it, and gets its report', async () => {
    const own = stage.script(snippet('XHTML', 'js', stage.api));
    const page = await stage.open('', desktop);
    const faults = faultsOf(page);
    await page.goto(
      stage.website.page(
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-CN" lang="zh-CN"><head><title>x</title>
        <script src="${own}"></script></head><body>${report()}${nearby()}</body></html>`,
        '',
        'application/xhtml+xml',
      ),
    );
    // What Playwright knows of labels it knows by the names of HTML.
    await page.getByText('求助', { exact: true }).click();
    await page.getByText('说不清楚').click();
    await page.locator('#text').fill('灯不亮');
    await page.locator('linli-report #estate').selectOption({ label: '槐安家园' });
    await page.locator('linli-report [part=submit]').click();
    await received(page);
    await page.locator('.qr').waitFor();
    await page.locator('linli-nearby [part=appeal]').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('keeps everything in a service worker, and answers from there first, gets reports and photos through', async () => {
    const worker = stage.script(`
      addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => event.respondWith((async () => {
        const kept = await caches.open('all');
        const known = await kept.match(event.request, { ignoreMethod: true, ignoreVary: true });
        if (known) return known;
        const answer = await fetch(event.request);
        if (event.request.method === 'GET') await kept.put(event.request, answer.clone());
        return answer;
      })()));`);
    const page = await stage.open(report(), desktop);
    const faults = faultsOf(page);
    await page.evaluate(async (address) => {
      const here = navigator.serviceWorker;
      const taken = new Promise((resolve) => here.addEventListener('controllerchange', resolve));
      await here.register(address, { scope: '/' });
      await taken;
    }, worker);
    for (const times of [1, 2]) {
      await page.reload();
      expect(await page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
      await fillShort(page);
      await page.locator('input[type=file]').setInputFiles([photo()]);
      await page.getByText('已上传').waitFor();
      await submit(page);
      await received(page);
      expect([stage.fixture.submitted.size, stage.fixture.photos.size]).toEqual([times, times]);
    }
    const kept = await page.evaluate(async () =>
      (await (await caches.open('all')).keys()).map(({ url }) => new URL(url).pathname),
    );
    expect(kept).toContain('/sdk/v1/linli.js');
    expect(kept).toContain('/graphql');
    expect(faults).toEqual([]);
  });

  it('is printed has no button over its words and light forms; the receipt prints a slip of its own', async () => {
    const launcher = '<linli-launcher site-key="pk_test_fixture" position="bottom-end"></linli-launcher>';
    const head = '<style>@media print { body > * { display: none !important } }</style>';
    const page = await stage.open(report('theme="dark"') + launcher, { ...desktop, head });
    const ground = () =>
      page.locator('linli-report .linli').evaluate((base) => getComputedStyle(base).backgroundColor);
    const button = page.locator('linli-launcher [part=button]');
    await button.waitFor();
    await fillShort(page);
    expect(await ground()).toBe('rgb(18, 32, 29)');
    await page.emulateMedia({ media: 'print' });
    await button.waitFor({ state: 'hidden' });
    expect(await ground()).toBe('rgb(247, 245, 239)');
    await page.emulateMedia({ media: 'screen' });
    await submit(page);
    await page.locator('.qr').waitFor();
    await page.evaluate(() => {
      const { append } = Element.prototype;
      Element.prototype.append = function (...nodes) {
        append.apply(this, nodes);
        for (const { contentWindow: view } of nodes as HTMLIFrameElement[])
          if (view)
            view.print = () => {
              const { body } = view.document;
              const slip = { text: body.textContent, qr: !!body.querySelector('svg')?.checkVisibility() };
              Object.assign(window, { slip });
              view.dispatchEvent(new Event('afterprint'));
            };
      };
    });
    await page.getByRole('button', { name: '打印回执' }).click();
    const slip = await page.evaluate(
      () => (window as unknown as { slip: { text: string; qr: boolean } }).slip,
    );
    expect(slip.text).toMatch(/482 017 5939[\s\S]*204 816/);
    expect(slip.qr).toBe(true);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('moves them with jQuery finds in them what was filled in; what it makes anew begins afresh', async () => {
    const jquery = createRequire(import.meta.url).resolve('jquery/dist/jquery.min.js');
    const page = await stage.open(`<div id="here">${report()}${status}</div><div id="there"></div>`, {
      ...desktop,
      head: `<script src="${stage.script(readFileSync(jquery, 'utf8'))}"></script>`,
    });
    const faults = faultsOf(page);
    await expect.poll(() => stage.fixture.followers).toBe(1);
    await fillShort(page);
    await page.locator('linli-report input[type=file]').setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();

    await page.evaluate(`window.taken = $('#here').children().detach()`);
    await followers(0);
    await page.evaluate(`for (const to of ['#there', '#here', '#there']) $(to).append(window.taken)`);
    await followers(1);
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('灯不亮');
    expect(await page.getByRole('radio', { name: '求助' }).isChecked()).toBe(true);
    expect(await page.locator('linli-report .photos li').count()).toBe(1);

    await page.evaluate(`$('#here').html($('#there').html()); $('#there').empty()`);
    await page.getByText('您想办什么事').waitFor();
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('');
    expect(await page.locator('linli-report .photos li').count()).toBe(0);
    await followers(1);
    await fillShort(page);
    await submit(page);
    await received(page);
    expect(stage.fixture.submits).toBe(1);
    expect(faults).toEqual([]);
  });

  it('shows them later, in panels and details, gives them their width then; nothing is asked while nobody looks', async () => {
    const page = await stage.open('', desktop);
    const faults = faultsOf(page);
    await page.clock.install();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(operationIn(request)));
    const panel = `<div id="panel" hidden style="width: 360px">${report()}${nearby()}</div>`;
    await page.goto(
      stage.address(`${panel}<details><summary>更多</summary>${report('id="more"')}</details>${status}`),
    );
    const started = ['LinliSite', 'LinliSite', 'LinliNearbySite', 'LinliPublished'];
    await expect
      .poll(() => asked)
      .toEqual(expect.arrayContaining([...started, 'LinliStatus', 'LinliUpdates']));
    await expect.poll(() => stage.fixture.followers).toBe(1);

    const see = (seen: boolean): Promise<void> =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      }, !seen);
    await see(false);
    await followers(0);
    asked.length = 0;
    await page.clock.runFor(600_000);
    // The list in the closed panel is not looked at, though the page is seen again.
    await see(true);
    await expect.poll(() => stage.fixture.followers).toBe(1);
    await page.clock.runFor(60_000);
    expect(asked.filter(Boolean).sort()).toEqual(['LinliStatus', 'LinliUpdates']);

    await page.locator('#panel').evaluate((one) => one.removeAttribute('hidden'));
    await page.locator('#panel .linli.narrow #step-kind').waitFor();
    await page.clock.runFor(30_000);
    await expect.poll(() => asked).toContain('LinliPublished');
    await page.getByText('更多', { exact: true }).first().click();
    await page.locator('#more .linli.wide #step-place').waitFor();
    await page.locator('#panel').evaluate((one) => one.remove());
    await fillShort(page);
    await submit(page);
    await received(page);
    expect(faults).toEqual([]);
  });

  it('carries two versions has the one that came first, in both orders', async () => {
    const single = readFileSync(new URL('../dist/v1/linli.single.js', import.meta.url), 'utf8');
    const other = stage.script(single.replaceAll('您想办什么事', '别的版本问您'));
    const ours = `${stage.api}/sdk/v1/linli.js`;
    for (const [first, second, words] of [
      [ours, other, '您想办什么事'],
      [other, ours, '别的版本问您'],
    ]) {
      const api = `api="${stage.api}/"`;
      const page = await stage.open(report(api), { ...desktop, script: 'none.js' });
      const faults = faultsOf(page);
      for (const source of [first, second])
        await page.evaluate(
          `import(${JSON.stringify(source)}).then(() => customElements.whenDefined('linli-report')).then(() => undefined)`,
        );
      await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), nearby(api));
      await page.locator('linli-nearby [part=appeal]').first().waitFor();
      await page.getByText(words ?? '').waitFor();
      await fillShort(page);
      await submit(page);
      await received(page);
      expect(faults).toEqual([]);
    }
  });

  const bars = `<style>body { margin: 0 } #top { position: sticky; top: 0; height: 72px } #bottom { position: fixed; inset: auto 0 0; height: 80px }
    #top, #bottom { z-index: 9; background: #246 }</style><div id="top"></div><p style="height: 500px"></p>`;

  /** What has the focus, where a bar hides all of it. */
  const hidden = (page: Page): Promise<string> =>
    page.evaluate(() => {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      const edge = (bar: string): DOMRect | undefined => document.querySelector(bar)?.getBoundingClientRect();
      const { top, bottom } = (
        one?.closest('.choice, .filepick') ??
        one ??
        document.body
      ).getBoundingClientRect();
      const free = bottom > (edge('#top')?.bottom ?? 0) && top < (edge('#bottom')?.top ?? innerHeight);
      return one === document.body || free ? '' : `${one?.localName}#${one?.id} ${top}–${bottom}`;
    });

  it('has bars that stay hides nothing that the keyboard reaches', async () => {
    // A browser shows the caret of a longer text, not its box: there the page has to say how high its bars are.
    const told = `<style>${snippet('Bars that stay', 'css', stage.api)}</style>`;
    for (const [size, head] of [
      [phone, ''],
      [desktop, told],
    ] as const) {
      const page = await stage.open(
        `${bars}${report()}${nearby()}<p style="height: 80px"></p><div id="bottom"></div>`,
        {
          ...size,
          head,
        },
      );
      await page.locator('linli-nearby [part=appeal]').first().waitFor();
      await page.getByText('求助', { exact: true }).click();
      const covered: string[] = [];
      for (const key of [...Array(30).fill('Tab'), ...Array(30).fill('Shift+Tab')]) {
        await page.keyboard.press(key);
        covered.push(await hidden(page));
      }
      expect(covered.filter(Boolean)).toEqual([]);
    }
  });
});
