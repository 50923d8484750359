import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openAppeal, visit } from './portal.ts';

const section = (page: Page) =>
  page.locator('section', {
    has: page.getByRole('heading', { level: 2, name: /相同与关联|Similar and linked/ }),
  });
const dialog = (page: Page) => page.getByRole('dialog');

test('what is near is merged into it with a note, and taken apart again with a reason', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '垃圾桶旁有大件家具没人清');
  const compare = section(page).getByRole('button', { name: '与“夜间停车占用消防通道”合并或关联' });
  await compare.click();
  await dialog(page).getByLabel('把这一件并入所选的那一件').check();
  await dialog(page).getByText('各人写的内容互不可见').waitFor();
  await dialog(page).getByLabel('备注').fill('同一处反映。');
  await dialog(page)
    .getByRole('button', { name: /确.?定/ })
    .click();
  await page.getByText('已合并，居民会收到通知').waitFor();
  await section(page).getByRole('heading', { level: 3, name: '已并入' }).waitFor();
  await section(page).getByRole('button', { name: '解除与“夜间停车占用消防通道”的合并' }).click();
  await dialog(page).getByRole('button', { name: '解除合并' }).click();
  await dialog(page).getByText('请写明原因。').waitFor();
  await dialog(page).getByLabel('原因').fill('不是同一处。');
  await dialog(page).getByRole('button', { name: '解除合并' }).click();
  await page.getByText('已解除合并，恢复单独办理').waitFor();
  await compare.waitFor();
});

test('two of the same cause are linked and unlinked', async () => {
  const page = await visit('appeals', { locale: 'en' });
  await openAppeal(page, '夜间停车占用消防通道');
  await section(page)
    .getByRole('button', { name: /^Merge or link with “垃圾桶旁/ })
    .click();
  await dialog(page).getByLabel('No, but it has the same cause').check();
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await section(page).getByRole('heading', { level: 3, name: 'Same cause' }).waitFor();
  await section(page)
    .getByRole('button', { name: /^Unlink/ })
    .click();
  await page.getByText('Unlinked').waitFor();
});

test('one appeal with several things is split; what is left out is said before it is sent', async () => {
  const page = await visit('appeals', { phone: true });
  await openAppeal(page, '垃圾桶旁有大件家具没人清');
  await section(page).getByRole('button', { name: '拆分…' }).click();
  await dialog(page).getByLabel('要办的事').first().fill('更换减速带。');
  await dialog(page)
    .getByRole('button', { name: /确.?定/ })
    .click();
  await dialog(page).getByText('请写明要办的事。').waitFor();
  await dialog(page).getByLabel('要办的事').nth(1).fill('补画停车线。');
  await dialog(page)
    .getByRole('button', { name: /确.?定/ })
    .click();
  await page.getByText('已拆成 2 件').waitFor();
  await section(page).getByRole('link', { name: '补画停车线。' }).waitFor();
  expect(await section(page).getByRole('link').count()).toBeGreaterThanOrEqual(2);
});
