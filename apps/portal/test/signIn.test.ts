import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test('a wrong password is said in words, the right one opens the day', async () => {
  const page = await visit('', { signedIn: false });
  await page.getByLabel('邮箱').fill('hemin@example.org');
  await page.getByLabel('密码').fill('wrong');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('alert').getByText('邮箱或密码不对').waitFor();
  expect(await page.getByLabel('邮箱').inputValue()).toBe('hemin@example.org');

  await page.getByLabel('密码').fill('huaiyinli-2026');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '何敏' }).waitFor();
});

test('what is missing is said at its field', async () => {
  const page = await visit('', { signedIn: false });
  await page.getByLabel('邮箱').fill('hemin');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('邮箱格式不对').waitFor();
  await page.getByText('请填写密码').waitFor();
});

test('the language is chosen before signing in and remembered', async () => {
  const page = await visit('', { signedIn: false });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await expect.poll(() => page.title()).toBe('Sign in · Linli');
});

test('signing out leads back to the sign-in page', async () => {
  const page = await visit('');
  await page.getByRole('button', { name: /我的账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '登录工作台' }).waitFor();
});

test('without a network the sign-in says so and keeps what was typed', async () => {
  const page = await visit('', { signedIn: false });
  await page.getByLabel('邮箱').fill('hemin@example.org');
  await page.getByLabel('密码').fill('huaiyinli-2026');
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  });
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('alert').getByText('连不上网络').waitFor();
  expect(await page.getByLabel('密码').inputValue()).toBe('huaiyinli-2026');
});
