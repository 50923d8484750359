import gcoord from 'gcoord';
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { metresBetween } from '../src/nearby/distance.ts';
import { violations } from './fixture/axe.ts';
import { desktop, heard, phone, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';

const { transform, ...crs } = gcoord as unknown as typeof gcoord.default;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const picture = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#dfe8d8" stroke="#aab"/><text x="20" y="130">${words}</text></svg>`;
const tile = (route: Route): Promise<void> =>
  route.fulfill({ contentType: 'image/svg+xml', body: picture(new URL(route.request().url()).pathname) });

const plainTiles = 'https://tiles.example/{z}/{x}/{y}.png';
const named = (more = '', tiles = plainTiles): string =>
  report(`tiles="${tiles}" tiles-attribution="© 某某地图" ${more}`);

/** Opens the form with a website's map, and the map. */
async function openMap(body: string, options: Parameters<Stage['open']>[1] = {}): Promise<Page> {
  const page = await stage.open('', { ...desktop, ...options });
  await page.route('https://tiles.example/**', tile);
  await page.goto(stage.address(body, options));
  await page.getByRole('button', { name: /在地图上选|Choose on the map/ }).click();
  return page;
}

const map = (page: Page) => page.locator('.window');
/** All pictures that are looked at have come: no address waits. */
const shown = (page: Page): Promise<void> =>
  page.locator('.window image').first().waitFor({ state: 'attached' });

interface Seen {
  z: number;
  x: number;
  y: number;
  left: number;
  top: number;
  side: number;
}

/** A tile as it lies on the screen. */
const aTile = (page: Page): Promise<Seen> =>
  page
    .locator('.window image')
    .last()
    .evaluate((image) => {
      const { left, top, width } = image.getBoundingClientRect();
      const [z = 0, x = 0, y = 0] = (image.getAttribute('href') ?? '').match(/-?\d+/g)?.map(Number) ?? [];
      return { z, x, y, left, top, side: width };
    });

/** Where a position of WGS-84 lies in tiles of the level, calculated by others: columns, and rows as the source counts. */
const inTiles: Record<string, (at: [number, number], z: number) => [number, number]> = {
  'WGS-84': (at, z) => web(at, z),
  CGCS2000: (at, z) => web(at, z),
  'GCJ-02': (at, z) => web(transform(at, crs.WGS84, crs.GCJ02), z),
  'BD-09': (at, z) => {
    const [x, y] = transform(at, crs.WGS84, crs.BD09Meter);
    const tile = 256 * 2 ** (18 - z);
    return [x / tile, y / tile];
  },
};
function web(at: [number, number], z: number): [number, number] {
  const [x, y] = transform(at, crs.WGS84, crs.WebMercator);
  const whole = 40_075_016.68557849;
  return [(x / whole + 0.5) * 2 ** z, (0.5 - y / whole) * 2 ** z];
}

/** The pixel of the screen at which a source shows a place. */
async function pixelOf(page: Page, system: string, at: [number, number]): Promise<{ x: number; y: number }> {
  const seen = await aTile(page);
  const [column = 0, row = 0] = inTiles[system]?.(at, seen.z) ?? [];
  // Baidu counts its rows upwards, from a tile's lower edge.
  const down = system === 'BD-09' ? seen.y + 1 - row : row - seen.y;
  return { x: seen.left + (column - seen.x) * seen.side, y: seen.top + down * seen.side };
}

const sent = () =>
  [...stage.fixture.submitted.values()][0] as { point: { lng: number; lat: number } } | undefined;

describe('the map that a website names', () => {
  // In the first grid; without conversion its place in the pictures of GCJ-02 and BD-09 is the second grid's.
  const spot: [number, number] = [116.2845, 39.8502];

  for (const system of ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'])
    it(`finds the right grid for what is touched on pictures of ${system}`, async () => {
      const page = await openMap(named(`tiles-crs="${system}"`));
      await shown(page);
      const { x, y } = await pixelOf(page, system, spot);
      const away = system === 'GCJ-02' || system === 'BD-09';
      const unconverted = transform(spot, crs.WGS84, system === 'BD-09' ? crs.BD09 : crs.GCJ02);
      expect(unconverted[0]).toBeGreaterThan(116.286);
      await page.mouse.click(x, y);
      await page.getByText('标在槐安社区 第一网格').waitFor();
      await page.locator('.pin').waitFor();
      await page.getByText('求助', { exact: true }).click();
      await page.getByText('说不清楚').click();
      await page.getByLabel('事情的经过').fill('灯不亮');
      await submit(page);
      await page.getByText('482 017 5939').waitFor();
      const given = sent();
      expect(given).toMatchObject({ pointSource: 'MAP', place: 'grid-1' });
      const [lng, lat] = spot;
      const point = given?.point ?? { lng: 0, lat: 0 };
      // Two pixels of the coarsest level that all is seen at.
      expect(metresBetween(point, { lng, lat })).toBeLessThan(10);
      if (away)
        expect(metresBetween(point, { lng: unconverted[0] ?? 0, lat: unconverted[1] ?? 0 })).toBeGreaterThan(
          265,
        );
    });

  it('is asked for nothing before the person opens it, and then for what they named alone', async () => {
    const page = await stage.open('', desktop);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('https://tiles.example/**', tile);
    const two = 'https://tiles.example/a/{z}/{x}/{y}{r}.png https://tiles.example/b?z={z}&x={x}&y={-y}';
    await page.goto(stage.address(named('', two)));
    await fillShort(page);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('tiles.example'))).toEqual([]);
    await page.getByRole('button', { name: '在地图上选' }).click();
    await shown(page);
    await page.getByText('© 某某地图').waitFor();
    await page.waitForLoadState('networkidle');
    const hosts = new Set(asked.map((url) => new URL(url).host));
    expect([...hosts].filter((host) => !host.startsWith('127.0.0.1'))).toEqual(['tiles.example']);
    const numbers = (part: string): number[][] =>
      asked.filter((url) => url.includes(part)).map((url) => (url.match(/\d+/g) ?? []).map(Number));
    const [a, b] = [numbers('/a/'), numbers('/b?')];
    expect(a.length).toBeGreaterThan(0);
    // The second source counts the same rows from below.
    expect(b.map(([z = 0, x, y = 0]) => [z, x, 2 ** z - 1 - y]).sort()).toEqual(a.sort());
  });

  it('is moved, zoomed and marked with the keyboard, and keeps the list in step', async () => {
    const page = await openMap(named());
    await shown(page);
    await map(page).focus();
    await page.keyboard.press('Enter');
    // The middle of all grids lies in no estate.
    await page.getByText('标在槐安社区').waitFor();
    const before = await page.locator('.pin').getAttribute('transform');
    for (const key of ['ArrowUp', 'ArrowRight', '+', '+', '-']) await page.keyboard.press(key);
    expect(await page.locator('.pin').getAttribute('transform')).not.toBe(before);
    const { x, y } = await pixelOf(page, 'WGS-84', [116.2885, 39.8556]);
    await page.mouse.click(x, y);
    await expect.poll(() => page.getByLabel('小区', { exact: true }).inputValue()).toBe('estate-2');
    await page.getByText('标在槐安社区 第二网格').waitFor();
    await page.getByRole('button', { name: '去掉这个位置' }).click();
    await expect.poll(() => page.locator('.pin').count()).toBe(0);
  });

  it('follows one finger, and two; neither marks anything', async () => {
    const page = await openMap(named(), { ...phone, hasTouch: true, viewport: { width: 700, height: 900 } });
    await shown(page);
    await map(page).scrollIntoViewIfNeeded();
    const box = await map(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 120];
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
      });
    const shape = () => page.locator('.window g[transform]').getAttribute('transform');
    const scale = async () => Number(/scale\(([^)]+)\)/.exec((await shape()) ?? '')?.[1]);
    const start = await shape();
    await touch('touchStart', [x, y]);
    await touch('touchMove', [x + 40, y + 20]);
    await touch('touchEnd');
    await expect.poll(shape).not.toBe(start);
    const wide = await scale();
    await touch('touchStart', [x, y], [x + 60, y]);
    await touch('touchMove', [x - 30, y], [x + 90, y]);
    await touch('touchEnd');
    await expect.poll(scale).toBeGreaterThan(wide * 1.5);
    expect(await page.locator('.pin').count()).toBe(0);
    await touch('touchStart', [x, y]);
    await touch('touchEnd');
    await page.locator('.pin').waitFor();
  });

  it('leaves the wheel to the page until somebody is in it', async () => {
    const page = await openMap(named());
    await shown(page);
    const shape = () => page.locator('.window g[transform]').getAttribute('transform');
    const before = await shape();
    await map(page).hover();
    await page.mouse.wheel(0, 40);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await shape()).toBe(before);
    await map(page).focus();
    await page.mouse.wheel(0, -40);
    await expect.poll(shape).not.toBe(before);
  });

  for (const look of ['locale="zh-CN" text-size="large"', 'locale="en" theme="dark"'])
    it(`has names, room to touch and nothing that axe finds: ${look}`, async () => {
      const page = await openMap(named(look));
      await shown(page);
      await map(page).focus();
      await page.keyboard.press('Enter');
      await page.locator('.pin').waitFor();
      expect(await violations(page)).toEqual([]);
      const high = await page
        .locator('.zoom button')
        .evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight].map((side) => side + 4)));
      for (const side of high.flat()) expect(side).toBeGreaterThanOrEqual(44);
    });

  it('works under a policy without inline styles that allows its pictures', async () => {
    const policy = `default-src 'none'; script-src ${stage.api}; connect-src ${stage.api}; img-src ${stage.api} blob: data: https://tiles.example; require-trusted-types-for 'script'; trusted-types lit-html`;
    const page = await stage.open('', desktop);
    await page.route('https://tiles.example/**', tile);
    const broken: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) broken.push(message.text());
    });
    await page.goto(stage.address(named('tiles-crs="GCJ-02"'), { policy }));
    await page.getByRole('button', { name: '在地图上选' }).click();
    await shown(page);
    await page.locator('.window').click();
    await page.locator('.pin').waitFor();
    expect(broken).toEqual([]);
  });
});

