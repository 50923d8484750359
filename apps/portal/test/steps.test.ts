import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { refuse } from './others.ts';
import { holdAnswers, openAppeal, takeStep, visit } from './portal.ts';

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
);

const form = (page: Page) => page.locator('form.step-form');
const state = (page: Page) => page.locator('.appeal-head .state');

async function choose(page: Page, label: string, option: string): Promise<void> {
  await form(page).getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}

test('an appeal goes all its way: accept, assign, start, resolve, verify, ask, close, reopen', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '垃圾桶旁有大件家具没人清');

  await takeStep(page, '受理');
  await form(page).getByLabel('水电气热').check();
  await form(page).getByRole('button', { name: '受理' }).click();
  await state(page).getByText('已受理').waitFor();
  await page
    .locator('.appeal-clock')
    .getByText(/还剩 2[34] 小时/)
    .waitFor();

  await takeStep(page, '派单');
  await form(page).getByRole('button', { name: '派单' }).click();
  await page.getByText('请选择承办单位').waitFor();
  await choose(page, '承办单位', '安居物业');
  await choose(page, '经办人', '吴强');
  await form(page).getByRole('button', { name: '派单' }).click();
  await state(page).getByText('已派单').waitFor();
  await page.locator('.appeal-clock').getByText('安居物业 · 吴强').waitFor();

  await takeStep(page, '开始办理');
  await form(page).getByRole('button', { name: '开始办理' }).click();
  await state(page).getByText('办理中').waitFor();

  await takeStep(page, '办结');
  await form(page).getByRole('button', { name: '办结' }).click();
  await page.getByText('请写明做了什么').waitFor();
  await form(page).getByLabel('办理情况').fill('旧沙发和床垫已经运走。');
  await form(page).getByRole('button', { name: '办结' }).click();
  await page.getByText('这一类诉求办结时需要一张现场照片').waitFor();
  expect(await form(page).getByLabel('办理情况').inputValue()).toBe('旧沙发和床垫已经运走。');
  const file = form(page).locator('input[type=file]');
  await file.setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await page.getByText('这个文件不是照片').waitFor();
  await file.setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: photo });
  await form(page).getByRole('button', { name: '删除这张照片' }).waitFor();
  await form(page).getByRole('button', { name: '办结' }).click();
  await state(page).getByText('已办结').waitFor();
  await page.locator('.timeline').getByText('旧沙发和床垫已经运走').waitFor();

  await takeStep(page, '核实');
  await form(page).getByRole('button', { name: '核实' }).click();
  await state(page).getByText('已核实').waitFor();

  await takeStep(page, '登记回访');
  const answer = (question: string, option: string) =>
    form(page).getByRole('radiogroup', { name: question }).getByLabel(option, { exact: true }).check();
  await page.getByText('不算有效回访').waitFor();
  await answer('承办单位联系过您吗', '是');
  await answer('问题解决了吗', '未解决');
  await answer('您对办理满意吗', '不满意');
  await page.getByText('双否').waitFor();
  await answer('问题解决了吗', '已解决');
  await answer('您对办理满意吗', '满意');
  await page.getByText('可以结案。').waitFor();
  await form(page).getByRole('button', { name: '登记回访' }).click();
  await page.locator('.visits').getByText('已解决 · 满意').waitFor();

  await takeStep(page, '结案');
  await form(page).getByRole('button', { name: '结案' }).click();
  await state(page).getByText('已结案').waitFor();

  await takeStep(page, '更多');
  await page.getByRole('menuitem', { name: '重新办理' }).click();
  await form(page).getByRole('button', { name: '重新办理' }).click();
  await page.getByText('请写明原因').waitFor();
  await form(page).getByLabel('原因').fill('又堆上了。');
  await form(page).getByRole('button', { name: '重新办理' }).click();
  await page.getByText('第 2 轮办理').first().waitFor();
});

