import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const slip = (page: Page) => page.getByRole('status', { name: /回执|Receipt/ });

/** What has the keyboard, by its label. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '');

test('a call is typed in without the mouse; the receipt can be read out, and the next one begins', async () => {
  const page = await visit('.');
  // Whoever files appeals is known with the ways.
  await page.locator('.navigation[aria-busy="false"]').waitFor();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: '登记诉求' }).waitFor();
  await expect.poll(() => focused(page)).toBe('什么事');
  await page.keyboard.type('楼道灯不亮，老人夜里下楼害怕。');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('地点');
  await page.keyboard.type('铁路新村');
  await page.locator('.ant-select-item-option', { hasText: '铁路新村' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { level: 3, name: /附近同类|可能是同一问题/ })
    .first()
    .waitFor();
  await page.getByLabel('电话').focus();
  await page.keyboard.type('13800138000');
  await page.keyboard.press('Control+Enter');
  await page.getByText('请先把上面的话念给居民听').waitFor();
  await page.getByLabel('已念给居民听').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await slip(page).getByText('428 617').waitFor();
  expect(await slip(page).textContent()).toContain('300 000 0');
  await expect.poll(() => focused(page)).toBe('什么事');
  expect(await page.getByLabel('什么事').inputValue()).toBe('');
  await page.keyboard.press('Alt+r');
  await page.locator('.intake-form').getByText('铁路新村').first().waitFor();
});

test('what was typed outlives a reload, and nothing is left after signing out', async () => {
  const page = await visit('intake', { locale: 'en' });
  await page.getByLabel('What is it about').fill('The stairwell lamp is broken.');
  await page.getByLabel('Inherited problem').check();
  await page.getByLabel('From where, handed over by whom').fill('The former company');
  await page.reload();
  await expect
    .poll(() => page.getByLabel('What is it about').inputValue())
    .toBe('The stairwell lamp is broken.');
  expect(await page.getByLabel('From where, handed over by whom').inputValue()).toBe('The former company');
  await page.locator('.top-account').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: /Sign in/ }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('stairwell');
});

test('a thing that was done at once is filed as resolved', async () => {
  const page = await visit('intake', { phone: true });
  await page.getByLabel('什么事').fill('六号楼有人拉电线给电动车充电。');
  await page.getByLabel('当场已解决').check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请写明怎么解决的。').waitFor();
  await page.getByLabel('怎么解决的').fill('当面劝说，已收回电线。');
  await page.getByLabel('用时').fill('12');
  await page.getByRole('button', { name: '保存' }).click();
  await slip(page).getByText('已登记，并记为办结').waitFor();
});

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
);

test('a category that asks for a photo gets it, waits for its way up, and keeps it over a reload', async () => {
  const page = await visit('intake');
  const form = page.locator('.intake-form');
  await page.getByLabel('什么事').fill('垃圾桶旁堆着旧家具。');
  await page.getByLabel('分类').fill('环境');
  await page.locator('.ant-select-item-option', { hasText: '环境卫生' }).click();
  const picture = form.locator('.ant-form-item', { hasText: '拍一张照片' });
  await page.getByRole('button', { name: '保存' }).click();
  await picture.getByText('请填写这一项。').waitFor();

  // A slow line: the photo is held back until it is let go.
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.exposeFunction('held', () => held);
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (input, init) => {
      if (init?.method === 'PUT') await (window as unknown as { held: () => Promise<void> }).held();
      return real(input, init);
    };
  });
  await picture
    .locator('input[type=file]')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: photo });
  await picture.getByText('正在上传…').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await picture.getByText('照片还在上传，传完再提交。').waitFor();
  letGo();
  await picture.getByRole('button', { name: '删除这张照片' }).waitFor();
  await picture.getByText('照片还在上传，传完再提交。').waitFor({ state: 'detached' });

  await page.reload();
  await picture.getByText('已上传').waitFor();
  await picture
    .locator('input[type=file]')
    .setInputFiles({ name: '近看.png', mimeType: 'image/png', buffer: photo });
  await picture.getByRole('button', { name: '删除这张照片' }).nth(1).waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await slip(page).getByText('428 617').waitFor();
  await slip(page).getByRole('link', { name: '打开这件诉求' }).click();
  await page.locator('.facts').getByText('2 张照片，见下方').waitFor();
  await page.locator('.photos img').first().waitFor();
});

test('offline, what was typed stays and can be sent again', async () => {
  const page = await visit('intake');
  await page.getByLabel('什么事').fill('水管漏水。');
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = (input, init) => {
      if (!String(init?.body).includes('FileAppeal')) return real(input, init);
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    (window as unknown as { online: () => void }).online = () => {
      window.fetch = real;
    };
  });
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('.intake-form').getByRole('alert').waitFor();
  expect(await page.getByLabel('什么事').inputValue()).toBe('水管漏水。');
  await page.evaluate(() => (window as unknown as { online: () => void }).online());
  await page.getByRole('button', { name: '保存' }).click();
  await slip(page).getByText('428 617').waitFor();
});

test('a page of the book is pasted: what is right is saved, a line with a fault says why and waits', async () => {
  const page = await visit('intake/register');
  const cell = (column: string, row: number) => page.getByLabel(`${column}, 第 ${row} 行`, { exact: true });
  await cell('日期', 1).focus();
  const lines = [
    '2026/3/5\t铁路新村\t\t楼道堆杂物\t当天清走了\t是',
    '2026-02-30\t铁路新村\t\t下水道返味\t\t',
    '3.7\t铁路新村 1号楼\t\t电梯异响\t已报物业\t否',
    '3.8\t没有的小区\t王阿姨 13800138000\t路灯不亮\t\t',
  ].join('\n');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, lines);
  expect(await cell('已办', 1).isChecked()).toBe(true);
  expect(await cell('已办', 3).isChecked()).toBe(false);
  await page.keyboard.press('Control+Enter');
  await page.getByText('已保存 2 行，还有 2 行').waitFor();
  await page.getByText('没有“2026-02-30”这一天。').waitFor();
  await page.getByText('请先勾选“已征得本人同意”，或清空这一栏。 没有找到“没有的小区”。').waitFor();
  expect(await cell('日期', 2).getAttribute('aria-invalid')).toBe('true');
  await page.reload();
  await page.getByText('已保存 2 行，还有 2 行').waitFor();
  await cell('日期', 2).fill('2026-02-28');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell('日期', 3).evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await cell('日期', 3).isEditable()).toBe(false);
  await page.getByLabel('登记时已征得本人同意').check();
  await cell('地点', 4).fill('云河家园');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已保存 4 行，还有 0 行').waitFor();
  await page.getByRole('button', { name: '移走已保存的行' }).click();
  expect(await cell('什么事', 1).inputValue()).toBe('');
});
