import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test('the office says who of a community the public sees: asked first, with an office’s number, for all grids at once', async () => {
  const page = await visit('places');
  await page.getByRole('button', { name: '展开 东河社区' }).click();
  await page.getByRole('button', { name: '东河社区', exact: true }).click();
  await page.getByRole('link', { name: '公示服务团队' }).click();
  await page.getByRole('heading', { level: 1, name: '东河社区：公示服务团队' }).waitFor();
  await page.getByText('共 2 个岗位，已公示 0 个').waitFor();
  const secretary = page.locator('.asset-list > li', { hasText: '林晓梅' });
  const member = page.locator('.asset-list > li', { hasText: '赵建国' });
  await secretary.getByText('未公示', { exact: true }).waitFor();
  await member.getByText('部分网格未公示').waitFor();
  await member.getByText('网格员 · 东河第一网格、东河第二网格').waitFor();

  await secretary.getByRole('button', { name: '公示：林晓梅' }).click();
  expect(await secretary.getByLabel('对外显示的姓名').inputValue()).toBe('林晓梅');
  await secretary.getByLabel('办公电话').fill('13800138000');
  // Without the day on which the person agreed nothing is sent.
  await secretary.getByRole('button', { name: '公示', exact: true }).click();
  expect(
    await secretary
      .getByLabel('本人同意公示的日期')
      .evaluate((input: HTMLInputElement) => input.validity.valueMissing),
  ).toBe(true);
  await secretary.getByLabel('本人同意公示的日期').fill('2026-03-02');
  await secretary.getByRole('button', { name: '公示', exact: true }).click();
  await secretary.getByRole('alert').getByText('不要填写个人手机').waitFor();
  await secretary.getByLabel('办公电话').fill('010-5550 0201');
  await secretary.getByLabel('在岗时间', { exact: true }).fill('工作日 9:00–17:00');
  await secretary.getByRole('button', { name: '公示', exact: true }).click();
  await secretary.getByText('对外姓名：林晓梅 · 010-5550 0201 · 工作日 9:00–17:00').waitFor();

  await member.getByRole('button', { name: '公示：赵建国', exact: true }).click();
  expect(await member.getByLabel('对外显示的姓名').inputValue()).toBe('赵师傅');
  await member.getByRole('button', { name: '公示', exact: true }).click();
  await page.getByText('共 2 个岗位，已公示 2 个').waitFor();
  await member.getByRole('button', { name: '撤下公示：赵建国' }).click();
  await page.locator('.ant-popconfirm-buttons').getByRole('button', { name: '撤下' }).click();
  await member.getByText('未公示', { exact: true }).waitFor();
  await page.getByText('共 2 个岗位，已公示 1 个').waitFor();
});

test('on a phone and in English, nothing of it is cut off', async () => {
  const page = await visit('places', { phone: true, locale: 'en' });
  await page.getByRole('button', { name: 'Expand Donghe Community' }).click();
  await page.getByRole('button', { name: 'Donghe Community', exact: true }).click();
  await page.getByRole('link', { name: 'Public team' }).click();
  const secretary = page.locator('.asset-list > li', { hasText: '林晓梅' });
  await secretary.getByRole('button', { name: 'Publish 林晓梅' }).click();
  await secretary.getByLabel('The day on which the person agreed').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});
