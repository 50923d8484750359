import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openAppeal, visit } from './portal.ts';

const card = (page: Page, title: string): Locator =>
  page.locator('section.card', { has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

async function opened(): Promise<Page> {
  const page = await visit('appeals');
  await openAppeal(page, '地下室没有灯，老人摔了一跤');
  return page;
}

test('contacts are entered as many at once, and counted by their way', async () => {
  const page = await opened();
  const contacts = card(page, '联系记录');
  await contacts.getByText('还没有联系记录').waitFor();
  await contacts.getByRole('button', { name: '登记联系' }).click();
  const form = contacts.locator('form');
  await form.getByLabel('方式').press('ArrowDown');
  await page.locator('.ant-select-item-option', { hasText: '微信' }).click();
  await form.getByLabel('几次').fill('29');
  await form.getByLabel('说了什么').fill('约定周六上门。');
  await form.getByRole('button', { name: '登记联系' }).click();
  await page.getByText('已登记').waitFor();
  await contacts.locator('dd', { hasText: '29' }).waitFor();
  await contacts.getByText('逐条查看（1）').click();
  await contacts.getByText('约定周六上门。').waitFor();
  await contacts.getByText('29 次').waitFor();
});

test('what was looked for on the spot stands there with its result, and what was measured as a line', async () => {
  const page = await opened();
  const spot = card(page, '现场查看与测量');
  await spot.getByRole('button', { name: '登记现场查看' }).click();
  await spot.locator('form').getByRole('button', { name: '登记现场查看' }).click();
  await spot.getByText('请填写这一项').first().waitFor();
  await spot.getByLabel('怀疑什么').fill('线路老化');
  await spot.getByLabel('怎样检查').fill('逐段测绝缘');
  await spot.getByLabel('未查到').check();
  await spot.locator('form').getByRole('button', { name: '登记现场查看' }).click();
  await spot.getByText('线路老化').waitFor();
  await spot.getByText('逐段测绝缘').waitFor();
  for (const value of ['22.5', '8']) {
    await spot.getByRole('button', { name: '登记测量' }).first().click();
    await spot.getByLabel('测量项目').fill('水深');
    await spot.getByLabel('数值').fill(value);
    await spot.getByLabel('单位', { exact: true }).fill('cm');
    await spot.locator('form').getByRole('button', { name: '登记测量' }).click();
    await spot.locator('form').waitFor({ state: 'detached' });
  }
  await spot.getByRole('img', { name: '水深的变化：22.5 cm, 8 cm' }).waitFor();
});

test('affected buildings are named, of those of the community', async () => {
  const page = await opened();
  const affected = card(page, '涉及楼栋');
  await affected.getByRole('button', { name: '登记涉及楼栋' }).click();
  await affected.getByLabel('楼栋').fill('2号');
  await page.locator('.ant-select-item-option', { hasText: '2号楼' }).first().click();
  await page.keyboard.press('Escape');
  await affected.locator('form').getByRole('button', { name: '登记涉及楼栋' }).click();
  await affected.locator('form').waitFor({ state: 'detached' });
  expect(await affected.locator('.building-names').textContent()).toContain('2号楼');
});
