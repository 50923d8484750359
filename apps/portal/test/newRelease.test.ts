import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const file = /\/assets\/RatesScreen-/;
const complaints = /The code of "rates" did not come|ERR_INTERNET_DISCONNECTED/;

const way = (page: Page) => page.getByRole('link', { name: '三率', exact: true });

function documents(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

test('a screen that takes its time has a calm place holder, and the ways to the others stay', async () => {
  const page = await visit('');
  await page.locator('.figures').waitFor();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  await way(page).click();
  await page.locator('.loading').waitFor();
  expect(await page.locator('.figures').count()).toBe(0);
  expect(await way(page).getAttribute('aria-current')).toBe('page');
  letGo();
  await page.locator('.check-found').waitFor();
});

test('after a new release a screen whose file is gone opens the portal anew, once, and then says so', async () => {
  const page = await visit('', {}, complaints);
  await page.locator('.figures').waitFor();
  await page.route(file, (route) => route.fulfill({ status: 404 }));
  const asked = documents(page);
  await way(page).click();
  await page.getByRole('heading', { level: 1, name: '页面没有打开' }).waitFor();
  expect(asked).toEqual(['/portal/rates']);
  await page.getByRole('link', { name: '今天', exact: true }).click();
  await page.locator('.figures').waitFor();

  await page.unroute(file);
  await page.goBack();
  await page.getByRole('button', { name: '刷新' }).click();
  await page.locator('.check-found').waitFor();
});

test('without a network it is said at once, and nothing on the screen is lost to a reload', async () => {
  const page = await visit('', {}, complaints);
  await page.locator('.figures').waitFor();
  const asked = documents(page);
  await page.context().setOffline(true);
  await way(page).click();
  await page.getByRole('heading', { level: 1, name: '页面没有打开' }).waitFor();
  expect(asked).toEqual([]);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '刷新' }).click();
  await page.locator('.check-found').waitFor();
});
