import { expect, test } from 'vitest';
import { colleague, resident } from './others.ts';
import { holdAnswers, openAppeal, visit } from './portal.ts';

test('the day begins with what burns', async () => {
  const page = await visit('');
  await page.getByText('有 1 件已超期').waitFor();
  const overdue = page.locator('section', { has: page.getByRole('heading', { level: 2, name: '已超期' }) });
  await overdue.getByRole('link', { name: /地下室没有灯/ }).waitFor();
  await page.getByRole('link', { name: /等待核实/ }).click();
  await page.getByRole('heading', { level: 1, name: '待核实' }).waitFor();
});

test('j and k walk through the queue, Enter opens, Escape goes back, ? helps', async () => {
  const page = await visit('appeals');
  const rows = page.locator('[data-queue] [data-row]');
  await rows.first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'));
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  await page.keyboard.press('j');
  expect(await focused()).toBe(ids[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await focused()).toBe(ids[2]);
  await page.keyboard.press('k');
  expect(await focused()).toBe(ids[1]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /暖气不热/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('请在左边选择一件诉求').waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '键盘快捷键' });
  await help.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await rows.first().focus();
  await page.keyboard.press('j');
  expect(await focused()).toBe(ids[0]);
});

test('the filters live in the address and survive a reload', async () => {
  const page = await visit('appeals');
  await page.getByRole('button', { name: /已结案/ }).click();
  await page.getByRole('link', { name: /楼道堆放杂物/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('view')).toBe('closed');
  await page.reload();
  await page.getByRole('link', { name: /楼道堆放杂物/ }).waitFor();
  await page.getByRole('searchbox').fill('没有这样的词');
  await page.keyboard.press('Enter');
  await page.getByText('没有找到包含“没有这样的词”的诉求').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('link', { name: /地下室没有灯/ }).waitFor();
});

test('a place narrows the queue', async () => {
  const page = await visit('appeals');
  await page.getByRole('button', { name: '南里社区', exact: true }).click();
  await page.getByRole('link', { name: /污水管返水/ }).waitFor();
  await page.getByRole('link', { name: /地下室没有灯/ }).waitFor({ state: 'detached' });
});

test('what changes is shown in its row, what is new waits behind a bar', async () => {
  const page = await visit('appeals');
  const row = page.locator('[data-queue]').getByRole('link', { name: /小区门口减速带损坏/ });
  await row.getByText('已办结').waitFor();

  const rows = page.locator('[data-queue] [data-row]');
  const before = await rows.count();
  await resident(page, '建议在凉亭旁加几张长椅', '东门的路灯不亮');
  const bar = page.getByRole('button', { name: '有 1 件新诉求' });
  await bar.waitFor();
  expect(await rows.count()).toBe(before);
  const { letGo, given } = await holdAnswers(page, 'query Queue(');
  await bar.click();
  await given;
  await colleague(page, '小区门口减速带损坏', 'VERIFY', '现场看过');
  await row.getByText('已核实').waitFor();
  letGo();
  await page.getByRole('link', { name: /东门的路灯不亮/ }).waitFor();
  expect(await bar.count()).toBe(0);
  // The list was read before the colleague was there.
  expect(await row.getByText('已核实').count()).toBe(1);
});

test('who serves four grids sees all of them at first, with counts that stay true, and each alone', async () => {
  const page = await visit('appeals', { grids: true });
  const all = page.getByRole('button', { name: '我服务的全部地点' });
  expect(await all.getAttribute('aria-current')).toBe('true');
  const rows = page.locator('[data-queue]');
  await rows.getByRole('link', { name: /地下室没有灯/ }).waitFor();
  await rows.getByRole('link', { name: /污水管返水/ }).waitFor();
  const open = page.getByRole('button', { name: /^办理中/ });
  await open.getByText(/^\d+$/).waitFor();
  const before = Number((await open.textContent())?.replace(/\D/g, ''));
  expect(before).toBe(await rows.locator('[data-row]').count());
  await resident(page, '建议在凉亭旁加几张长椅', '东门的路灯不亮');
  await page
    .getByRole('button', { name: `办理中 ${before + 1}` })
    .or(open.getByText(`${before + 1}`))
    .first()
    .waitFor();
  await page.getByRole('button', { name: '南里第一网格', exact: true }).click();
  await rows.getByRole('link', { name: /地下室没有灯/ }).waitFor({ state: 'detached' });
  await all.click();
  await rows.getByRole('link', { name: /地下室没有灯/ }).waitFor();
});

test.each([768, 1024, 1280, 1360])('nothing of an open appeal overlaps at %i pixels', async (width) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const page = await visit('appeals', { width, locale });
    await openAppeal(page, '地下室没有灯');
    const boxes = await page
      .locator('.appeal .card, .appeal-clock, .appeal-head-words, .timeline-head > *')
      .evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const sticksOut = one.scrollWidth > one.clientWidth + 1;
          return {
            name: one.textContent.slice(0, 12),
            left,
            right,
            top,
            bottom,
            sticksOut,
            parent: all.findIndex((other) => other !== one && other.contains(one)),
          };
        }),
      );
    for (const [index, box] of boxes.entries()) {
      expect(box.sticksOut, box.name).toBe(false);
      expect(box.right, box.name).toBeLessThanOrEqual(width);
      const crossed = boxes.filter(
        (other, at) =>
          at > index &&
          other.parent !== index &&
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      );
      expect(crossed, box.name).toEqual([]);
    }
  }
});

test('both languages name the same queue', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '夜间停车占用消防通道');
  await page.getByRole('button', { name: '开始办理' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Start work' }).waitFor();
  await page.locator('.appeal').getByText('Assigned', { exact: true }).first().waitFor();
});

test('the appeal tells what the category asked in words, and its photos', async () => {
  const page = await visit('appeals');
  await openAppeal(page, '暖气不热');
  await page.getByText('影响范围').waitFor();
  await page.getByText('整个单元').waitFor();
  expect(await page.getByText('stairwell').count()).toBe(0);
  await openAppeal(page, '地下室没有灯');
  const photo = page.getByRole('img', { name: /第 1 张照片（反映/ });
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('on a phone it is one column with a way back', async () => {
  const page = await visit('appeals', { phone: true });
  await page.getByRole('link', { name: /地下室没有灯/ }).click();
  await page.getByRole('button', { name: '办结' }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByRole('link', { name: /暖气不热/ }).waitFor();
});

test('an address that leads nowhere says so', async () => {
  const page = await visit('nowhere');
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.getByRole('link', { name: '回到今天' }).click();
  await page.getByRole('heading', { name: '何敏' }).waitFor();
});
