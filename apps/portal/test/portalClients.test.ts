import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test("an administrator registers a street's own portal, and switches one off", async () => {
  const page = await visit('account');
  await page.getByRole('link', { name: '街道自有门户' }).click();
  await page.getByRole('heading', { level: 1, name: '街道自有门户' }).waitFor();
  const rows = page.locator('.portals-entry');
  expect(await rows.count()).toBe(1);
  await rows.getByText('portal_8Xk2mQ7vT1nB4sYd').waitFor();

  await page.getByRole('button', { name: '登记门户' }).click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: '登记', exact: true });
  await submit.click();
  await dialog.getByText('请填写名称').waitFor();
  await dialog.getByLabel('名称', { exact: true }).fill('便民工作台');
  await dialog.getByLabel('网址', { exact: true }).fill('http://street.example/path');
  await dialog.getByLabel('登录后返回的地址').fill('https://elsewhere.example/back');
  await submit.click();
  await dialog.getByText('只到域名为止').waitFor();
  await dialog.getByText('返回地址要完整').waitFor();
  await dialog.getByLabel('网址', { exact: true }).fill('https://street.example');
  await dialog.getByLabel('登录后返回的地址').fill('https://street.example/back');
  await dialog.getByRole('combobox', { name: '所属街道' }).click();
  await page.locator('.ant-select-item-option:visible').last().click();
  await submit.click();
  await page.getByText('已登记').first().waitFor();
  await rows.filter({ hasText: '便民工作台' }).getByText('https://street.example/back').waitFor();

  await page.getByRole('button', { name: '停用“街道工作台”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await rows.filter({ hasText: '街道工作台' }).getByText('已停用').waitFor();
  expect(await page.getByRole('button', { name: '停用“街道工作台”' }).count()).toBe(0);
});

test('it fits a phone, in English', async () => {
  const page = await visit('portals', { phone: true, locale: 'en' });
  await page.getByRole('button', { name: 'Register a portal' }).click();
  await page.getByRole('dialog').getByLabel('Web addresses').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('whoever comes from a portal goes on to its consent, and nowhere else', async () => {
  const page = await visit('continue?to=https%3A%2F%2Fevil.example%2Foauth%2Fauthorize');
  await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
  const consent = /\/oauth\/authorize\?client_id=x$/;
  await page.route(consent, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>consent</h1>' }));
  await page.goto(page.url().replace(/to=.*/, `to=${encodeURIComponent('/oauth/authorize?client_id=x')}`));
  await page.getByRole('heading', { name: 'consent' }).waitFor();
});
