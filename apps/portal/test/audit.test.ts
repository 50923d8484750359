import { goTo } from '@linli/testkit/portal/goTo';
import { expect, test } from 'vitest';
import { openAppeal, visit } from './portal.ts';

test('the trail is read and narrowed by action, person, target and day', async () => {
  const page = await visit('');
  await goTo(page, '审计');
  await page.getByRole('heading', { level: 1, name: '审计记录' }).waitFor();
  await page.getByText('共 3 条').waitFor();
  await page.locator('.audit-entry', { hasText: '受理' }).getByText('已封存').waitFor();
  await page.getByRole('button', { name: '赵建国' }).first().click();
  await page.getByText('只看一位操作人').waitFor();
  await page.getByText('共 2 条').waitFor();
  await page.getByRole('button', { name: '诉求', exact: true }).click();
  await page.getByText('只看一个对象').waitFor();
  await page.getByText('共 1 条').waitFor();
  await page.getByLabel('从').fill('2099-03-01');
  await page.getByText('没有符合条件的记录').waitFor();
  // A colleague who gets the address sees the same.
  await page.reload();
  await page.getByText('没有符合条件的记录').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByText('共 3 条').waitFor();
});

test('on a phone and in English it fits and reads the same', async () => {
  const page = await visit('audit', { phone: true, locale: 'en' });
  await page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor();
  await page.getByText('Contact unmasked').first().waitFor();
  await page.getByText('Not sealed yet').waitFor();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wider).toBe(false);
});

test('a contact is shown in clear only after a reason, and the trail says who looked', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '地下室没有灯，老人摔了一跤');
  await page.getByRole('button', { name: '查看完整联系方式' }).click();
  await page.getByText('反映人可以查阅').waitFor();
  await page.getByLabel('查看原因').fill('看');
  await page.getByRole('button', { name: '记录并查看' }).click();
  await page.getByText('请至少写 4 个字').waitFor();
  await page.getByLabel('查看原因').fill('回电核实');
  await page.getByRole('button', { name: '记录并查看' }).click();
  const shown = page.locator('.contact[role=status]');
  await shown.waitFor();
  await page.getByText('谁查看过联系方式 (1)').click();
  await page.locator('.privacy-log').getByText('回电核实').waitFor();
  await goTo(page, '审计');
  await page.getByText('共 4 条').waitFor();
  await page.getByRole('button', { name: '何敏' }).first().waitFor();
});
