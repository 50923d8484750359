import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { csvField, csvOf } from '../src/rates/csv.ts';
import { takeStep, visit } from './portal.ts';

test('whoever asks reads the words, gives three answers, and the list goes on', async () => {
  const page = await visit('visits');
  const list = page.locator('.followup-list > li');
  await list.first().waitFor();
  const before = await list.count();
  await list.first().getByRole('button', { name: '开始回访' }).click();
  await page.getByText('您好，这里是社区回访。').waitFor();
  await page.locator('.call').getByText('是', { exact: true }).click();
  await page.locator('.call').getByText('已解决', { exact: true }).click();
  await page.locator('.call').getByText('基本满意', { exact: true }).click();
  await page.getByRole('button', { name: '登记回答' }).click();
  await expect.poll(() => list.count()).toBe(before - 1);
});

test('a call back needs its time; on a phone the list makes room for the call', async () => {
  const page = await visit('visits', { phone: true });
  await page.locator('.followup-list > li').first().getByRole('button', { name: '开始回访' }).click();
  await page.getByRole('button', { name: '约定再打' }).click();
  await page.getByText('请填写约定的时间。').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await page.getByRole('link', { name: '返回名单' }).click();
  await page.locator('.followup-list > li').first().waitFor();
});

const reviews = (page: Page) => page.getByRole('region', { name: /双否复查|Double-no reviews/ });

async function recordPart(page: Page, part: string, words: string): Promise<void> {
  await takeStep(page, '双否复查');
  const form = page.locator('form.step-form');
  await form.getByRole('radio', { name: part }).check();
  await form.getByRole('textbox').fill(words);
  await form.getByRole('button', { name: '双否复查' }).click();
  await form.waitFor({ state: 'detached' });
}

// m13: what a double no opens is not closed before somebody was there, planned anew, and a superior looked again.
test.each([
  { name: 'on a desktop', phone: false },
  { name: 'on a phone', phone: true },
])('a double no opens a review that waits for its three parts $name', async ({ phone }) => {
  const page = await visit('visits', { phone });
  const task = page.locator('.followup-list > li', { hasText: '两个大门能不能都开' });
  await task.getByRole('button', { name: '开始回访' }).click();
  await page.locator('.call').getByText('是', { exact: true }).click();
  await page.locator('.call').getByText('未解决', { exact: true }).click();
  await page.locator('.call').getByText('不满意', { exact: true }).click();
  await page.getByRole('button', { name: '登记回答' }).click();
  await page.locator('.call').waitFor({ state: 'detached' });

  await page.locator('.ant-segmented-item', { hasText: '双否复查' }).click();
  await reviews(page).getByText('共 2 件').waitFor();
  // What is due first stands first.
  expect(await reviews(page).getByRole('link').allTextContents()).toEqual([
    '污水管返水，一楼进水',
    '两个大门能不能都开',
  ]);
  await reviews(page).locator('li', { hasText: '污水管返水' }).getByText('已超期').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await reviews(page).getByRole('link', { name: '两个大门能不能都开' }).click();
  await page.getByRole('heading', { level: 1, name: '两个大门能不能都开' }).waitFor();

  await takeStep(page, '双否复查');
  const form = page.locator('form.step-form');
  expect(await form.getByRole('radio', { name: '上级复核' }).isDisabled()).toBe(true);
  await form.getByRole('button', { name: '双否复查' }).click();
  await form.getByText('请写下内容。').waitFor();
  await form.getByRole('button', { name: '取消' }).click();
  await form.waitFor({ state: 'detached' });

  await recordPart(page, '上门走访', '两个门都锁着，老人绕行八百米。');
  await recordPart(page, '新方案', '东门白天开放，志愿者值守。');
  const section = page.locator('.card', { hasText: '双否复查' }).locator('.review-parts');
  await expect.poll(() => section.locator('.review-done').count()).toBe(2);
  await recordPart(page, '上级复核', '同意，七日后再看。');
  await page.getByText('复查已完成').waitFor();
});

