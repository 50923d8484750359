import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { visit } from './portal.ts';

async function fill(page: Page, email: string) {
  await page.getByLabel('姓名').fill('陈新');
  await page.getByLabel('邮箱').fill(email);
}

test('an administrator invites a colleague with a role at a place', async () => {
  const page = await visit('account');
  await page.getByRole('link', { name: '邀请同事' }).click();
  await page.getByRole('heading', { level: 1, name: '邀请同事' }).waitFor();
  await page.getByRole('button', { name: '发送邀请' }).click();
  await page.getByText('请填写姓名').waitFor();
  await page.getByText('请选择岗位').waitFor();
  await fill(page, 'hemin@example.org');
  await page.getByRole('combobox', { name: '岗位' }).click();
  await page.getByTitle('网格员', { exact: true }).click();
  await page.getByText('单位', { exact: true }).click();
  await page.getByRole('combobox', { name: '单位名称' }).click();
  await page.locator('.ant-select-item-option:visible').first().click();
  await page.getByRole('button', { name: '发送邀请' }).click();
  await page.getByRole('alert').getByText('这个邮箱已经在用').waitFor();
  await fill(page, 'chen@example.org');
  await page.getByRole('button', { name: '发送邀请' }).click();
  await page.getByText('已邀请 陈新').waitFor();
});
