import { goTo } from '@linli/testkit/portal/goTo';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openAppeal, visit } from './portal.ts';

const form = (page: Page) => page.locator('form.step-form');
const section = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** A step behind the further ones. */
async function takeFurther(page: Page, words: string): Promise<void> {
  await page.locator('.steps-bar').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: words, exact: true }).click();
}

async function choose(page: Page, label: string, unit: string): Promise<void> {
  await form(page).getByLabel(label).click();
  await page.locator('.ant-select-item-option', { hasText: unit }).click();
}

async function inProgress(): Promise<Page> {
  const page = await visit('appeals');
  await openAppeal(page, '地下室没有灯，老人摔了一跤');
  return page;
}

test('a unit is asked to help, stands beside the holder, and leaves', async () => {
  const page = await inProgress();
  await takeFurther(page, '请单位协助');
  await form(page).getByRole('button', { name: '请单位协助' }).click();
  await page.getByText('请选择协助单位').waitFor();
  await choose(page, '协助单位', '居委会');
  await form(page).getByRole('button', { name: '请单位协助' }).click();
  await section(page, '谁负责').getByText('居委会').waitFor();
  await takeFurther(page, '结束协助');
  await form(page).getByRole('button', { name: '结束协助' }).click();
  await page.getByText('协助已结束').waitFor();
});

test('a dispute is opened, heard and decided by a rule', async () => {
  const page = await inProgress();
  await takeFurther(page, '提出责任争议');
  await form(page).getByLabel('理由').fill('地下室没有移交。');
  await form(page).getByRole('button', { name: '提出责任争议' }).click();
  const duty = section(page, '谁负责');
  await duty.getByText('地下室没有移交。').waitFor();
  await duty.getByText('待裁定').waitFor();
  await takeFurther(page, '裁定责任单位');
  await choose(page, '责任单位', '街道');
  await form(page).getByLabel('裁定理由').fill('设施未移交。');
  await form(page).getByRole('button', { name: '裁定责任单位' }).click();
  await page.getByText('请写明依据').waitFor();
  await form(page).getByLabel('依据', { exact: true }).fill('移交办法第三条');
  await form(page).getByRole('button', { name: '裁定责任单位' }).click();
  await duty.getByText('裁定的责任单位').waitFor();
  await duty.getByText('已裁定').waitFor();
});

test('the part it concerns stands with its owner beside the duty, and in the dispute as evidence', async () => {
  const page = await inProgress();
  const part = section(page, '涉及部位');
  await part.getByText('还没有写明涉及哪个部位。').waitFor();
  await part.getByRole('button', { name: '写明部位' }).click();
  await choose(page, '部位', '16号楼地下室');
  await form(page).getByRole('button', { name: '保存' }).click();
  await part.getByText('16号楼地下室').waitFor();
  const duty = section(page, '谁负责');
  await duty.getByText('按台账由东河社区居委会负责').waitFor();
  await duty.getByText('未移交').waitFor();
  await takeFurther(page, '提出责任争议');
  await form(page).getByLabel('理由').fill('地下室没有移交。');
  await form(page).getByRole('button', { name: '提出责任争议' }).click();
  await duty.locator('.dispute-register').getByText('按台账由东河社区居委会负责').waitFor();
  await part.getByRole('link', { name: '打开台账' }).click();
  await page.getByRole('heading', { level: 1, name: '铁路新村的部位台账' }).waitFor();
  await page.locator('.asset-list > li').getByRole('link', { name: '看相关诉求' }).click();
  await page.getByText('只看涉及一个部位的诉求。').waitFor();
});

test('open disputes are a list: what each party claims in one line, and the way to the appeal', async () => {
  const page = await visit('disputes');
  await page.getByText('没有待裁定的责任争议。').waitFor();
  await page.getByRole('link', { name: '诉求', exact: true }).click();
  await openAppeal(page, '地下室没有灯，老人摔了一跤');
  await takeFurther(page, '提出责任争议');
  await form(page).getByLabel('理由').fill('地下室没有移交。');
  await choose(page, '认为应由谁负责', '街道');
  await form(page).getByRole('button', { name: '提出责任争议' }).click();
  await section(page, '谁负责').getByRole('link', { name: '全部责任争议' }).click();
  await page.getByText('共 1 件').waitFor();
  await page.getByText(/认为由.*街道.*负责：地下室没有移交。/).waitFor();
  await page.getByText(/^已争议/).waitFor();
  await page.getByText('已裁定', { exact: true }).click();
  await page.getByText('没有符合条件的责任争议。').waitFor();
  await page.getByText('待裁定', { exact: true }).click();
  await page.getByRole('link', { name: '地下室没有灯，老人摔了一跤' }).click();
  await section(page, '谁负责').getByText('地下室没有移交。').waitFor();
});

