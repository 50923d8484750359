import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test('a place shows what is inside, its denominators and how its name changed', async () => {
  const page = await visit('places');
  await page.getByRole('heading', { level: 1, name: '槐荫里街道' }).waitFor();
  const versions = page.locator('section', { has: page.getByRole('heading', { name: '名称与代码的沿革' }) });
  await versions.getByRole('row', { name: /槐荫里地区办事处.*2020年12月31日.*槐荫里街道/ }).waitFor();

  await page.getByRole('button', { name: '展开 东河社区' }).click();
  await page.getByRole('button', { name: '东河社区', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '东河社区' }).waitFor();
  await page.getByRole('row', { name: /铁路新村.*物业公司管理.*1,204/ }).waitFor();
  await page.getByText('合计 2,065 户').waitFor();

  await page.locator('.place .map').getByText('铁路新村').click({ force: true });
  await page.getByRole('heading', { level: 1, name: '铁路新村' }).waitFor();
  await page.getByRole('link', { name: '看这里的诉求' }).click();
  await page.getByRole('link', { name: /地下室没有灯/ }).waitFor();
  expect(await page.getByRole('link', { name: /污水管返水/ }).count()).toBe(0);
});

test('a place outside the reader’s role says so and leads back', async () => {
  const page = await visit('');
  await page.locator('.figures').waitFor();
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (input, init) =>
      String(init?.body).includes('query PlacePage')
        ? Response.json({ data: null, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })
        : real(input, init);
  });
  await page.getByRole('link', { name: '地点', exact: true }).click();
  await page.getByRole('heading', { name: '您没有查看的权限' }).waitFor();
  await page.getByRole('link', { name: '回到今天' }).click();
  await page.locator('.figures').waitFor();
});

test.each([375, 768, 1440])(
  'the names on the drawing are 13 pixels high on a screen of %i',
  async (width) => {
    const page = await visit('places/', width < 700 ? { phone: true } : { width });
    if (width < 700) await page.getByRole('button', { name: '槐荫里街道', exact: true }).click();
    const name = page.locator('.place .map text', { hasText: '东河社区' });
    await name.waitFor();
    const height = () =>
      name.evaluate((text: SVGTextElement) => {
        const scale = text.getScreenCTM()?.a ?? 0;
        return Math.round(Number.parseFloat(getComputedStyle(text).fontSize) * scale);
      });
    await expect.poll(height).toBe(13);
  },
);
