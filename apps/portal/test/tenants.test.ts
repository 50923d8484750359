import { goTo } from '@linli/testkit/portal/goTo';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test.each([false, true])(
  'one of thirty offices is found by its name and remembered (phone: %s)',
  async (phone) => {
    const page = await visit('appeals', { moreOffices: 29, phone });
    const office = page.getByRole('combobox', { name: '切换单位' });
    await office.click();
    await page.keyboard.type('戊乙');
    await page.locator('.ant-select-item-option', { hasText: '戊乙河区' }).click();
    await page.locator('.tenant-switch', { hasText: '戊乙河区' }).waitFor();
    // The queue's address belonged to the other office.
    await page.locator('.figures').waitFor();
    await goTo(page, '地点');
    await page.locator('.places-title').waitFor();
    const asked = page.waitForRequest((request) => request.headers()['linli-tenant'] !== undefined);
    await page.reload();
    expect((await asked).headers()['linli-tenant']).toBe('other-15');
    await page.locator('.tenant-switch', { hasText: '戊乙河区' }).waitFor();
  },
);

test('a remembered office that the reader does not work in gives way to their own', async () => {
  const page = await visit('', { moreOffices: 1 });
  await page.locator('.figures').waitFor();
  await page.evaluate(() => localStorage.setItem('linli-tenant', 'somebody-elses'));
  await page.reload();
  await page.locator('.tenant-switch', { hasText: '临溪区' }).waitFor();
});

test('who works in one office sees its name and no switch', async () => {
  const page = await visit('');
  await page.locator('.top-office', { hasText: '槐荫里街道' }).waitFor();
  expect(await page.locator('.tenant-switch').count()).toBe(0);
});

test.each([1, 9])(
  'a link to an appeal of another office offers to change the office, the address stays (%s others)',
  async (moreOffices) => {
    const page = await visit('appeals/QXBwZWFsOmVsc2V3aGVyZQ', { moreOffices });
    await page.getByText('没有找到这件诉求').waitFor();
    await page.getByText('您也在其他辖区工作').waitFor();
    const asked = page.waitForRequest((request) => request.headers()['linli-tenant'] === 'other-1');
    if (moreOffices === 1) await page.getByRole('button', { name: '到甲甲河区打开' }).click();
    else {
      await page.getByRole('combobox', { name: '选择辖区' }).click();
      await page.locator('.ant-select-item-option', { hasText: '甲甲河区' }).click();
    }
    await asked;
    await page.locator('.tenant-switch', { hasText: '甲甲河区' }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/portal/appeals/QXBwZWFsOmVsc2V3aGVyZQ');
  },
);
