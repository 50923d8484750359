import { goTo } from '@linli/testkit/portal/goTo';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test('a place shows what is inside, its denominators and how its name changed', async () => {
  const page = await visit('places');
  await page.getByRole('heading', { level: 1, name: '槐荫里街道' }).waitFor();
  const versions = page.locator('section', { has: page.getByRole('heading', { name: '名称与代码的沿革' }) });
  await versions.getByRole('row', { name: /槐荫里地区办事处.*2020年12月31日.*槐荫里街道/ }).waitFor();

  await page.getByRole('button', { name: '展开 东河社区' }).click();
  await page.getByRole('button', { name: '东河社区', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '东河社区' }).waitFor();
  await page.getByRole('row', { name: /铁路新村.*物业公司管理.*1,204/ }).waitFor();
  await page.getByText('合计 2,065 户').waitFor();

  await page.locator('.place .map').getByText('铁路新村').click({ force: true });
  await page.getByRole('heading', { level: 1, name: '铁路新村' }).waitFor();
  await page.getByRole('link', { name: '看这里的诉求' }).click();
  await page.getByRole('link', { name: /地下室没有灯/ }).waitFor();
  expect(await page.getByRole('link', { name: /污水管返水/ }).count()).toBe(0);
});

test('a place outside the reader’s role says so and leads back', async () => {
  const page = await visit('');
  await page.locator('.figures').waitFor();
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (input, init) =>
      String(init?.body).includes('query PlacePage')
        ? Response.json({ data: null, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })
        : real(input, init);
  });
  await goTo(page, '地点');
  await page.getByRole('heading', { name: '您没有查看的权限' }).waitFor();
  await page.getByRole('link', { name: '回到今天' }).click();
  await page.locator('.figures').waitFor();
});

test.each([375, 768, 1440])(
  'the names on the drawing are 13 pixels high on a screen of %i',
  async (width) => {
    const page = await visit('places/', width < 700 ? { phone: true } : { width });
    if (width < 700) await page.getByRole('button', { name: '槐荫里街道', exact: true }).click();
    const name = page.locator('.place .map text', { hasText: '东河社区' });
    await name.waitFor();
    const height = () =>
      name.evaluate((text: SVGTextElement) => {
        const scale = text.getScreenCTM()?.a ?? 0;
        return Math.round(Number.parseFloat(getComputedStyle(text).fontSize) * scale);
      });
    await expect.poll(height).toBe(13);
  },
);

test('the register of a place: narrowed, changed with what it said before, entered and retired', async () => {
  const page = await visit('places');
  await page.getByRole('link', { name: '部位台账' }).click();
  await page.getByRole('heading', { level: 1, name: '槐荫里街道的部位台账' }).waitFor();
  const basement = page.locator('.asset-list > li', { hasText: '16号楼地下室' });
  const lift = page.locator('.asset-list > li', { hasText: '1号楼电梯' });
  await lift.getByText('按台账由安居物业负责').waitFor();
  await page.getByLabel('移交情况').selectOption({ label: '未移交' });
  await lift.waitFor({ state: 'detached' });
  await basement.getByText('按台账由东河社区居委会负责').waitFor();
  await page.getByLabel('类别').selectOption({ label: '道路' });
  await page.getByText('这里没有符合条件的部位。').waitFor();
  await page.getByLabel('类别').selectOption({ label: '地下室' });

  await basement.getByRole('button', { name: '修改 16号楼地下室' }).click();
  await page.locator('form.step-form').getByLabel('移交情况').click();
  await page.locator('.ant-select-item-option', { hasText: '已移交' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请填写移交完成的日期。').waitFor();
  await page.getByLabel('移交日期').fill('2026-03-01');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('这里没有符合条件的部位。').waitFor();
  await page.locator('.assets-filter').getByLabel('移交情况').selectOption({ label: '全部' });
  await basement.getByText('按台账由安居物业负责').waitFor();
  await basement.getByText('沿革').click();
  await basement.locator('.asset-history').getByText('未移交').waitFor();

  await page.getByRole('button', { name: '登记部位' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请填写这一项。').waitFor();
  await page.getByLabel('名称', { exact: true }).fill('锅炉房地下室');
  await page.getByRole('button', { name: '保存' }).click();
  const boiler = page.locator('.asset-list > li', { hasText: '锅炉房地下室' });
  await boiler.getByText('台账没有写明由谁负责').waitFor();
  await boiler.getByRole('button', { name: '停用 锅炉房地下室' }).click();
  await page.locator('.ant-popconfirm-buttons').getByRole('button', { name: '停用' }).click();
  await boiler.waitFor({ state: 'detached' });
  await page.getByLabel('看已停用的').check();
  await boiler.getByText('已停用').waitFor();
});

test('who is who: the parties of a place with their offices, which the administrator keeps', async () => {
  const page = await visit('places');
  await page.getByRole('link', { name: '有关单位' }).click();
  await page.getByRole('heading', { level: 1, name: '槐荫里街道的有关单位' }).waitFor();
  const property = page.locator('.asset-list > li', { hasText: '安居物业' });
  await property.getByText('没有登记办公电话').waitFor();
  await property.getByRole('button', { name: '修改联系方式：安居物业' }).click();
  await property.getByLabel('办公电话').fill('13800138000');
  await property.getByRole('button', { name: '保存' }).click();
  await property.getByRole('alert').getByText('不要填写个人手机').waitFor();
  await property.getByLabel('办公电话').fill('010-5550 0300');
  await property.getByLabel('办公时间', { exact: true }).fill('每天 8:00–20:00');
  await property.getByRole('button', { name: '保存' }).click();
  await property.getByRole('link', { name: '010-5550 0300' }).waitFor();
  await property.getByText('每天 8:00–20:00').waitFor();

  await page.getByRole('button', { name: '登记单位' }).click();
  await page.locator('form.step-form').getByLabel('类别').click();
  await page.locator('.ant-select-item-option', { hasText: '绿化单位' }).click();
  await page.getByLabel('名称', { exact: true }).fill('绿荫园林');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('.asset-list > li', { hasText: '绿荫园林' }).waitFor();
  await page.locator('.assets-filter').getByLabel('类别').selectOption({ label: '绿化单位' });
  await property.waitFor({ state: 'detached' });
  await page.getByText('共 1 个单位').waitFor();
});
