import { goTo } from '@linli/testkit/portal/goTo';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('a token is made, shown once, and never again', async () => {
  const page = await visit('');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(page, '令牌');
  await page.getByRole('heading', { level: 1, name: '集成令牌' }).waitFor();
  await page.getByRole('button', { name: '新建令牌' }).click();
  const dialog = page.getByRole('dialog', { name: '新建令牌' });
  const create = dialog.getByRole('button', { name: '新建令牌' });

  await dialog.getByRole('checkbox', { name: '读取诉求' }).uncheck();
  await dialog.getByRole('checkbox', { name: '读取遮挡后的联系方式' }).check();
  await dialog.getByLabel('有效期至').fill('2020-01-01');
  await create.click();
  for (const words of ['请填写名称。', '须同时选择“读取诉求”。', '请选择今后 366 天以内的日期。'])
    await dialog.getByText(words).waitFor();
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByRole('checkbox', { name: '读取诉求' }).check();
  await dialog.getByLabel('有效期至').fill(nextMonth);
  await dialog.getByLabel('名称').fill('12345 热线平台');
  await dialog.getByRole('button', { name: '只选下级地点' }).click();
  await dialog.getByRole('list', { name: '地点列表' }).getByRole('button').first().click();
  await create.click();

  const shown = page.getByRole('dialog', { name: '请现在复制令牌' });
  const secret = await shown.getByRole('textbox', { name: '令牌' }).inputValue();
  expect(secret).toMatch(/^lnl_[\w-]{43}$/);
  expect(await shown.locator('pre').textContent()).not.toContain(secret);
  await shown.getByRole('button', { name: '复制令牌' }).click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await shown.getByRole('button', { name: '已保存好' }).click();
  await shown.waitFor({ state: 'hidden' });
  const entry = page.getByRole('listitem').filter({ hasText: '12345 热线平台' });
  await entry.getByText(`尾号 ${secret.slice(-4)}`).waitFor();
  await entry.getByText('读取诉求 · 读取遮挡后的联系方式').waitFor();
  await entry.getByText('从未使用').waitFor();
  expect(await page.content()).not.toContain(secret);
});

test('one that ends soon says so, is rotated with an overlap, and revoked after a question', async () => {
  const page = await visit('integrations', { locale: 'en' });
  const live = page.getByRole('region', { name: 'In use' });
  const entry = live.getByRole('listitem').filter({ hasText: '街道数据看板' });
  await entry.getByText('ends in 9 days: rotate it').waitFor();
  await page.getByRole('button', { name: 'Rotate “街道数据看板”' }).click();
  const rotating = page.getByRole('dialog', { name: 'Rotate “街道数据看板”' });
  await rotating.getByRole('radio', { name: '3 days' }).check();
  await rotating.getByRole('button', { name: 'Rotate', exact: true }).click();
  const shown = page.getByRole('dialog', { name: 'Copy the token now' });
  await shown.getByRole('textbox', { name: 'Token' }).waitFor();
  await shown.getByRole('button', { name: 'I have kept it' }).click();
  await entry.getByText('The old one works until').waitFor();
  await expect.poll(() => entry.getByText('rotate it').count()).toBe(0);

  await page.getByRole('button', { name: 'Revoke “街道数据看板”' }).click();
  const asking = page.getByRole('dialog', { name: 'Revoke “街道数据看板”?' });
  await asking.getByText('shut out at once').waitFor();
  await asking.getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByText('“街道数据看板” revoked').waitFor();
  const ended = page.getByRole('region', { name: 'Ended' });
  await ended.getByRole('listitem').filter({ hasText: '街道数据看板' }).waitFor();
  expect(await ended.getByRole('button').count()).toBe(0);
});

test('on a phone the page, its dialog and the secret fit', async () => {
  const page = await visit('integrations', { phone: true });
  await page.getByRole('button', { name: '轮换“街道数据看板”' }).waitFor();
  expect(await fits(page)).toBe(true);
  await page.getByRole('button', { name: '新建令牌' }).click();
  const dialog = page.getByRole('dialog', { name: '新建令牌' });
  await dialog.getByLabel('名称').fill('12345');
  expect(await fits(page)).toBe(true);
  await dialog.getByRole('button', { name: '新建令牌' }).click();
  await page.getByRole('textbox', { name: '令牌' }).waitFor();
  expect(await fits(page)).toBe(true);
});
