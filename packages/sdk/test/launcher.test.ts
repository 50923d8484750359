import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './fixture/axe.ts';
import { operationIn } from './fixture/documents.ts';
import { desktop, heard, type Stage, setStage } from './fixture/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const launcher = (attributes = ''): string =>
  `<linli-launcher site-key="pk_test_fixture" ${attributes}><a href="/fallback">上报问题</a></linli-launcher>`;
const button = (page: Page) => page.locator('linli-launcher [part=button]');
const dialog = (page: Page) => page.getByRole('dialog');
/** What the page's focus is on, through all shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('part') ?? active?.id ?? '';
  });

describe('the launcher', () => {
  it('loads what it opens when somebody points at it, and asks nothing before', async () => {
    const page = await stage.open('', desktop);
    const files: string[] = [];
    const operations: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/sdk/v1/linli-')) files.push(new URL(request.url()).pathname);
      if (operationIn(request)) operations.push(operationIn(request));
    });
    await page.goto(stage.address(launcher()));
    await button(page).waitFor();
    expect(files.filter((file) => !file.includes('linli-launcher'))).toEqual([]);
    await button(page).hover();
    await expect.poll(() => files.some((file) => file.includes('linli-report'))).toBe(true);
    expect(operations).toEqual([]);
    await button(page).click();
    await dialog(page).getByText('您想办什么事').waitFor();
    expect(operations).toEqual(['LinliSite']);
  });

  it('closes by Escape, by its button and beside it; focus returns, and what was written stays', async () => {
    const page = await stage.open(launcher('label="有事请说"'), desktop);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '有事请说' }).getByLabel('事情的经过').fill('灯不亮');
    const closed = async (): Promise<void> => {
      await expect.poll(() => dialog(page).count()).toBe(0);
      expect(await focused(page)).toBe('button');
      await button(page).click();
      await expect.poll(() => dialog(page).getByLabel('事情的经过').inputValue()).toBe('灯不亮');
    };
    await page.keyboard.press('Escape');
    await closed();
    await page.getByRole('button', { name: '关闭' }).click();
    await closed();
    await page.mouse.click(5, 5);
    await closed();
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  it('ends in a receipt, and the page hears of it', async () => {
    const page = await stage.open(launcher(), desktop);
    await button(page).click();
    await page.getByText('建议', { exact: true }).click();
    await page.getByText('说不清楚').click();
    await page.getByLabel('事情的经过').fill('门口放一张长椅');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('204 816').waitFor();
    expect((await heard(page)).map(({ type }) => type)).toEqual(['ready', 'before-submit', 'submitted']);
  });

  it('says that there is no network, and opens when there is one', async () => {
    const page = await stage.open(launcher());
    await button(page).waitFor();
    await page.context().setOffline(true);
    await button(page).click();
    await dialog(page).getByText('现在连不上网络').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await dialog(page).getByText('您想办什么事').waitFor();
  });

  it('has all it opens where it comes as a single file', async () => {
    const page = await stage.open(launcher(), { script: 'linli.single.js' });
    await button(page).click();
    await dialog(page).getByText('您想办什么事').waitFor();
  });

  it('opens the status and what is nearby, in the language and theme that it has', async () => {
    const page = await stage.open(
      launcher('opens="status" locale="en"') + launcher('opens="nearby" id="near" theme="dark"'),
    );
    await page.locator('#near [part=button]').click();
    await dialog(page).getByText('3 号楼到 5 号楼之间的路灯不亮').waitFor();
    expect(await page.locator('#near linli-nearby .linli').getAttribute('class')).toContain('dark');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Follow my case' }).click();
    await dialog(page).getByLabel('PIN').waitFor();
  });
});

describe('on a host page', () => {
  const war =
    '<style>*{z-index:2147483647!important}body{transform:translateZ(0)}#cover{position:fixed;inset:0;background:#ccc}</style>';

  it('no z-index covers it, nor what it opens', async () => {
    const page = await stage.open(`${launcher('position="bottom-end"')}<div id="cover"></div>`, {
      head: war,
    });
    await button(page).click();
    await dialog(page).getByText('您想办什么事').waitFor();
    const box = await button(page).boundingBox();
    expect(box && box.x + box.width).toBeGreaterThan(330);
    await page.getByText('求助', { exact: true }).click();
    // Moved about by a page that navigates without loading, it is there again.
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const element = document.querySelector('linli-launcher');
      element?.remove();
      if (element) document.body.prepend(element);
    });
    await button(page).click();
    await dialog(page).waitFor();
  });

  it('moves nothing when it comes, and is a link where no script runs', async () => {
    const host = `${launcher('position="bottom-end"')}<p id="after">正文</p>`;
    const bare = await stage.open(host, { script: 'no-such-file.js' });
    const link = bare.getByRole('link', { name: '上报问题' });
    expect(await link.getAttribute('href')).toBe('/fallback');
    const top = (await bare.locator('#after').boundingBox())?.y;
    const page = await stage.open(host);
    await button(page).waitFor();
    expect((await page.locator('#after').boundingBox())?.y).toBe(top);
    expect(await page.getByRole('link', { name: '上报问题' }).count()).toBe(0);
  });

  it('works under a strict policy and leaves nothing behind', async () => {
    const policy =
      `default-src 'none'; script-src ${stage.api}; connect-src ${stage.api}; img-src ${stage.api} blob: data:; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html";
    const page = await stage.open('', { ...desktop, policy });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(stage.address(launcher('position="bottom-start"'), { policy }));
    await button(page).click();
    await dialog(page).getByText('您想办什么事').waitFor();
    expect(said.filter((text) => /Content Security Policy|TrustedHTML/.test(text))).toEqual([]);
    const left = await page.evaluate(
      async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    );
    expect(left + (await page.context().cookies()).length).toBe(0);
  });

  for (const look of ['', 'text-size="large" position="bottom-end"', 'locale="en" theme="dark"']) {
    it(`axe finds nothing, closed or open, and nothing is cut off at 320 pixels: ${look}`, async () => {
      const page = await stage.open(launcher(look), { viewport: { width: 320, height: 640 } });
      await button(page).waitFor();
      expect(await violations(page)).toEqual([]);
      expect((await button(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await button(page).click();
      await page.locator('#step-kind').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await dialog(page).evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(320);
      expect((await page.locator('[part=close]').boundingBox())?.height).toBeGreaterThanOrEqual(44);
    });
  }
});
