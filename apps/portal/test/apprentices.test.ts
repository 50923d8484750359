import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const card = (page: Page) => page.locator('section.learning');
const skill = (page: Page, name: string) =>
  card(page).locator('.learning-skills > li').filter({ hasText: name });

async function toApprentices(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click();
  await card(page).waitFor();
}

test('a master signs off a skill on the spot, level by level, takes a wrong one back, and graduates nobody too early', async () => {
  const page = await visit('postings', { isPosted: true, width: 360 });
  await page
    .getByRole('link', { name: /东河社区/ })
    .first()
    .click();
  await toApprentices(page, '徒弟');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wider).toBe(360);

  await page.getByRole('button', { name: '出师' }).click();
  await card(page).getByText('还有 1 项必备技能没有认定为「能独立办」。').first().waitFor();
  await card(page).locator('.learning-actions').getByRole('button', { name: '出师' }).last().click();
  await page.getByRole('alert').getByText('暂不能出师').waitFor();
  await page.getByRole('button', { name: '取消' }).click();

  const cause = skill(page, '现场查明原因');
  await cause.getByText('未认定').waitFor();
  const sign = async (level: string, evidence: string) => {
    await cause.getByRole('button', { name: `认定「${level}」` }).click();
    // Nothing is signed off without what shows it.
    await cause.getByRole('button', { name: `认定「${level}」` }).click();
    await cause.getByText('请写明依据。').waitFor();
    await cause.getByLabel('依据').fill(evidence);
    await cause.getByRole('button', { name: `认定「${level}」` }).click();
    await cause.locator('.learning-level', { hasText: level }).waitFor();
  };
  await sign('了解', '说得清渗水的查法');
  await sign('能协助办', '两次查漏无误');
  await cause.getByText('认定记录').click();
  await cause.getByText('两次查漏无误').waitFor();
  await cause.getByRole('button', { name: '撤销' }).click();
  await cause.getByLabel('撤销原因（徒弟看得到）').fill('那次是我办的');
  await cause.getByRole('button', { name: '撤销' }).click();
  await cause.getByText('已撤销：那次是我办的').waitFor();
  await cause.locator('.learning-level', { hasText: '了解' }).waitFor();
  await sign('能协助办', '第三次查漏无误');
  await sign('能独立办', '独自查明 12 号楼返味');

  await page.getByRole('button', { name: '出师' }).click();
  await card(page).getByText('出师后，徒弟岗位随即结束。').waitFor();
  await card(page).locator('.learning-actions').getByRole('button', { name: '出师' }).last().click();
  await card(page).getByText('已出师').waitFor();
  expect(await cause.getByRole('button').count()).toBe(0);
});

test('what was handled together opens from its figure, and who only reads signs nothing', async () => {
  const page = await visit('postings', { organizes: true, locale: 'en' });
  await page
    .getByRole('link', { name: /Donghe Community/ })
    .first()
    .click();
  await toApprentices(page, 'Apprentices');
  expect(
    await card(page)
      .getByRole('button', { name: /Sign off/ })
      .count(),
  ).toBe(0);
  await card(page).getByRole('button', { name: 'Led: 1' }).click();
  await card(page).locator('.rows > li').waitFor();
});