test('a step whose answer comes late leaves alone the form that was opened meanwhile', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '垃圾桶旁有大件家具没人清');
  const { letGo } = await holdAnswers(page, 'mutation AcceptAppeal');
  await takeStep(page, '受理');
  await form(page).getByRole('button', { name: '受理' }).click();
  // The page hears of it before its own answer comes.
  await state(page).getByText('已受理').waitFor();
  await takeStep(page, '内部备注');
  await form(page).getByLabel('记录内容').fill('已电话联系');
  letGo();
  await page.locator('.ant-message').getByText('已受理').waitFor();
  expect(await form(page).getByLabel('记录内容').inputValue()).toBe('已电话联系');
});

test('publishing shows first what the public will see, and can be undone at once', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '小区门口减速带损坏');
  await takeStep(page, '更多');
  await page.getByRole('menuitem', { name: '公开', exact: true }).click();
  await form(page).getByLabel('公开标题').fill('北门减速带已修好');
  await form(page).getByLabel('公开摘要').fill('物业更换了损坏的一段。');
  const preview = page.getByRole('region', { name: '居民将看到' });
  await preview.getByText('北门减速带已修好').waitFor();
  await preview.getByText('物业更换了损坏的一段。').waitFor();
  expect(await preview.getByText('露着螺丝').count()).toBe(0);
  // What looks personal is named, and nothing is published before somebody has looked.
  await form(page).getByLabel('公开摘要').fill('请联系物业 １３８００１３８０００。');
  await form(page).getByText('13800138000').waitFor();
  await form(page).getByRole('button', { name: '公开', exact: true }).click();
  await form(page).getByText('请先核对上面列出的内容').waitFor();
  await form(page).getByLabel('公开摘要').fill('物业更换了损坏的一段。');
  await form(page).getByRole('button', { name: '公开', exact: true }).click();
  const note = page.locator('.card', { has: page.getByRole('heading', { name: '公开内容' }) });
  await note.getByText('北门减速带已修好').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await note.getByText('尚未公开').waitFor();
});

test('an update for the resident and an internal note have each a button, and the timeline tells them apart', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '污水管返水');
  for (const [words, shared] of [
    ['等管道图纸', false],
    ['周四上午开挖', true],
  ] as const) {
    await takeStep(page, shared ? '给居民的进展' : '内部备注');
    expect(await page.locator('.note-audience').count()).toBe(shared ? 1 : 0);
    await form(page)
      .getByLabel(shared ? '写给居民的话' : '记录内容')
      .fill(words);
    await form(page)
      .getByRole('button', { name: shared ? '发给居民' : '内部备注' })
      .click();
    await page.locator('.timeline').getByText(words).waitFor();
  }
  await page.locator('.timeline-head').getByText('仅内部').click();
  await page.locator('.timeline').getByText('等管道图纸').waitFor();
  expect(await page.locator('.timeline').getByText('周四上午开挖').count()).toBe(0);
  await page.locator('.timeline-head').getByText('居民可见').click();
  await page.locator('.timeline').getByText('周四上午开挖').waitFor();
  expect(await page.locator('.timeline').getByText('等管道图纸').count()).toBe(0);
});

test('on a phone the form comes from the bottom edge and the step is taken', async () => {
  const page = await visit('appeals', { phone: true, locale: 'en' });
  await page.getByRole('link', { name: /夜间停车/ }).click();
  await takeStep(page, 'Start work');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Start work' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.locator('.appeal-head').getByText('In progress').waitFor();
});

test('what the API finds wrong stands at its field, or is said in its own words where the form has no such field', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '地下室没有灯，老人摔了一跤');
  await takeStep(page, '内部备注');
  await form(page).getByRole('textbox').first().fill('现场看过了');
  const send = form(page).getByRole('button', { name: '内部备注' });
  refuse(page, 'dueAt', '承诺的日期已经过去，请重新选择。');
  await send.click();
  await form(page).getByRole('alert').getByText('承诺的日期已经过去，请重新选择。').waitFor();
  expect(await form(page).getByText('请检查标出的地方').count()).toBe(0);
  refuse(page, 'text', '这里写得太长了。');
  refuse(page, 'dueAt', '承诺的日期已经过去，请重新选择。');
  await send.click();
  await form(page).getByText('这里写得太长了。').waitFor();
  await form(page).getByRole('alert').getByText('承诺的日期已经过去').waitFor();
});
