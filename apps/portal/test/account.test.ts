import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test('an unknown device is signed out, one by one or all at once', async () => {
  const page = await visit('');
  await page.getByRole('button', { name: /我的账号/ }).click();
  await page.getByRole('menuitem', { name: '我的账号' }).click();
  await page.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
  const rows = page.getByRole('region', { name: '登录的设备' }).getByRole('listitem');
  await rows.filter({ hasText: 'Chrome · Windows' }).getByText('当前设备').waitFor();
  expect(await rows.count()).toBe(3);
  await page.getByRole('button', { name: '退出 Chrome · Android' }).click();
  await rows.filter({ hasText: 'Android' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '其他设备全部退出' }).click();
  await page.getByText('只有当前这台设备登录').waitFor();
  expect(await rows.count()).toBe(1);
});

test('the password is changed with the old one, and a common one is refused in words', async () => {
  const page = await visit('account', { locale: 'en' });
  const form = page.getByRole('region', { name: 'Change password' });
  const change = async (current: string, next: string) => {
    await form.getByLabel('Present password').fill(current);
    await form.getByLabel('New password').fill(next);
    await form.getByRole('button', { name: 'Change password' }).click();
  };
  await change('huaiyinli-2026', 'qwertyuiop');
  await form.getByRole('alert').getByText('too common').waitFor();
  await change('not this', 'a new one for the office');
  await form.getByRole('alert').getByText('not right').waitFor();
  expect(await form.getByLabel('New password').inputValue()).toBe('a new one for the office');
  await change('huaiyinli-2026', 'a new one for the office');
  await page.getByText('Password changed').waitFor();
  await page.getByText('on this device only').waitFor();
  expect(await form.getByLabel('New password').inputValue()).toBe('');
});
