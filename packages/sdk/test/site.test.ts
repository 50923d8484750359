import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { site } from './fixture/data.ts';
import { desktop, heard, report, type Stage, setStage } from './fixture/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const titled = (page: Page, title: string) =>
  page.locator('linli-report, own-preview').getByText(title, { exact: true });
const nearby = '<linli-nearby site-key="pk_test_fixture"></linli-nearby>';

describe('the languages of a site', () => {
  it('the page’s own where it is offered; else the first that is, with all that the server says', async () => {
    stage.fixture.site = { ...site, locales: ['zh-CN'] };
    const foreign = await stage.open(report() + nearby, { ...desktop, lang: 'en' });
    await titled(foreign, '槐安家园物业服务中心').waitFor();
    await foreign.getByRole('heading', { name: '附近的事' }).waitFor();
    expect(await foreign.getByText('Huai’an').count()).toBe(0);
    stage.fixture.site = { ...site, locales: ['en', 'zh-CN'] };
    const own = await stage.open(report(), { ...desktop, lang: 'zh' });
    await titled(own, '槐安家园物业服务中心').waitFor();
    const other = await stage.open(report(), { ...desktop, lang: 'bo' });
    await titled(other, 'Huai’an Court property services').waitFor();
    // What is asked for by the page is asked for by its webmaster.
    await other.locator('linli-report').evaluate((element) => element.setAttribute('locale', 'zh-CN'));
    await titled(other, '槐安家园物业服务中心').waitFor();
  });

  it('the reader’s where the page says none', async () => {
    const page = await stage.open(report(), { ...desktop, lang: '', locale: 'en-GB' });
    await titled(page, 'Huai’an Court property services').waitFor();
  });
});

it('where nothing published is shown, the widget says so and shows the way to the form', async () => {
  stage.fixture.site = { ...site, showsPublished: false };
  const page = await stage.open(nearby);
  await page.getByText('这个网站不显示附近公开的事项。').waitFor();
  await page.getByRole('link', { name: '上报问题' }).waitFor();
  expect(await page.locator('.appeal').count()).toBe(0);
  await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ type: 'ready' }));
});

it('an element made of the form can draw other settings than were answered, as the portal’s preview does', async () => {
  const page = await stage.open(report(), desktop);
  await titled(page, '槐安家园物业服务中心').waitFor();
  await page.evaluate(() => {
    type Site = { title: { text: string }; locales: string[] };
    type Form = new () => HTMLElement & {
      site: Site;
      openSite(document: unknown): Promise<Site | undefined>;
      isSpoken(locale: string, offered: string[]): boolean;
    };
    const form = customElements.get('linli-report') as unknown as Form;
    class Preview extends form {
      override async openSite(document: unknown): Promise<Site | undefined> {
        const saved = await super.openSite(document);
        Object.assign(this, { siteAccent: '#7a3b1d', siteTexts: { en: { lead: 'A lead of its own' } } });
        return saved && { ...saved, title: { text: 'Not saved yet' } };
      }
      override isSpoken(locale: string): boolean {
        return super.isSpoken(locale, ['en']);
      }
    }
    customElements.define('own-preview', Preview);
    const preview = document.createElement('own-preview');
    preview.setAttribute('site-key', 'pk_test_fixture');
    document.querySelector('main')?.replaceChildren(preview);
  });
  await titled(page, 'Not saved yet').waitFor();
  await page.getByText('A lead of its own').waitFor();
  const preview = page.locator('own-preview');
  expect(
    await preview
      .locator('.linli')
      .evaluate((one) => getComputedStyle(one).getPropertyValue('--site-accent')),
  ).toBe('#7a3b1d');
  await preview.evaluate((one) => {
    const drawn = one as HTMLElement & { site: { title: { text: string } } };
    drawn.site = { ...drawn.site, title: { text: 'Drawn anew' } };
  });
  await titled(page, 'Drawn anew').waitFor();
});