test('the street whistles; the unit is there, does it, and is released; the page shows the clock', async () => {
  const page = await inProgress();
  await takeFurther(page, '吹哨');
  await form(page).getByLabel('应急哨').check();
  await form(page).getByLabel('街道自身无法解决').check();
  await choose(page, '请哪些单位报到', '供热');
  await page.keyboard.press('Escape');
  await form(page).getByLabel('请其做什么').fill('请派人查明漏点。');
  await form(page).getByRole('button', { name: '吹哨' }).click();
  const whistle = section(page, '吹哨报到');
  await whistle.getByText('请派人查明漏点。').waitFor();
  await goTo(page, '吹哨报到');
  await page.getByRole('heading', { level: 1, name: '吹哨报到' }).waitFor();
  await page.getByText(/等待响应/).waitFor();
  await page.goBack();
  const said = page.locator('.ant-message');
  await whistle.getByRole('button', { name: /响应/ }).click();
  // One answer is waited for before the next is given.
  await said.getByText('已响应').waitFor();
  await whistle.getByRole('button', { name: /到场报到/ }).click();
  await said.getByText('已登记到场').waitFor();
  expect(await whistle.getByRole('button', { name: /解除/ }).count()).toBe(0);
  await whistle.getByRole('button', { name: /完成任务/ }).click();
  await whistle.getByRole('button', { name: '确定' }).click();
  await whistle.getByText('请写明做了什么。').waitFor();
  await whistle.getByLabel('做了什么').fill('已查明漏点。');
  await whistle.getByLabel('4 分').check();
  await whistle.getByRole('button', { name: '确定' }).click();
  await whistle.getByText('该单位评街道：4 分').waitFor();
  await whistle.getByRole('button', { name: /解除/ }).click();
  await whistle.getByRole('button', { name: '确定' }).click();
  await page.getByText('已解除').waitFor();
});

test('what it costs, who pays and who stood by is entered where the case is', async () => {
  const page = await inProgress();
  await takeFurther(page, '登记费用');
  await form(page).getByLabel('用在什么上').fill('敷设五十米电缆。');
  await form(page).getByRole('button', { name: '登记费用' }).click();
  await page.getByText('预计金额和实际金额至少填一项。').waitFor();
  await page.getByText('请选择由谁承担。').waitFor();
  await form(page).getByLabel('预计金额').fill('1280.505');
  await page.getByText(/最多两位小数/).waitFor();
  await form(page).getByLabel('预计金额').fill('1280.50');
  await form(page).getByLabel('单位承担').check();
  await choose(page, '付款单位', '物业');
  await form(page).getByLabel('现场拍板').check();
  await form(page).getByLabel('见证人').fill('楼长李师傅');
  await form(page).getByRole('button', { name: '登记费用' }).click();
  const costs = section(page, '费用');
  await costs.getByText('预计 1280.50 元').waitFor();
  await costs.getByText(/现场拍板.*楼长李师傅/).waitFor();
});

test('damage floor by floor, what is to be paid by when, and who has signed', async () => {
  const page = await inProgress();
  await takeFurther(page, '登记协议');
  const row = (name: string) => form(page).getByRole('group', { name, exact: true });
  const send = form(page).getByRole('button', { name: '登记协议' });
  await send.click();
  await page.getByText('请选择类别。').waitFor();
  await page.getByText('请写明这一方，例如“502 室住户”。').first().waitFor();
  await form(page).getByLabel('赔偿', { exact: true }).check();
  await form(page).getByLabel('约定内容').fill('五楼赔偿四楼，物业换总阀。');
  await row('第 2 方').getByLabel('怎么称呼').fill('五楼住户');
  await form(page).getByRole('button', { name: '再加一方' }).click();
  await row('第 3 方').getByLabel('怎么称呼').fill('四楼住户');
  await form(page).getByRole('button', { name: '添加损失' }).click();
  await row('第 1 项损失').getByLabel('在哪里').fill('四楼');
  await row('第 1 项损失').getByLabel('损坏了什么').fill('顶棚');
  await row('第 1 项损失').getByLabel('金额').fill('1200.50');
  await form(page).getByRole('button', { name: '添加约定' }).click();
  const point = row('第 1 项约定');
  await point.getByLabel('由谁做').click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('五楼住户').click();
  await point.getByLabel('给谁').click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('四楼住户').click();
  await point.getByLabel('做什么').fill('赔偿顶棚');
  await point.getByLabel('金额').fill('1200.50');
  await point.getByLabel('最晚哪天').fill('2099-12-31');
  await send.click();
  const agreements = section(page, '协议');
  await agreements.getByText('待签字', { exact: true }).waitFor();
  await agreements.getByText('五楼住户 → 四楼住户').waitFor();
  await agreements.getByRole('button', { name: '登记签字：五楼住户' }).click();
  await agreements.getByText(/^已签字/).waitFor();
  await agreements.getByRole('button', { name: '各方都已签字' }).click();
  await agreements.getByText('已达成', { exact: true }).waitFor();
  await agreements.getByRole('button', { name: '已履行：赔偿顶棚' }).click();
  await agreements.getByText('已履行', { exact: true }).waitFor();
});

test('a small conflict is mediated on the spot, and called off with a reason', async () => {
  const page = await inProgress();
  await takeFurther(page, '登记协议');
  await form(page).getByLabel('调解', { exact: true }).check();
  await form(page).getByLabel('约定内容').fill('晚上九点以后不再弹琴。');
  await form(page).getByRole('group', { name: '第 2 方' }).getByLabel('怎么称呼').fill('楼上住户');
  await form(page).getByLabel('当场调解，各方已经签字').check();
  await form(page).getByRole('button', { name: '登记协议' }).click();
  const agreements = section(page, '协议');
  await agreements.getByText('已达成', { exact: true }).waitFor();
  await agreements.getByText('当场调解').waitFor();
  await agreements.getByRole('button', { name: '取消协议' }).click();
  await agreements.getByRole('button', { name: '确定' }).click();
  await agreements.getByText('请写明原因。').waitFor();
  await agreements.getByLabel('为什么取消').fill('双方又谈了一次。');
  await agreements.getByRole('button', { name: '确定' }).click();
  await agreements.getByText('已取消', { exact: true }).waitFor();
});
