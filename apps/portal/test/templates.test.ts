import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { holdAnswers, openAppeal, takeStep, visit } from './portal.ts';

const form = (page: Page) => page.locator('form.step-form');

/** A step behind the further ones. */
async function takeFurther(page: Page, words: string): Promise<void> {
  await page.locator('.steps-bar').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: words, exact: true }).click();
}

async function inProgress(reader = {}): Promise<Page> {
  const page = await visit('appeals', reader);
  await openAppeal(page, '地下室没有灯，老人摔了一跤');
  return page;
}

test('a template goes in at the cursor by keyboard alone, keeps what was typed, and is undone', async () => {
  const page = await inProgress();
  await takeFurther(page, '请反映人补充');
  const field = form(page).getByRole('textbox');
  await field.fill('您好，');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const search = form(page).getByRole('combobox', { name: '搜索模板' });
  await page.getByRole('option', { name: /问位置/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { selected: true, name: /问时间/ }).waitFor();
  await page.keyboard.press('ArrowUp');
  // What was found before is not taken for what is looked for now.
  const { letGo } = await holdAnswers(page, '位置');
  await search.pressSequentially('位置');
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('您好，');
  letGo();
  await page.getByRole('option', { name: /问时间/ }).waitFor({ state: 'detached' });
  await page.locator('[role=listbox][aria-busy=false]').waitFor();
  await page.keyboard.press('Enter');
  const inserted = /^您好，请问在.+的哪个单元、几层？$/;
  expect(await field.inputValue()).toMatch(inserted);
  expect(await field.inputValue()).not.toContain('{');
  // The browser's own undo, and the button for those without a keyboard.
  await field.press('ControlOrMeta+z');
  expect(await field.inputValue()).toBe('您好，');
  await field.press('ControlOrMeta+Shift+z');
  expect(await field.inputValue()).toMatch(inserted);
  await form(page).getByRole('button', { name: '撤销插入' }).click();
  expect(await field.inputValue()).toBe('您好，');
  await form(page).getByRole('button', { name: '套用模板' }).click();
  await page.getByRole('option', { name: /问位置/ }).waitFor();
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'detached' });
});

test('each form offers its own: a note to an apprentice, a resolution, and for an update nothing yet', async () => {
  const page = await inProgress();
  await takeStep(page, '办结');
  await form(page).getByRole('button', { name: '套用模板' }).click();
  await page.getByRole('option', { name: /已修复/ }).click();
  expect(await form(page).getByRole('textbox').inputValue()).toMatch(/^已由.+修复，编号\d+。/);
  await form(page).getByRole('button', { name: '取消' }).click();
  await takeStep(page, '内部备注');
  await form(page).getByRole('button', { name: '套用模板' }).click();
  await page.getByRole('option', { name: /徒弟随访记录/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(1);
});

test('whoever keeps them writes the first of a kind, is told of a placeholder that nobody knows, and retires one', async () => {
  const page = await visit('templates');
  await page.getByRole('heading', { level: 1, name: '文字模板' }).waitFor();
  await page.getByText('共 5 个').waitFor();
  await page.getByRole('button', { name: '新建模板' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('请填写名称。').waitFor();
  await dialog.getByLabel('名称（中文）').fill('正在处理');
  const body = dialog.getByLabel('正文（中文）');
  await body.fill('您的诉求{编号}正由');
  await dialog.getByRole('group').first().getByRole('button', { name: '承办单位' }).click();
  expect(await body.inputValue()).toBe('您的诉求{编号}正由{unit}');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('没有“{编号}”这个占位符。').waitFor();
  await body.fill('您的诉求{code}正由{unit}处理。');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('共 6 个').waitFor();
  await page.getByRole('button', { name: '修改“正在处理”' }).click();
  await dialog.getByLabel('名称（中文）').fill('处理中');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '处理中' }).waitFor();
  await page.getByRole('button', { name: '停用“处理中”' }).click();
  await dialog.getByRole('button', { name: '停用' }).click();
  await page.getByText('共 5 个').waitFor();
  await page.locator('.templates-filters').getByText('已停用').click();
  await page.getByText('共 1 个').waitFor();
  await page.getByRole('searchbox', { name: '搜索模板' }).fill('没有这样的');
  await page.getByText('没有符合条件的模板。').waitFor();
});
