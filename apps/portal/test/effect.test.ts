import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';

const section = (page: Page, name: string | RegExp) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) });

/** The table as it stands, cell by cell, without the units and marks of the screen. */
async function cells(page: Page): Promise<string[][]> {
  const rows = section(page, /^逐个派驻/).locator('tr');
  const text = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.children].map((cell) => (cell.querySelector('a, button') ?? cell).textContent ?? ''),
    ),
  );
  // Money is written in groups there, and as a plain decimal in the sheet.
  const plain = (cell: string) => (/^[\d,]+\.\d{2}$/.test(cell) ? cell.replaceAll(',', '') : cell);
  return text.map((row) => row.map((cell) => plain(cell.replace(/ [↑↓]$|%$|^—$|.* 起可比较$/g, ''))));
}

test('the effect of a posting says points and percent both, and that it proves nothing', async () => {
  const page = await visit('postings/overview', { organizes: true, width: 1280 });
  const rows = section(page, /^逐个派驻/);
  await rows.getByRole('row', { name: /田慧/ }).getByText('起可比较').waitFor();
  await rows.getByRole('row', { name: /周亮/ }).getByRole('link', { name: '100' }).click();
  const compared = section(page, '到任前后对比');
  await compared.getByText('到任前、到任后各 100 天，口径、权重相同。').waitFor();
  await compared.getByText('有效回访较少').waitFor();
  // 1 of 4 before, 4 of 5 after.
  const resolution = compared.getByRole('row', { name: /^解决率/ });
  expect(await resolution.getByRole('cell').allTextContents()).toEqual([
    '25%',
    '80%',
    '+55 个百分点相对变化 +220%',
  ]);
  const others = section(page, '与情况相近、没有派驻的社区对比');
  await others.getByText('不能证明因果').waitFor();
  await others.getByText('本社区到任前排第 1 位（共 2 个，第 1 位最差）。').waitFor();
  await others
    .getByRole('row', { name: /^南里社区/ })
    .getByRole('button', { name: '3' })
    .waitFor();
  await section(page, '任期内办成的事').getByRole('button', { name: '4 办结诉求' }).waitFor();
});

test('who has just come is told from when on there is something to compare', async () => {
  const page = await visit('postings', { isPosted: true, phone: true });
  await page
    .getByRole('link', { name: /东河社区/ })
    .first()
    .click();
  await page.getByRole('link', { name: '派驻成效' }).click();
  await page.getByText(/任期还不到 28 天.*起可以比较。/).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});

test('what is exported is what stands there, in the order in which it stands', async () => {
  const page = await visit('postings/overview', { organizes: true, width: 1280 });
  const rows = section(page, /^逐个派驻/);
  const exported = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      rows.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    return text
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  };
  await rows.getByRole('button', { name: '书记', exact: true }).click();
  expect(await rows.getByRole('columnheader', { name: /^书记( ↑)?$/ }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  const up = await cells(page);
  expect(up).toHaveLength(3);
  expect(await exported()).toEqual(up);
  await rows.getByRole('button', { name: /^书记( ↑)?$/ }).click();
  const down = await cells(page);
  expect(down.slice(1)).toEqual(up.slice(1).toReversed());
  expect(await exported()).toEqual(down);
  expect(down[0]).toContain('解决率 · 变化（百分点）');
  expect(down[0]).toContain('解决率 · 相对变化（%）');
});

test('what was reported elsewhere is quoted with its source, apart from the figures', async () => {
  const page = await visit('postings/overview', { organizes: true, phone: true });
  await page.getByText('还没有引用。').waitFor();
  await page.getByRole('button', { name: '引用报道' }).click();
  await page.getByLabel('原话').fill('解决率上升 28.76%（原文未说明是百分比还是百分点）');
  await page.getByLabel('出处').fill('区委组织部，据媒体报道');
  await page.getByRole('button', { name: '保存' }).click();
  const quoted = section(page, '外部报道的说法');
  await quoted.locator('blockquote', { hasText: '28.76%' }).waitFor();
  await quoted.getByText('区委组织部，据媒体报道').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});
