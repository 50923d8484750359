import { goTo } from '@linli/testkit/portal/goTo';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openAppeal, visit } from './portal.ts';

const section = (page: Page, name: string | RegExp) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) });

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).click();
}

test('a member writes down on a phone what was done, corrects it with a reason and withdraws it', async () => {
  const page = await visit('', { phone: true });
  await goTo(page, '五大员');
  const mine = section(page, '我的职责');
  await mine.getByText('普法讲堂、案例视频、公告提示').waitFor();
  await mine.getByText('这个月还没有记录。').waitFor();
  await page.getByRole('button', { name: '记一笔' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请写下做了什么。').waitFor();
  await page.getByLabel('做了什么').fill('普法讲堂，讲飞线充电');
  await page.getByLabel('参与人数').fill('46');
  await page.getByRole('button', { name: '保存' }).click();
  const deed = mine.getByRole('listitem').filter({ hasText: '讲飞线充电' });
  await deed.getByText(/宣传员 · .* · 46 人参与/).waitFor();

  await deed.getByRole('button', { name: '更正“普法讲堂，讲飞线充电”' }).click();
  await deed.getByLabel('做了什么').fill('普法讲堂，讲高空抛物');
  await deed.getByRole('button', { name: '保存' }).click();
  await page.getByText('请写明原因。').waitFor();
  await deed.getByLabel('原因').fill('内容写错');
  await deed.getByRole('button', { name: '保存' }).click();
  const corrected = mine.getByRole('listitem').filter({ hasText: '讲高空抛物' }).first();
  await corrected.getByText('更正记录（1）').click();
  await corrected.getByText(/内容写错/).waitFor();

  await corrected.getByRole('button', { name: '撤销“普法讲堂，讲高空抛物”' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('重复登记');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /撤\s?销/ })
    .click();
  await corrected
    .getByText(/已撤销/)
    .first()
    .waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
});

test('the street names somebody to a duty, enters a cross-post, and sees counts by duty alone', async () => {
  const page = await visit('duties', { width: 1280 });
  await choose(page, '社区', '东河社区');
  const counts = section(page, '按职责统计');
  await counts.getByRole('row', { name: /安全员.*暂无/ }).waitFor();
  await counts.getByRole('button', { name: '确定人选' }).click();
  await page.getByLabel('姓名').fill('孙');
  await page.locator('.ant-select-item-option', { hasText: '孙丽' }).click();
  await choose(page, '职责', '安全员');
  await page.getByRole('button', { name: '保存' }).click();
  await counts.getByRole('row', { name: /安全员.*孙丽/ }).waitFor();

  const posts = section(page, '交叉任职');
  await posts.getByRole('button', { name: '登记交叉任职' }).click();
  await page.getByLabel('姓名').fill('孙');
  await page.locator('.ant-select-item-option:visible', { hasText: '孙丽' }).click();
  await page.getByLabel('职务名称').fill('社区主任助理');
  await page.getByRole('button', { name: '保存' }).click();
  await posts.getByText('孙丽 · 社区主任助理').waitFor();

  await goTo(page, '地点');
  await page.getByRole('link', { name: '东河社区' }).first().click();
  const here = section(page, '社区五大员');
  await here.getByText('孙丽 安全员').waitFor();
  await here.getByText('孙丽 社区主任助理').waitFor();
});

test('a method is found on the page of an appeal of its kind, used there, and changed with what it said kept', async () => {
  const page = await visit('appeals', { width: 1440 });
  await openAppeal(page, '污水管返水，一楼进水');
  const methods = section(page, '工作方法');
  await methods.getByRole('button', { name: '这件诉求用上了“先开污水井再查漏”' }).click();
  await methods.getByRole('heading', { level: 3, name: '这件诉求用到的' }).waitFor();
  await methods.getByRole('link', { name: '先开污水井再查漏' }).click();
  await page.getByRole('heading', { level: 1, name: '先开污水井再查漏' }).waitFor();
  await section(page, '用在哪些诉求').getByRole('link', { name: '污水管返水，一楼进水' }).waitFor();

  await page.getByRole('button', { name: '修改' }).click();
  await page.getByLabel('做法').fill('打开污水井盖看水位\n清掏\n两天后再查漏');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('listitem').getByText('两天后再查漏', { exact: true }).waitFor();
  await page.getByText('修改记录（2）').click();
  await page.getByText(/清掏 → 再查漏/).waitFor();

  await page.getByRole('link', { name: '返回工作方法' }).click();
  await page.getByLabel('按标题、情形、传授人查找').fill('电梯');
  await page.getByText('没有找到。换个词或换个分类试试。').waitFor();
  await page.getByLabel('按标题、情形、传授人查找').fill('进水');
  await page.getByText('共 1 张').waitFor();
});
