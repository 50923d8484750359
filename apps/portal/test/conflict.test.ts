import { expect, test } from 'vitest';
import { colleague } from './others.ts';
import { openAppeal, takeStep, visit } from './portal.ts';

const title = '小区门口减速带损坏';

test('somebody else acted first: it is shown what, what was typed stays, and one can carry on', async () => {
  const page = await visit('appeals');
  await openAppeal(page, title);
  await takeStep(page, '核实');
  const text = page.getByLabel('核实情况');
  await text.fill('我去现场看过，很平整。');
  await colleague(page, title, 'ADD_NOTE', '物业补拍了照片');

  const note = page.locator('.conflict');
  await note.getByText('林晓梅').waitFor();
  await note.getByText('物业补拍了照片').waitFor();
  await note.getByRole('button', { name: '我看过了' }).click();
  expect(await text.inputValue()).toBe('我去现场看过，很平整。');
  await page.locator('form.step-form').getByRole('button', { name: '核实' }).click();
  await page.locator('.appeal-head').getByText('已核实').waitFor();
  await page.locator('.timeline').getByText('我去现场看过').waitFor();
});

test('whoever sends without looking is refused and loses nothing', async () => {
  const page = await visit('appeals');
  await openAppeal(page, title);
  await takeStep(page, '核实');
  const text = page.getByLabel('核实情况');
  await text.fill('很平整');
  await colleague(page, title, 'ADD_NOTE', '再等一天');
  await page.locator('.conflict').getByText('再等一天').waitFor();
  const answered = page.waitForResponse(
    async (response) =>
      response.request().postData()?.includes('mutation VerifyAppeal') === true &&
      (await response.text()).includes('ConflictError'),
  );
  await page.locator('form.step-form').getByRole('button', { name: '核实' }).click();
  await answered;
  await page.locator('.conflict').getByText('再等一天').waitFor();
  expect(await text.inputValue()).toBe('很平整');
  await page.locator('.appeal-head').getByText('已办结').waitFor();
});

test('a step that is no longer legal cannot be sent, and the words can be copied', async () => {
  const page = await visit('appeals');
  await openAppeal(page, title);
  await takeStep(page, '核实');
  await page.getByLabel('核实情况').fill('很平整');
  await colleague(page, title, 'VERIFY', '同事已核实');
  await page.getByText('现在已不能做这一步').waitFor();
  const send = page.locator('form.step-form').getByRole('button', { name: '核实' });
  expect(await send.isDisabled()).toBe(true);
  expect(await page.getByLabel('核实情况').inputValue()).toBe('很平整');
});
