import { goTo } from '@linli/testkit/portal/goTo';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const section = (page: Page, name: string | RegExp) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) });

/** Nothing hangs over the edge of the screen; only the ways scroll sideways. */
async function fits(page: Page): Promise<void> {
  expect(await page.locator('main').count()).toBe(1);
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll('main, main :not(nav, nav *)')]
      .filter((one) => one.scrollWidth > document.documentElement.clientWidth)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(wider).toEqual([]);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).click();
}

test('an organizer opens a batch by its rule, puts somebody forward, and posts who knows about what is open there', async () => {
  const page = await visit('postings', { organizes: true, width: 1280 });
  const batches = section(page, '批次');
  await batches.getByRole('link', { name: '首批治理书记' }).waitFor();
  await batches.getByRole('button', { name: '新建批次' }).click();
  await choose(page, '类别', '第一书记');
  await page.getByLabel('批次号').fill('2');
  await page.getByLabel('名称').fill('第二批第一书记');
  await page.getByLabel('诉求至少（件）').fill('1000');
  await page.getByRole('button', { name: '看会选出哪些社区' }).click();
  await page.getByText('没有社区符合。请放宽条件，或换一段时间。').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByText('按这条规则没有选出任何社区。').waitFor();
  await page.getByLabel('诉求至少（件）').fill('1');
  await page.getByLabel('每个街道最多').fill('');
  await page.getByLabel('总共最多').fill('2');
  await page.getByRole('button', { name: '看会选出哪些社区' }).click();
  await page.getByText('按此规则选出 2 个社区').waitFor();
  await page.getByRole('button', { name: '保存' }).click();

  await batches.getByRole('link', { name: '第二批第一书记' }).click();
  await page.getByRole('heading', { level: 1, name: '第二批第一书记' }).waitFor();
  await page.getByRole('heading', { level: 2, name: '覆盖 2 个社区，已派驻 0 个' }).waitFor();
  await page.getByText('还没有推荐人选。').waitFor();
  await page.getByRole('button', { name: '推荐人选' }).click();
  await page.getByLabel('姓名').fill('孙');
  await page.locator('.ant-select-item-option', { hasText: '孙丽 · 安居物业' }).click();
  await choose(page, '单位性质', '驻区单位');
  await choose(page, '熟悉的领域', '环境卫生');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '保存' }).click();
  await section(page, '人选').getByText('安居物业 · 驻区单位 · 环境卫生').waitFor();

  // Somebody is in office at the first community: that is said, and the dates can be changed.
  const donghe = page.getByRole('listitem').filter({ hasText: '东河社区' });
  await page.getByRole('button', { name: '派驻到东河社区' }).click();
  await donghe.getByText('环境卫生 1 件在办').waitFor();
  await donghe.getByRole('button', { name: '孙丽' }).click();
  await donghe.getByRole('button', { name: '派驻', exact: true }).click();
  await page.getByRole('alert').getByText('这个社区在这段时间已有同类书记在任。').waitFor();
  await donghe.getByRole('button', { name: '取消' }).click();
  const nanli = page.getByRole('listitem').filter({ hasText: '南里社区' });
  await page.getByRole('button', { name: '派驻到南里社区' }).click();
  await nanli.getByText('没有人选熟悉这里的在办诉求。').waitFor();
  await choose(page, '人选', '孙丽');
  await nanli.getByLabel('第 1 项重点').fill('楼道堆物');
  await nanli.getByRole('button', { name: '再加一项' }).click();
  await nanli.getByLabel('第 2 项重点').fill('污水管');
  await nanli.getByRole('button', { name: '上移第 2 项' }).click();
  await nanli.getByRole('button', { name: '派驻', exact: true }).click();
  await nanli.getByRole('link', { name: '孙丽' }).click();
  await page.getByRole('heading', { level: 1, name: '孙丽 · 南里社区' }).waitFor();
  await section(page, '工作重点').getByRole('listitem').first().getByText('污水管').waitFor();
  await page.getByRole('button', { name: '提前结束' }).waitFor();
});

