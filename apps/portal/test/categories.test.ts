import { goTo } from '@linli/testkit/portal/goTo';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { holdAnswers, visit } from './portal.ts';

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

async function openGas(page: Page) {
  await goTo(page, '分类');
  await page.getByRole('heading', { level: 1, name: '诉求分类' }).waitFor();
  await page.getByText('水电气热').first().click();
  await page.getByRole('link', { name: '燃气', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: '燃气' }).waitFor();
}

test('a category is changed by keyboard, seen as residents see it, undone, and saved as a version', async () => {
  const page = await visit('');
  await openGas(page);
  const preview = page.getByRole('complementary', { name: '居民看到的样子' });
  await preview.getByRole('radio', { name: '闻到了' }).check();
  await preview.getByText('119').waitFor();

  const name = page.getByLabel('名称（中文）');
  await name.fill('燃气安全');
  await preview.getByText('燃气安全').waitFor();
  await page.getByRole('link', { name: /燃气.*未保存/ }).waitFor();
  await page.getByRole('button', { name: '撤销修改' }).click();
  expect(await name.inputValue()).toBe('燃气');

  await page.getByRole('button', { name: '添加问题' }).press('Enter');
  const question = page.getByRole('group', { name: '问题 3' });
  await question.getByLabel('问题（中文）').fill('大约几户');
  await question.getByLabel('类型').selectOption('NUMBER');
  await question.getByLabel('最小值').fill('1');
  await preview.getByText('大约几户').waitFor();
  await question.getByRole('button', { name: '上移' }).press('Enter');
  await page.getByRole('button', { name: '保存，现在生效' }).click();
  await page.getByText('已保存').waitFor();
  const versions = page.getByRole('region', { name: '版本' });
  await versions.getByText('现行').waitFor();
  await versions.getByText('历史').waitFor();
  await versions.getByText('补充问题').waitFor();
  expect(await versions.locator('ins').textContent()).toContain('大约几户');

  await name.fill(' ');
  await page.getByRole('button', { name: '保存，现在生效' }).click();
  await page.getByRole('alert').getByText('请填写这一项。').waitFor();
});

test('what was saved stands until it is read anew, and who typed on meanwhile keeps that', async () => {
  const page = await visit('');
  await openGas(page);
  const [name, hint] = [page.getByLabel('名称（中文）'), page.getByLabel('说明（中文）')];
  await hint.fill('闻到就打 119');
  const { letGo, given } = await holdAnswers(page, 'query Catalogue ');
  await page.getByRole('button', { name: '保存，现在生效' }).click();
  await given;
  await name.fill('燃气安全');
  letGo();
  await page.getByText('已保存').waitFor();
  expect([await name.inputValue(), await hint.inputValue()]).toEqual(['燃气安全', '闻到就打 119']);
  await page.getByRole('link', { name: /燃气.*未保存/ }).waitFor();
  await page.getByRole('button', { name: '撤销修改' }).click();
  expect([await name.inputValue(), await hint.inputValue()]).toEqual(['燃气', '闻到就打 119']);
});

test('on a phone the list and the form stand one after the other, in English too', async () => {
  const page = await visit('categories', { phone: true, locale: 'en' });
  await page.getByText('Water, power, gas, heating').first().click();
  expect(await fits(page)).toBe(true);
  await page.getByRole('link', { name: 'Gas', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Gas' }).waitFor();
  expect(await fits(page)).toBe(true);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
});
