import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test.each([
  ['desktop', { width: 1280 }],
  ['phone', { phone: true }],
])('the bar shows whole ways, and the others behind "more": %s', async (_, reader) => {
  const page = await visit('', reader);
  const bar = page.getByRole('navigation', { name: '导航' });
  await bar.and(page.locator('[aria-busy="false"]')).waitFor();
  const more = bar.getByRole('button', { name: '更多' });
  await more.waitFor();
  // Nothing is cut off at the end of the bar.
  const { bottom, right } = await bar.evaluate((element) => element.getBoundingClientRect());
  const shown = await bar.getByRole('link').all();
  expect(shown.length).toBeGreaterThanOrEqual(4);
  for (const entry of [...shown, more]) {
    const box = await entry.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(right + 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom + 1);
  }
  expect(await bar.getByRole('link', { name: '审计' }).count()).toBe(0);

  // By keyboard: opened, gone through, followed.
  await more.focus();
  await page.keyboard.press('Enter');
  const audit = page.getByRole('menuitem', { name: '审计' });
  await audit.waitFor();
  await audit.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: '审计' }).waitFor();
  await expect.poll(() => more.getAttribute('class')).toContain('active');
});

test('with room for all of them there is nothing more', async () => {
  const page = await visit('', { width: 2560 });
  const bar = page.getByRole('navigation', { name: '导航' });
  await bar.and(page.locator('[aria-busy="false"]')).waitFor();
  await bar.getByRole('link', { name: '审计' }).waitFor();
  expect(await bar.getByRole('button', { name: '更多' }).count()).toBe(0);
});
