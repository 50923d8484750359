import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const section = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) });

/** Nothing hangs over the edge of the screen; only the ways scroll sideways. */
async function fits(page: Page): Promise<void> {
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll('html, main, main *:not(nav, nav *)')]
      .filter((one) => one.scrollWidth > document.documentElement.clientWidth)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(wider).toEqual([]);
}

test('a secretary takes what fits a need, spends what a fund has left and no more, and reverses what was wrong', async () => {
  const page = await visit('postings', { isPosted: true, width: 360 });
  await section(page, '我的派驻').getByRole('link').first().click();
  await page.getByRole('link', { name: '资源资金' }).click();
  const needs = section(page, '社区需求');
  await needs.getByRole('button', { name: '采用“周末志愿者二十人”', exact: true }).click();
  await needs.getByText(/^已商定：.+“周末志愿者二十人”$/).waitFor();
  await needs.getByRole('button', { name: '登记使用情况' }).waitFor();

  const funds = section(page, '资金');
  await funds.getByText('到位 100.00 元，已支出 0.00 元，结余 100.00 元').waitFor();
  await funds.getByRole('button', { name: '从“停车场照明”登记支出' }).click();
  await page.getByLabel('金额（元）').fill('0');
  await page.getByLabel('用途').fill('路灯');
  await page.getByLabel('收款方').fill('明视安防公司');
  await funds.getByRole('button', { name: '保存' }).click();
  await funds.getByText('请填写大于 0 的金额，最多两位小数，例如 12800.50。').waitFor();
  await page.getByLabel('金额（元）').fill('100.01');
  await funds.getByRole('button', { name: '保存' }).click();
  await funds.getByRole('alert').getByText('还剩 100.00 元').waitFor();
  await fits(page);
  await page.getByLabel('金额（元）').fill('60.5');
  await funds.getByRole('button', { name: '保存' }).click();
  await funds.getByText('到位 100.00 元，已支出 60.50 元，结余 39.50 元').waitFor();

  await funds.getByText('支出 1 笔').click();
  await funds.getByText('明视安防公司 · 无票据').waitFor();
  await funds.getByRole('button', { name: '冲销支出“路灯”' }).click();
  await page.getByLabel('为什么冲销').fill('金额记错');
  await funds.getByRole('button', { name: '保存' }).click();
  await funds.getByText('已冲销：金额记错').waitFor();
  await funds.getByText('到位 100.00 元，已支出 0.00 元，结余 100.00 元').waitFor();
  await fits(page);
});

test('an organizer opens the funds that a sum is made of, and from each the posting that secured it', async () => {
  const page = await visit('postings', { organizes: true, locale: 'en' });
  await page.getByRole('link', { name: 'All funds' }).click();
  await page.getByRole('row', { name: /^All 1 fund 100\.00 0\.00 100\.00$/ }).waitFor();
  await page.getByRole('link', { name: 'Street budget' }).click();
  await page.waitForURL(/source=STREET_BUDGET/);
  await page.getByText('Some are left out').waitFor();
  await section(page, 'Fund by fund').getByRole('link', { name: '停车场照明' }).click();
  await page.waitForURL(/\/resources$/);
  await section(page, 'Funds').getByText('100.00 yuan granted, 0.00 spent, 100.00 left').waitFor();
});
