import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const header = '工单编号,受理时间,诉求内容,所属社区,联系电话';
const table = [
  header,
  'FT-1,2026-03-05 14:30,楼道灯不亮,铁路新村,13800138000',
  'FT-2,2026-02-30 10:00,垃圾清运不及时,铁路新村,',
  'FT-3,2026-03-06 09:00,地下室积水,铁路新村,',
].join('\n');

const choose = (page: Page, text: string, name = '三月工单.csv') =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const figure = (page: Page, name: string) =>
  page.locator('.hotline-counts > div', { hasText: name }).locator('dd').textContent();

test('a file is matched, tried, imported with its progress, and what was refused is taken to be mended', async () => {
  const page = await visit('intake');
  await page.getByRole('link', { name: '导入热线工单' }).click();
  await page.getByRole('heading', { level: 1, name: '导入热线工单' }).waitFor();
  await page.getByText('还没有导入过。选择一个文件开始。').waitFor();
  await choose(page, '%PDF', '工单.pdf');
  await page.getByRole('alert').getByText('这不是 CSV 或 XLSX 表格。').waitFor();
  await choose(page, table);
  await page.getByRole('heading', { level: 1, name: '三月工单.csv' }).waitFor();
  await page.getByRole('cell', { name: '楼道灯不亮' }).waitFor();
  // Its columns are called as usual: nothing needs to be chosen.
  await page.locator('.hotline-fields').getByText('FT-1').waitFor();
  await page.getByLabel('保存这次对应为').fill('区热线');
  await page.getByRole('button', { name: '试运行' }).click();
  await page.getByRole('heading', { level: 2, name: '试运行结果' }).waitFor();
  expect(await figure(page, '将登记')).toBe('2');
  expect(await figure(page, '不能导入')).toBe('1');
  await page.locator('.hotline-refused q', { hasText: '2026-02-30 10:00' }).waitFor();
  await page.locator('.hotline-refused').getByText('行 3').waitFor();
  await page.getByRole('button', { name: '导入 2 件' }).click();
  await page.getByRole('heading', { level: 2, name: '导入结果' }).waitFor();
  await page.getByText('导入完成。').waitFor();
  expect(await figure(page, '已登记')).toBe('2');
  const taking = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载未导入的行' }).click();
  expect((await taking).suggestedFilename()).toBe('未导入的行.csv');
});

test('a file with the same columns gets the saved matching, on a phone too; a mapping that lacks something says what', async () => {
  const page = await visit('intake/hotline', { phone: true, locale: 'en' });
  await choose(page, table.replace('工单编号', '流水'));
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('alert').getByText('工单号、受理时间和诉求内容必须对应到列。').waitFor();
  await page.getByLabel('Order number Column').focus();
  await page.keyboard.type('流水');
  await page.keyboard.press('Enter');
  await page.getByLabel('Save this matching as').fill('District hotline');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Import 2' }).waitFor();
  const overflow = await page.locator('.hotline').evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(overflow).toBe(0);
  // What was tried is not what stands there any more: it must be tried again.
  await page.getByLabel('Title Fixed value').fill('Hotline');
  await page.getByRole('button', { name: 'Import 2' }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Import 2' }).waitFor();
  await page.getByRole('link', { name: 'All imports' }).click();
  await page.getByRole('link', { name: '三月工单.csv' }).waitFor();
  await choose(page, table.replace('工单编号', '流水'), 'april.csv');
  await page.getByRole('heading', { level: 1, name: 'april.csv' }).waitFor();
  await page.locator('.hotline-saved').getByText('District hotline（same columns）').waitFor();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Stop and remove the file' }).click();
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByText('It was stopped. What had been filed stays.').waitFor();
});

test('an appeal that the hotline passed on shows its order number', async () => {
  const page = await visit('appeals');
  await page.getByRole('link', { name: '暖气不热，室温只有十四度' }).click();
  await page.locator('.appeal-head').getByText('12345热线 RX20261119-0417').waitFor();
});
