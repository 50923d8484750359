import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft as en } from '../src/locales/en/draft.ts';
import { site } from './fixture/data.ts';
import { operationIn } from './fixture/documents.ts';
import { photo } from './fixture/pictures.ts';
import { desktop, report, type Stage, setStage } from './fixture/stage.ts';
import { submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click();
const kept = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(sessionStorage));

/** On a phone up to the place, with a photo, and a draft agreed to. */
async function toPlace(page: Page): Promise<void> {
  await page.getByText('求助', { exact: true }).click();
  await next(page);
  await page.getByText('水、电、气、暖').click();
  await page.getByText('漏水', { exact: true }).click();
  await page.getByLabel('积水大约多深（厘米）').fill('12');
  await next(page);
  await page.getByLabel('事情的经过').fill('写到一半');
  await page.getByText('暂存草稿').click();
  await next(page);
  await page.locator('input[type=file]').setInputFiles([photo()]);
  await page.getByText('已上传').waitFor();
  await next(page);
  await page.getByLabel('小区').selectOption({ label: '槐安家园' });
  await page.getByLabel('楼', { exact: true }).selectOption({ label: '3 号楼' });
}

describe('a draft', () => {
  it('leads back to the same question of a phone, with all answers, and says what was not kept', async () => {
    const page = await stage.open(report());
    await toPlace(page);
    await page.reload();
    await page.getByText('照片没有暂存，请再加一次').waitFor();
    const form = page.locator('linli-report');
    await form.evaluate((element) => element.setAttribute('locale', 'en'));
    await page.getByText(en.draftPhotos).waitFor();
    await form.evaluate((element) => element.setAttribute('locale', 'zh-CN'));
    await page.getByText('照片没有暂存，请再加一次').waitFor();
    expect(await page.getByLabel('楼', { exact: true }).inputValue()).toBe('building-1');
    await next(page);
    await page.getByRole('radio', { name: '留下，方便联系我' }).check();
    await page.getByLabel('手机号或座机').fill('13811112222');
    await page.getByText('我同意').click();
    await next(page);
    await page.getByText('13811112222').waitFor();
    expect(await kept(page)).not.toContain('13811112222');
    // Not back to the review: nobody shall send without a contact by mistake who had left one.
    await page.reload();
    await page.getByText('联系方式没有暂存，请再填一次').waitFor();
    await page.getByRole('radio', { name: '不留，匿名反映' }).waitFor();
    await next(page);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect([...stage.fixture.submitted.values()]).toMatchObject([
      {
        text: '写到一半',
        category: 'water-leak',
        answers: [{ key: 'depth', value: ['12'] }],
        place: 'building-1',
      },
    ]);
    expect(await kept(page)).toBe('{}');
  });

  it('whose part comes late writes over nothing: nobody answers before it is back', async () => {
    const page = await stage.open(report(), desktop);
    await page.getByLabel('事情的经过').fill('写到一半');
    await page.getByText('暂存草稿').click();
    await expect.poll(() => kept(page)).toContain('写到一半');
    const late = Promise.withResolvers<void>();
    await page.route(/\/draft-[^/]*\.js$/, async (route) => {
      await late.promise;
      await route.continue();
    });
    const answered = page.waitForResponse((response) => operationIn(response.request()) === 'LinliSite');
    await page.reload();
    const typed = page.getByLabel('事情的经过').fill('写完了');
    await (await answered).finished();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    late.resolve();
    await typed;
    await page.getByText('没写完的草稿').waitFor();
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('写完了');
  });

  it('is asked anew for what is no longer there to be chosen', async () => {
    const page = await stage.open(report());
    await toPlace(page);
    stage.fixture.site = {
      ...site,
      categories: site.categories.filter(({ id }) => id !== 'water-leak'),
      places: site.places.filter(({ id }) => id !== 'building-1'),
    };
    await page.reload();
    await page.getByText('有的选项已经变了，请再选一次').waitFor();
    await page.getByRole('heading', { name: '是哪一类问题？' }).waitFor();
    await page.getByText('燃气', { exact: true }).click();
    await page.getByText('没有', { exact: true }).click();
    await page.getByLabel('表号').fill('12 345');
    await next(page);
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('写到一半');
  });

  for (const [what, text] of [
    ['no draft of ours', '{'],
    [
      'of another shape',
      '{"text":7,"categories":"lights","answers":[1],"point":{"lng":"a"},"estate":null,"step":9}',
    ],
  ] as const) {
    it(`that is ${what} does not stand in the way`, async () => {
      const page = await stage.open(report(), desktop);
      await page.evaluate((value) => sessionStorage.setItem('linli-draft pk_test_fixture', value), text);
      await page.reload();
      await page.getByLabel('事情的经过').fill('灯不亮');
      await page.getByText('建议', { exact: true }).click();
      await page.getByText('说不清楚').click();
      await submit(page);
      await page.getByText('482 017 5939').waitFor();
    });
  }

  it('of two forms on a page stays apart, and each is one report', async () => {
    const page = await stage.open(`${report('id="one"')}${report('id="two"')}`, desktop);
    const form = (id: string) => page.locator(`#${id}`);
    for (const id of ['one', 'two']) {
      await form(id).getByText('建议', { exact: true }).click();
      await form(id).getByText('说不清楚').click();
      await form(id).getByText('暂存草稿').click();
      await form(id).getByLabel('事情的经过').fill(`第 ${id} 件`);
    }
    await page.reload();
    for (const id of ['one', 'two']) {
      await form(id).getByText('没写完的草稿').waitFor();
      expect(await form(id).getByLabel('事情的经过').inputValue()).toBe(`第 ${id} 件`);
    }
    for (const id of ['one', 'two']) {
      await form(id).getByRole('button', { name: '提交' }).click();
      await form(id).getByText('482 017 5939').waitFor();
    }
    expect([...stage.fixture.submitted.values()].map(({ text }) => text)).toEqual(['第 one 件', '第 two 件']);
  });

  it('of another site is not this one’s', async () => {
    const page = await stage.open(report(), desktop);
    await page.getByLabel('事情的经过').fill('写到一半');
    await page.getByText('暂存草稿').click();
    await expect.poll(() => kept(page)).toContain('写到一半');
    await page.evaluate(() => {
      const [key = ''] = Object.keys(sessionStorage);
      sessionStorage.setItem('linli-draft pk_other', sessionStorage.getItem(key) ?? '');
      sessionStorage.removeItem(key);
    });
    await page.reload();
    await expect.poll(() => page.getByLabel('事情的经过').inputValue()).toBe('');
    expect(await page.getByText('没写完的草稿').count()).toBe(0);
  });
});
