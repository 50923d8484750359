import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LinliReport } from '../src/report/LinliReport.ts';
import { site } from './fixture/data.ts';
import { desktop, heard, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const strict = (api: string): string =>
  `default-src 'none'; script-src ${api}; connect-src ${api}; img-src ${api} blob: data:; ` +
  "require-trusted-types-for 'script'; trusted-types lit-html";

describe('on a host page', () => {
  for (const script of ['linli.js', 'linli.single.js']) {
    it(`${script} works under a strict policy, and leaves nothing behind before the person acts`, async () => {
      const page = await stage.open(report(), { ...desktop, policy: strict(stage.api), script });
      const violations: string[] = [];
      page.on('console', (message) => {
        if (/Content Security Policy|TrustedHTML/.test(message.text())) violations.push(message.text());
      });
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      await page.reload();
      await page.getByText('您想办什么事').waitFor();
      await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ type: 'ready' }));
      const left = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: 'caches' in window ? (await caches.keys()).length : 0,
        workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      }));
      expect(left).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      expect(await page.context().cookies()).toEqual([]);
      expect(hosts.size).toBe(2);
      await fillShort(page);
      await page.getByRole('button', { name: '在地图上选' }).click();
      await page.getByRole('radiogroup', { name: '小区示意图' }).waitFor();
      await submit(page);
      await page.getByRole('img', { name: '扫码查看进展' }).waitFor();
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await page.getByRole('button', { name: '打印回执' }).click();
      expect(violations).toEqual([]);
    });
  }

  it('draws anew when a property is set', async () => {
    const page = await stage.open(report());
    await page.getByText('您想办什么事').waitFor();
    const widget = page.locator('linli-report');
    await widget.evaluate((element: LinliReport) => {
      element.texts = { title: '有事请说', 'zh-CN': { askKind: '想做什么？' } };
    });
    await page.getByText('有事请说').waitFor();
    await page.getByText('想做什么？').waitFor();
    await widget.evaluate((element: LinliReport) => {
      element.locale = 'en';
      element.textSize = 'large';
    });
    await page.getByText('Tip off').waitFor();
    expect(
      await page.locator('linli-report .linli').evaluate((base) => getComputedStyle(base).fontSize),
    ).toBe('20px');
  });

  it('speaks the page’s language, and the site’s own words', async () => {
    stage.fixture.site = { ...site, texts: { en: { title: 'Tell the committee' } } };
    const page = await stage.open(report(), { lang: 'en-GB' });
    await page.getByText('Tell the committee').waitFor();
    await page.getByText('No account needed').waitFor();
  });

  it('looks the same whatever the host’s styles do', async () => {
    const hostile =
      '<style>html{font-size:62.5%!important}*{color:red!important;font-size:7px!important;line-height:1!important;' +
      'letter-spacing:9px!important;text-transform:uppercase!important;box-sizing:content-box!important;float:left!important}</style>';
    const styleOf = async (head: string) => {
      const page = await stage.open(report(), { head });
      const base = page.locator('linli-report h3');
      await base.waitFor();
      return await base.evaluate((element) => {
        const { color, fontSize, lineHeight, letterSpacing, textTransform } = getComputedStyle(element);
        return { color, fontSize, lineHeight, letterSpacing, textTransform };
      });
    };
    expect(await styleOf(hostile)).toEqual(await styleOf(''));
  });

  it('takes the host’s colours and parts, but not an accent that cannot be read', async () => {
    const head =
      '<style>linli-report{--linli-accent:#7a1fa2}linli-report::part(submit){text-transform:uppercase}</style>';
    const page = await stage.open(report(), { head });
    const button = page.getByRole('button', { name: '下一步' });
    await button.waitFor();
    const style = () =>
      button.evaluate((element) => ({
        ground: getComputedStyle(element).backgroundColor,
        part: getComputedStyle(element).textTransform,
      }));
    expect(await style()).toEqual({ ground: 'rgb(122, 31, 162)', part: 'uppercase' });
    const pale = await stage.open(report(), { head: '<style>linli-report{--linli-accent:#ffe680}</style>' });
    const paleButton = pale.getByRole('button', { name: '下一步' });
    await paleButton.waitFor();
    expect(await paleButton.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(27, 42, 47)',
    );
  });

  it('follows the device’s dark mode only when asked to', async () => {
    const page = await stage.open(report('theme="auto"') + report('id="light"'), { colorScheme: 'dark' });
    await page.locator('#light h3').waitFor();
    const ground = (selector: string) =>
      page.locator(`${selector} .linli`).evaluate((base) => getComputedStyle(base).backgroundColor);
    expect(await ground('linli-report:not([id])')).toBe('rgb(18, 32, 29)');
    expect(await ground('#light')).toBe('rgb(247, 245, 239)');
  });

  it('survives two loaders, two versions, late elements and being moved about', async () => {
    const other = `<script type="module" src="${stage.api}/sdk/v1/linli.single.js" crossorigin></script>`;
    const faults: string[] = [];
    const page = await stage.open('', { head: other });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      report(),
    );
    await page.getByText('求助', { exact: true }).click();
    await page.evaluate(() => {
      const element = document.querySelector('linli-report');
      element?.remove();
      if (element) document.body.append(element);
    });
    expect(await page.getByRole('radio', { name: '求助' }).isChecked()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('keeps its link for pages without script', async () => {
    const page = await stage.open(report(), { javaScriptEnabled: false });
    await page.getByRole('link', { name: '上报问题' }).waitFor();
  });
});
