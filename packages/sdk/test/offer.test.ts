import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './fixture/axe.ts';
import { operationIn } from './fixture/documents.ts';
import { desktop, heard, report, type Stage, setStage } from './fixture/stage.ts';
import { laterParts, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const same = '就是这件，我也遇到了';

/** Up to the place, on a page with the whole form. */
async function fillLights(page: Page, estate = '槐安家园'): Promise<void> {
  await page.getByText('求助', { exact: true }).click();
  await page.getByText('楼道、路灯不亮').click();
  await page.getByLabel('事情的经过').fill('3 号楼门口的灯不亮');
  await page.getByLabel('小区', { exact: true }).selectOption({ label: estate });
}

describe('who is about to report what others have reported', () => {
  it('is asked whether it is the same, joins it and files nothing', async () => {
    const page = await stage.open(report(), desktop);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (operationIn(request) === 'LinliAround') sent.push(request.postData() ?? '');
    });
    await fillLights(page);
    // Only what is of this category, and still handled.
    await page.getByText('附近有人反映过类似的事').waitFor();
    expect(await page.getByRole('button', { name: same }).count()).toBe(1);
    // What is written is nobody's business before it is submitted.
    expect(sent.map((body) => JSON.parse(body).variables)).toEqual([
      { key: 'pk_test_fixture', place: 'estate-1', category: 'lights', locale: 'zh-CN' },
    ]);
    await page.getByRole('button', { name: `${same}: 3 号楼到 5 号楼之间的路灯不亮` }).click();
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('已把您算进这件事').waitFor();
    await page.getByText('204 816').waitFor();
    expect([...stage.fixture.supported.values()]).toMatchObject([{ id: 'lamps', contact: null }]);
    expect(stage.fixture.submits).toBe(0);
    expect((await heard(page)).map(({ type }) => type)).toEqual(['ready', 'before-submit', 'supported']);
    await page.getByRole('button', { name: '再报一件' }).click();
    await expect.poll(() => page.getByLabel('事情的经过').inputValue()).toBe('');
  });

  it('goes on with the form as it was when it is another one', async () => {
    const page = await stage.open(report(), desktop);
    await fillLights(page);
    await page.getByRole('button', { name: same }).click();
    await page.getByRole('button', { name: '先不加入' }).click();
    await expect.poll(() => page.getByLabel('事情的经过').inputValue()).toBe('3 号楼门口的灯不亮');
    expect(
      await page.evaluate(() => document.querySelector('linli-report')?.shadowRoot?.activeElement?.id),
    ).toBe('offer-lamps');
    await submit(page);
    await page.getByText('已收到您的诉求').waitFor();
    expect(stage.fixture.submitted.size).toBe(1);
    expect(stage.fixture.supports).toBe(0);
  });

  it('is asked anew for another category, and no more when the place is gone', async () => {
    const page = await stage.open(report(), desktop);
    await fillLights(page);
    await page.getByRole('button', { name: same }).waitFor();
    // A leak lies under water, which the published one is of.
    await page.getByText('水、电、气、暖').click();
    await page.getByText('漏水', { exact: true }).click();
    await page.getByRole('button', { name: `${same}: 北门地下室渗水` }).waitFor();
    await page.getByLabel('小区', { exact: true }).selectOption({ label: '不在列表里，或不清楚' });
    await expect.poll(() => page.getByRole('button', { name: same }).count()).toBe(0);
    await page.getByLabel('小区', { exact: true }).selectOption({ label: '东里小区' });
    await page.getByText('垃圾和环境卫生').click();
    await page.getByText('噪声扰民').click();
    await expect.poll(() => page.getByRole('button', { name: same }).count()).toBe(0);
  });

  it('is not asked about a place that was taken back while the part for it was still on its way', async () => {
    const page = await stage.open('', desktop);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (operationIn(request) === 'LinliAround')
        asked.push(JSON.parse(request.postData() ?? '').variables.place);
    });
    const brought = Promise.withResolvers<void>();
    await page.route('**/offer-*.js', async (route) => {
      await brought.promise;
      await route.continue();
    });
    await page.goto(stage.address(report()));
    const wanted = page.waitForRequest('**/offer-*.js');
    await fillLights(page);
    await wanted;
    await page.getByLabel('小区', { exact: true }).selectOption({ label: '不在列表里，或不清楚' });
    brought.resolve();
    await laterParts(page, 'offer');
    await page.getByLabel('小区', { exact: true }).selectOption({ label: '东里小区' });
    await expect.poll(() => asked).toEqual(['estate-2']);
  });

  it('is not kept waiting for it: without an answer the form goes its way', async () => {
    const page = await stage.open(report(), desktop);
    let asked = 0;
    await page.route('**/graphql', async (route) => {
      if (operationIn(route.request()) !== 'LinliAround') return route.continue();
      asked += 1;
      await route.abort();
    });
    await fillLights(page);
    await expect.poll(() => asked).toBe(1);
    await laterParts(page, 'finish');
    await submit(page);
    await page.getByText('已收到您的诉求').waitFor();
    expect((await heard(page)).map(({ type }) => type)).not.toContain('error');
  });

  for (const look of ['text-size="large"', 'locale="en" theme="dark"']) {
    it(`finds it on a phone, where axe finds nothing: ${look}`, async () => {
      const page = await stage.open(report(look));
      const next = (): Promise<void> => page.locator('[part=submit]').click();
      await page.locator('input[value=HELP]').check();
      await next();
      await page.locator('input[value=lights]').check();
      await next();
      await page.locator('#text').fill('灯不亮');
      await next();
      await page.locator('#step-photos').waitFor();
      await next();
      await page.locator('#estate').selectOption('estate-1');
      await page.locator('#offer-lamps').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.locator('#offer-lamps').click();
      await page.locator('.me-too').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
});