test('every rate stands beside its counts, and a figure opens its rows', async () => {
  const page = await visit('rates');
  await page.getByText('114 / 120 次').waitFor();
  await page.getByText('+5 个百分点 (+6.25%)').first().waitFor();
  await page.getByRole('button', { name: /^收到/ }).click();
  await page.getByRole('dialog').getByText('您可以查看其中').waitFor();
  expect(await page.getByRole('dialog').getByRole('listitem').count()).toBe(5);
});

test('each figure of a group opens its rows, and so does each of a month', async () => {
  const page = await visit('rates');
  const row = page.getByRole('row', { name: /房屋漏水/ });
  await row.getByRole('button', { name: '214' }).click();
  await page.getByRole('dialog', { name: '房屋漏水 · 诉求量' }).getByText('您可以查看其中 2 件').waitFor();
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: '85%' }).click();
  await page.getByRole('dialog', { name: '房屋漏水 · 解决率' }).waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('row', { name: /违法建设/ })
    .getByRole('button', { name: '3' })
    .click();
  await page.getByRole('dialog', { name: /^违法建设/ }).waitFor();
});

test('early in a period the last one with answers is shown, and says so', async () => {
  const page = await visit('rates', { nobodyAsked: true });
  await page.getByText('还没有有效回访，先显示上一期').waitFor();
  await page.getByText('114 / 120 次').waitFor();
  await page.getByRole('button', { name: '看本期' }).click();
  await page.getByText('还没有有效回访，先显示上一期').waitFor({ state: 'detached' });
  await page.locator('.big-figure').getByText('还没有有效回访').first().waitFor();
});

test('what leaves as CSV is no formula, whatever somebody is called', async () => {
  expect(csvField('=1+1')).toBe(`"'=1+1"`);
  expect(
    ['+86', '-1', '@SUM(A1)', '\tx', '\r=1'].map(csvField).every((field) => field.startsWith(`"'`)),
  ).toBe(true);
  expect(csvField('李"四",三')).toBe('"李""四"",三"'.replace('""",', '"",'));
  expect(csvOf([['a', 1, null]])).toBe('\uFEFFa,1,\r\n');
  const page = await visit('rates');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain(`"'=1+1",214,120,95,85,90,88`);
});

test('a figure and its table keep within a phone', async () => {
  const page = await visit('rates', { phone: true, locale: 'en' });
  await page.getByText('114 of 120').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});

test('the ledgers name who sees to it, or that nobody does', async () => {
  const page = await visit('ledgers');
  await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
  const old = page.locator('.followup-list > li', { hasText: '夜间停车占用消防通道' });
  await old.getByText('历史遗留，始于').waitFor();
  await old.getByText('移交：原物业公司（2023年撤出）').waitFor();
  await page.locator('.ant-segmented-item', { hasText: '隐患' }).click();
  await page.getByText('这本台账里没有记录。').waitFor();
  await page.locator('.ant-segmented-item', { hasText: '新增' }).click();
  await page.locator('.followup-list > li').first().getByText('还没有负责人').waitFor();
});

test('an old problem gets somebody who sees to it, found by the unit; the ledger names them', async () => {
  const page = await visit('ledgers', { phone: true });
  await page.getByRole('link', { name: '夜间停车占用消防通道' }).click();
  await page.getByRole('heading', { level: 1, name: '夜间停车占用消防通道' }).waitFor();
  await page.locator('.steps-bar').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '台账' }).click();
  const form = page.locator('form.step-form');
  await form.getByLabel('计划').fill('划消防禁停线，夜间巡查。');
  await form.getByLabel('负责人').fill('吴');
  await page.locator('.ant-select-item-option', { hasText: '吴强' }).click();
  await form.getByRole('button', { name: '台账' }).click();
  await form.waitFor({ state: 'detached' });
  await page.locator('.ledger-facts').getByText('吴强').waitFor();
});