test('a secretary reaches the day in one tap, sees what is hard and why, and checks in only on the spot', async () => {
  const page = await visit('.', { isPosted: true, width: 360, locale: 'en' });
  const way = page.getByRole('link', { name: /Donghe Community.*Check in, see the day/ });
  await way.waitFor();
  await fits(page);
  await way.click();
  await page.getByRole('heading', { level: 1, name: '何敏 · Donghe Community' }).waitFor();
  const today = section(page, 'Today');
  await today.getByText('Nothing is planned for today.').waitFor();
  const checkIn = today.getByRole('button', { name: 'Check in here' });

  // The browser may not say where it is.
  await checkIn.click();
  await today.getByRole('alert').getByText('The browser may not tell where you are.').waitFor();
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ longitude: 121.4737, latitude: 31.2304 });
  await checkIn.click();
  await today
    .getByRole('alert')
    .getByText(/You are not in the community \(about [\d,]+ kilometres away\)/)
    .waitFor();
  await page.context().setGeolocation({ longitude: 116.014, latitude: 39.02 });
  await checkIn.click();
  await today.getByText('Checked in today').waitFor();
  expect(await checkIn.count()).toBe(0);
  expect(await today.getByRole('alert').count()).toBe(0);
  await page.getByRole('status').getByText('1 day attended, 0 planned').waitFor();

  const planned = today.getByRole('checkbox', { disabled: false }).first();
  await planned.check();
  await today.getByRole('button', { name: 'Save the plan' }).click();
  await page.getByRole('status').getByText('1 day attended, 1 planned').waitFor();

  await section(page, 'Apprentices now')
    .getByText('1 of 2 required skills done alone · appeals handled together: 4 seen, 2 assisted, 1 led')
    .waitFor();
  const toApprentices = page.getByRole('link', { name: 'All apprentices' });
  expect(await toApprentices.getAttribute('href')).toMatch(/\/postings\/[^/]+\/apprentices$/);
  const hard = section(page, 'Hard appeals');
  const reasons = () =>
    hard
      .locator('li')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('.row-title')?.textContent,
          [...row.querySelectorAll('.hard-reasons > *')].map((one) => one.textContent),
        ]),
      );
  expect(await reasons()).toEqual([
    ['地下室没有灯，老人摔了一跤', ['Overdue', 'open for 7 days']],
    ['夜间停车占用消防通道', ['Focus', 'open for 2 days']],
  ]);
  await fits(page);

  // What is worked at above all changes what counts as hard.
  await page.getByRole('button', { name: 'Change the focus' }).click();
  await page.getByRole('button', { name: 'Remove focus 2' }).waitFor();
  await fits(page);
  await page.getByRole('button', { name: 'Remove focus 2' }).click();
  await choose(page, 'Category of focus 1', 'Cleanliness');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(reasons).toEqual([
    ['地下室没有灯，老人摔了一跤', ['Overdue', 'open for 7 days']],
    ['垃圾桶旁有大件家具没人清', ['Focus', 'open for less than a day']],
  ]);
  await hard.getByRole('link', { name: '地下室没有灯，老人摔了一跤' }).click();
  await page.getByRole('heading', { level: 1, name: '地下室没有灯，老人摔了一跤' }).waitFor();
});

test('a street officer reads who is posted there and who was, and changes nothing', async () => {
  const page = await visit('.', { width: 360 });
  await goTo(page, '书记派驻');
  const list = section(page, '派驻情况');
  await list.getByText('上周少 1 天').waitFor();
  expect(await page.getByRole('button', { name: '新建批次' }).count()).toBe(0);
  await fits(page);
  await list.locator('.ant-segmented-item').getByText('待到任和已离任').click();
  await list.getByRole('link', { name: '周亮 · 东河社区' }).waitFor();
  await list.locator('.ant-segmented-item').getByText('在任', { exact: true }).click();
  await list.getByRole('link', { name: '田慧 · 东河社区' }).click();
  await page.getByRole('heading', { level: 1, name: '田慧 · 东河社区' }).waitFor();
  await section(page, '难点诉求').getByText('地下室没有灯，老人摔了一跤').waitFor();
  for (const name of ['到社区签到', '修改重点', '提前结束', '连任']) {
    expect(await page.getByRole('button', { name }).count(), name).toBe(0);
  }
});

test('the parts of a posting are reached with the keyboard, and the open one is said', async () => {
  const page = await visit('postings', { isPosted: true, width: 360 });
  await section(page, '我的派驻').getByRole('link', { name: '何敏 · 东河社区' }).click();
  const parts = page.getByRole('navigation', { name: '派驻的各部分' });
  const day = parts.getByRole('link', { name: '日常' });
  expect(await day.getAttribute('aria-current')).toBe('page');
  await page.getByRole('link', { name: '返回书记派驻' }).focus();
  await page.keyboard.press('Tab');
  expect(await day.evaluate((link) => link === document.activeElement)).toBe(true);
  for (const name of ['徒弟', '派驻成效']) {
    const part = parts.getByRole('link', { name });
    while (!(await part.evaluate((link) => link === document.activeElement))) {
      expect(await parts.evaluate((ways) => ways.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await parts.locator('[aria-current=page]', { hasText: name }).waitFor();
    const { right } = await part.evaluate((link) => link.getBoundingClientRect().toJSON());
    expect(right, name).toBeLessThanOrEqual(360);
    await page.getByRole('heading', { level: 1, name: '何敏 · 东河社区' }).waitFor();
  }
  expect(await day.getAttribute('aria-current')).toBe(null);
});

test("a community's page says who is posted there since when, and who was before", async () => {
  const page = await visit('places', { width: 1280 });
  await page.locator('.tree-name', { hasText: '东河社区' }).click();
  const here = section(page, '派驻书记');
  await here.getByRole('link', { name: '田慧' }).waitFor();
  const lines = await here.getByRole('listitem').allTextContents();
  expect(lines).toEqual([
    expect.stringMatching(/^田慧治理书记 · .+ 到任，任期至 .+ · 临溪供热公司$/),
    expect.stringMatching(/^周亮治理书记 · .+ 至 .+ · 临溪供热公司$/),
  ]);
  await page.locator('.tree-name', { hasText: '南里社区' }).click();
  await here.getByText('这个社区还没有派驻过书记。').waitFor();
});
