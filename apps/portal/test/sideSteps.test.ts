import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { colleague } from './others.ts';
import { openAppeal, takeStep, visit } from './portal.ts';

const form = (page: Page) => page.locator('form.step-form');
const state = (page: Page) => page.locator('.appeal-head .state');
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** A step behind the further ones. */
async function takeFurther(page: Page, words: string): Promise<void> {
  await page.locator('.steps-bar').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: words, exact: true }).click();
}

async function inProgress(): Promise<Page> {
  const page = await visit('appeals');
  await openAppeal(page, '地下室没有灯，老人摔了一跤');
  return page;
}

test('work waits with a reason and a day, the clock stands still, and goes on', async () => {
  const page = await inProgress();
  await takeFurther(page, '暂缓');
  await form(page).getByRole('button', { name: '暂缓' }).click();
  await page.getByText('请写明原因').waitFor();
  await form(page).getByLabel('等待材料、设备').check();
  await form(page).getByLabel('暂缓到哪一天').fill(day(6));
  await form(page).getByLabel('在等什么').fill('等五十米电缆到货。');
  await form(page).getByRole('button', { name: '暂缓' }).click();
  await state(page).getByText('暂缓').waitFor();
  await page
    .locator('.appeal-clock')
    .getByText(/暂停计时，还有 [56] 天/)
    .waitFor();
  await takeStep(page, '继续办理');
  await form(page).getByRole('button', { name: '继续办理' }).click();
  await state(page).getByText('办理中').waitFor();
});

test('a step is taken back for a minute', async () => {
  const page = await inProgress();
  await takeFurther(page, '上报');
  await form(page).getByLabel('原因').fill('需要街道协调。');
  await form(page).getByRole('button', { name: '上报' }).click();
  await page.getByText('已上报').waitFor();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await page.getByText('已撤销，没有通知任何人').waitFor();
});

test('a step is not taken back behind somebody who has acted since, nor when the line is down', async () => {
  const page = await inProgress();
  await takeFurther(page, '上报');
  await form(page).getByLabel('原因').fill('需要街道协调。');
  await form(page).getByRole('button', { name: '上报' }).click();
  const undo = page.getByRole('button', { name: '撤销上一步' });
  await undo.waitFor();
  await page.exposeFunction('somebodyElse', () =>
    colleague(page, '地下室没有灯，老人摔了一跤', 'ADD_NOTE', '街道已联系。'),
  );
  await page.evaluate(() => {
    const real = window.fetch;
    let isDown = true;
    window.fetch = async (input, init) => {
      if (!String(init?.body).includes('UndoAppealStep')) return real(input, init);
      if (isDown) throw new TypeError('Failed to fetch');
      await (window as unknown as { somebodyElse: () => Promise<void> }).somebodyElse();
      return real(input, init);
    };
    (window as unknown as { online: () => void }).online = () => {
      isDown = false;
    };
  });
  await undo.click();
  const steps = page.getByRole('region', { name: '下一步' });
  // It is tried again for some seconds before anything is said.
  await steps.getByText('连不上网络').waitFor({ timeout: 30_000 });
  await page.evaluate(() => (window as unknown as { online: () => void }).online());
  await undo.click();
  await steps.getByText('已有人先处理了这件诉求。').waitFor();
});

test('a promised day stands with the appeal and is settled there', async () => {
  const page = await inProgress();
  await takeFurther(page, '承诺日期');
  await form(page).getByLabel('承诺哪一天').fill(day(20));
  await form(page).getByLabel('那一天做什么').fill('装好声控灯。');
  await form(page).getByRole('button', { name: '承诺日期' }).click();
  const section = page.locator('section', { has: page.getByRole('heading', { level: 2, name: '承诺日期' }) });
  await section.getByText('装好声控灯。').waitFor();
  await section.getByText(/还有 (19|20) 天/).waitFor();
  await section.getByRole('button', { name: /取消/ }).click();
  await section.getByRole('button', { name: '确定' }).click();
  await section.getByText('请写明原因').waitFor();
  await section.getByRole('button', { name: '返回' }).click();
  await section.getByRole('button', { name: /已兑现/ }).click();
  await page.getByText('已登记为兑现').waitFor();
});

test('several are accepted at once; whoever refuses stays chosen with the reason', async () => {
  const page = await visit('appeals');
  await page.getByRole('button', { name: '批量办理' }).click();
  const bar = page.getByRole('region', { name: /已选/ });
  await bar.getByRole('button', { name: '全选本页' }).click();
  await bar.getByRole('button', { name: '受理' }).click();
  await bar.getByRole('button', { name: /受理 \d+ 件/ }).click();
  await bar.getByText(/件没有办成，其余 \d+ 件已办好/).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(0);
  await bar.getByRole('button', { name: '退出批量' }).click();
  expect(await page.getByRole('checkbox').count()).toBe(0);
});
