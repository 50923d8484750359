import { goTo } from '@linli/testkit/portal/goTo';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test('an administrator sees who was invited, sends it again and takes it back', async () => {
  const page = await visit('');
  await goTo(page, '人员');
  await page.getByRole('heading', { level: 1, name: '人员和岗位' }).waitFor();
  const waiting = page.getByRole('region', { name: '等待中的邀请' });
  const late = waiting.getByRole('listitem').filter({ hasText: '郑海' });
  await late.getByText('链接已过期').waitFor();
  await late.getByText('由 何敏 发出').waitFor();
  await late.getByText('网格员 · 东河第二网格').waitFor();
  await page.getByRole('button', { name: '重新发送给 郑海 的邀请' }).click();
  await page.getByText('已重新发送给 郑海').waitFor();
  await late.getByText('链接有效至').waitFor();

  await page.getByRole('button', { name: '撤回给 郑海 的邀请' }).click();
  const dialog = page.getByRole('dialog', { name: '撤回给 郑海 的邀请？' });
  await dialog.getByText('链接马上失效').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await late.count()).toBe(1);
  await page.getByRole('button', { name: '撤回给 郑海 的邀请' }).click();
  await dialog.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByText('已撤回给 郑海 的邀请').waitFor();
  await expect.poll(() => late.count()).toBe(0);
});

test('who is invited stands on the list at once', async () => {
  const page = await visit('people');
  await page.getByRole('link', { name: '邀请同事' }).click();
  await page.getByRole('heading', { level: 1, name: '邀请同事' }).waitFor();
  await page.getByLabel('姓名').fill('陈新');
  await page.getByLabel('邮箱').fill('chen@example.org');
  await page.getByRole('combobox', { name: '岗位' }).click();
  await page.getByTitle('网格员', { exact: true }).click();
  await page.getByText('单位', { exact: true }).click();
  await page.getByRole('combobox', { name: '单位名称' }).click();
  await page.getByTitle('东河社区居委会').click();
  await page.getByRole('button', { name: '发送邀请' }).click();
  await page.getByText('已邀请 陈新').waitFor();
  await goTo(page, '人员');
  await page.getByRole('button', { name: '撤回给 陈新 的邀请' }).waitFor();
});

test('a role is ended, only not one’s own; people are found by name; on a phone it fits', async () => {
  const page = await visit('people', { phone: true, locale: 'en' });
  const staff = page.getByRole('region', { name: 'At work' });
  await staff.getByText('3 people').waitFor();
  const own = staff.getByRole('listitem').filter({ hasText: 'hemin@example.org' });
  await own.getByText('another administrator').waitFor();
  expect(await own.getByRole('button').count()).toBe(0);
  await page.getByRole('searchbox', { name: 'Find by name' }).fill('赵');
  await staff.getByText('1 person').waitFor();
  await page.getByRole('button', { name: /End the role of 赵建国: Grid leader/ }).click();
  await page
    .getByRole('dialog', { name: /End the role “Grid leader/ })
    .getByRole('button', { name: 'End the role' })
    .click();
  await page.getByText('Role of 赵建国 ended').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /Grid leader/ }).count()).toBe(0);
  await page.getByRole('button', { name: /Community secretary/i }).waitFor();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
});

test('who reads no appeal finds no empty lists, and starts where the own work is', async () => {
  const page = await visit('', { administers: true });
  await page.getByText('您的岗位不查看诉求').waitFor();
  const navigation = page.getByRole('navigation', { name: '导航' });
  await navigation.getByRole('link', { name: '审计' }).waitFor();
  for (const name of ['诉求', '登记', '待派单', '承诺', '吹哨报到', '回访', '台账']) {
    expect(await navigation.getByRole('link', { name, exact: true }).count(), name).toBe(0);
  }
  await page.locator('.figures').getByRole('link', { name: '人员' }).click();
  await page.getByRole('heading', { level: 1, name: '人员和岗位' }).waitFor();
});
