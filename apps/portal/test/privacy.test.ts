import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openAppeal, visit } from './portal.ts';
import type { Reader } from './reader.ts';

const title = '地下室没有灯，老人摔了一跤';

async function open(reader: Reader = {}): Promise<{ page: Page; code: string }> {
  const page = await visit('appeals', reader);
  await openAppeal(page, title);
  const code = ((await page.locator('.appeal-code').textContent()) ?? '').replace(/\D/g, '');
  return { page, code };
}

test('a resident’s data is exported as text and as JSON, and the log says so', async () => {
  const { page, code } = await open();
  await page.getByText('谁查看过联系方式 (0)').waitFor();
  await page.getByRole('button', { name: '导出个人信息' }).click();
  const dialog = page.getByRole('dialog', { name: '导出居民的个人信息' });
  await dialog.getByRole('button', { name: '记录并导出' }).click();
  await dialog.getByText('请写明居民是怎样提出的').waitFor();
  await dialog.getByLabel('居民什么时候、怎样提出的').fill('当面');
  await dialog.getByRole('button', { name: '记录并导出' }).click();
  await dialog.getByText('请至少写 4 个字').waitFor();
  await dialog.getByLabel('居民什么时候、怎样提出的').fill('3月2日到窗口当面提出');
  await dialog.getByRole('button', { name: '记录并导出' }).click();
  await dialog.getByText('已导出，请下载').waitFor();
  const files = [
    ['文字版（给居民看）', `linli-${code}.txt`, `编号：${code}`],
    ['JSON（可导入其他系统）', `linli-${code}.json`, '"format": "linli-personal-data/1"'],
  ] as const;
  for (const [name, file, content] of files) {
    const started = page.waitForEvent('download');
    await dialog.getByRole('link', { name }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe(file);
    expect(readFileSync(await download.path(), 'utf8')).toContain(content);
  }
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('谁查看过联系方式 (1)').click();
  await page.locator('.privacy-log').getByText('3月2日到窗口当面提出').waitFor();
  await page.locator('.privacy-log').getByText('何敏').waitFor();
});

test('a resident’s data is erased after reason and code; the pane says what went', async () => {
  const { page, code } = await open();
  await page.getByRole('button', { name: '删除个人信息' }).click();
  const dialog = page.getByRole('dialog', { name: '删除居民的个人信息' });
  await dialog.getByText('会删除，无法恢复').waitFor();
  await dialog.getByText('会保留').waitFor();
  await dialog.getByLabel('居民什么时候、怎样提出的').fill('3月2日来信要求');
  await dialog.getByLabel(/请输入诉求编号/).fill('123');
  await dialog.getByRole('button', { name: '永久删除' }).click();
  await dialog.getByText('编号不一致').waitFor();
  await dialog.getByLabel(/请输入诉求编号/).fill(code);
  await dialog.getByRole('button', { name: '永久删除' }).click();
  await page.getByText('已删除居民的个人信息').waitFor();
  await page.getByText(/联系方式 1 项，文字 \d+ 条/).waitFor();
  await page.getByRole('heading', { level: 1, name: '（内容已按要求删除）' }).waitFor();
  // The list reads itself anew.
  await expect.poll(() => page.getByText(title).count()).toBe(0);
  expect(await page.getByRole('button', { name: '删除个人信息' }).count()).toBe(0);
});

test('in English and on a phone the questions fit', async () => {
  const { page } = await open({ locale: 'en', phone: true });
  await page.getByRole('button', { name: 'Erase personal data' }).click();
  await page.getByRole('dialog').getByText('This goes for ever').waitFor();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});
