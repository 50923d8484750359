import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './fixture/axe.ts';
import { places, site, text } from './fixture/data.ts';
import { operationIn } from './fixture/documents.ts';
import { desktop, phone, report, type Stage, setStage } from './fixture/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

/** A large street's estates, close to each other in rows. */
const manyEstates = (count: number): typeof places =>
  Array.from({ length: count }, (_, index) => {
    const [lng, lat] = [116.28 + (index % 14) * 0.001, 39.85 + Math.floor(index / 14) * 0.0008];
    const ring = [
      [lng, lat],
      [lng + 0.0009, lat],
      [lng + 0.0009, lat + 0.0007],
      [lng, lat + 0.0007],
      [lng, lat],
    ];
    return {
      id: `estate-${index}`,
      kind: 'ESTATE',
      name: text(`槐安家园第 ${index + 1} 小区`, `Huai’an Court ${index + 1}`),
      parentId: 'community-1',
      outline: { type: 'Polygon', coordinates: [ring] },
      centroid: { lng: lng + 0.00045, lat: lat + 0.00035 },
    };
  });

const withPlaces = (list: typeof places): void => {
  stage.fixture.site = { ...site, places: list };
};

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: '在地图上选' }).click();
  await page.locator('.map svg').waitFor();
}

/** The names that can be read on the plan, with the room that each takes. */
const read = (page: Page) =>
  page.locator('.map .estate text').evaluateAll((texts) =>
    texts
      .filter((one) => getComputedStyle(one).visibility === 'visible')
      .map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { name: one.textContent, left, right, top, bottom, high: bottom - top };
      }),
  );

describe('the plan', () => {
  it('names two hundred estates without one name over another, and each of them to who points at it', async () => {
    withPlaces(manyEstates(200));
    const page = await stage.open(report(), { viewport: { ...desktop.viewport, width: 660 } });
    await open(page);
    const names = await read(page);
    expect(names.length).toBeGreaterThan(10);
    const plan = await page.locator('.map svg').boundingBox();
    for (const [index, one] of names.entries()) {
      expect(one.high).toBeGreaterThan(12);
      expect(one.left).toBeGreaterThanOrEqual((plan?.x ?? 0) - 1);
      expect(one.right).toBeLessThanOrEqual((plan?.x ?? 0) + (plan?.width ?? 0) + 1);
      // Letters have some room of their own above and below, which no other letter stands in.
      for (const other of names.slice(index + 1))
        expect(
          one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 6 &&
            other.top < one.bottom - 6,
          `${one.name} and ${other.name}`,
        ).toBe(false);
    }
    const shown = new Set(names.map(({ name }) => name));
    const hidden = await page.locator('.estate').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    expect(hidden).toHaveLength(200);
    const unread = hidden.find((name) => !shown.has(name)) ?? '';
    const shape = page.getByRole('radio', { name: unread, exact: true }).locator('path');
    await shape.hover();
    await expect.poll(async () => (await read(page)).map(({ name }) => name)).toContain(unread);
    await shape.click();
    await page.mouse.move(0, 0);
    await page.getByText(`已选：${unread}`).waitFor();
    expect((await read(page)).map(({ name }) => name)).toContain(unread);
  });

  for (const size of ['normal', 'large'])
    it(`has letters on a phone as large as the text around it: ${size}`, async () => {
      const page = await stage.open(report(`text-size="${size}"`), phone);
      await page.getByText('求助', { exact: true }).click();
      for (const last of ['说不清楚', '事情的经过']) {
        await page.getByRole('button', { name: '下一步' }).click();
        if (last === '说不清楚') await page.getByText(last).click();
        else await page.getByLabel(last).fill('灯不亮');
      }
      await page.getByRole('button', { name: '下一步' }).click();
      await page.locator('#step-photos').waitFor();
      await page.getByRole('button', { name: '下一步' }).click();
      await open(page);
      const names = await read(page);
      expect(names.map(({ name }) => name).sort()).toEqual(['东里小区', '槐安家园', '车站南里'].sort());
      const em = await page
        .locator('.linli')
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      for (const { high } of names) expect(high).toBeGreaterThan(em * 0.9);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

  it('is chosen from by arrows and Enter in a page that is written from right to left', async () => {
    const page = await stage.open(`<div dir="rtl">${report()}</div>`, desktop);
    await open(page);
    await page.getByRole('radio', { name: '槐安家园' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('已选：东里小区').waitFor();
    expect(await page.getByLabel('小区', { exact: true }).inputValue()).toBe('estate-2');
  });

  it('shows what is chosen where the system says the colours', async () => {
    const page = await stage.open(report(), { ...desktop, forcedColors: 'active' });
    await open(page);
    const fill = (name: string) =>
      page
        .getByRole('radio', { name })
        .locator('path')
        .evaluate((one) => getComputedStyle(one).fill);
    await page.getByRole('radio', { name: '东里小区' }).click();
    await page.getByText('已选：东里小区').waitFor();
    expect(await fill('东里小区')).not.toBe(await fill('槐安家园'));
  });

  it('of a site with grids alone says that there is nothing to choose on it', async () => {
    withPlaces(places.filter(({ kind }) => kind !== 'ESTATE'));
    const page = await stage.open(report(), desktop);
    await page.getByRole('button', { name: '在地图上选' }).click();
    await page.getByText('这里还没有示意图').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('of a single estate is filled by it', async () => {
    withPlaces(places.filter(({ id }) => id === 'estate-1'));
    const page = await stage.open(report(), desktop);
    await open(page);
    const [plan, estate] = await Promise.all(
      ['.map svg', '.map .estate path'].map((one) => page.locator(one).boundingBox()),
    );
    expect(estate?.height).toBeGreaterThan((plan?.height ?? 0) * 0.9);
    await page.getByRole('radio', { name: '槐安家园' }).click();
    await page.getByText('已选：槐安家园').waitFor();
  });

  it('says when it could not be read, and reads it again', async () => {
    const page = await stage.open(report(), desktop);
    await page.getByRole('button', { name: '提交' }).waitFor();
    await page.route('**/graphql*', (route) =>
      operationIn(route.request()) === 'LinliOutlines' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: '在地图上选' }).click();
    await page.getByText('示意图没能打开').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/graphql*');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('radio', { name: '槐安家园' }).waitFor();
  });
});