describe('where the map cannot be shown, the plan is:', () => {
  const plan = (page: Page) => page.getByRole('radio', { name: '槐安家园' });

  it('no network to its pictures, until there is one', async () => {
    const page = await stage.open('', desktop);
    await page.route('https://tiles.example/**', (route) => route.abort());
    await page.goto(stage.address(named()));
    await page.getByRole('button', { name: '在地图上选' }).click();
    await page.getByText('地图没能打开，先用示意图').waitFor();
    await plan(page).click();
    await page.getByText('已选：槐安家园').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('https://tiles.example/**');
    await page.route('https://tiles.example/**', tile);
    await page.getByRole('button', { name: '再试一次' }).click();
    await shown(page);
    await page.locator('.home.on').waitFor();
  });

  it('a policy that does not allow its pictures', async () => {
    const policy = `default-src 'none'; script-src ${stage.api}; connect-src ${stage.api}; img-src ${stage.api} blob: data:`;
    const page = await openMap(named(), { policy });
    await page.getByText('地图没能打开，先用示意图').waitFor();
    await plan(page).waitFor();
  });

  const wrong: [attributes: string, says: RegExp][] = [
    ['tiles="https://t.example/{z}/{x}.png" tiles-attribution="x"', /needs \{z\}, \{x\} and \{y\}/],
    ['tiles="https://{s}.t.example/{z}/{x}/{y}.png" tiles-attribution="x"', /has \{s\}/],
    [
      `tiles="${plainTiles}" tiles-attribution="x" tiles-crs="EPSG:4490"`,
      /one of WGS-84, CGCS2000, GCJ-02, BD-09/,
    ],
    [`tiles="${plainTiles}"`, /tiles-attribution/],
  ];
  for (const [attributes, says] of wrong)
    it(`named wrongly, which the webmaster is told: ${says}`, async () => {
      const page = await stage.open(report(attributes), desktop);
      const told: string[] = [];
      page.on('console', (message) => told.push(message.text()));
      await page.getByRole('button', { name: '在地图上选' }).click();
      await plan(page).waitFor();
      expect(told.join()).toMatch(says);
      expect(await heard(page)).toContainEqual({ type: 'error', detail: { code: 'TILES_INVALID' } });
    });
});
