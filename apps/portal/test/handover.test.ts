import { expect, test } from 'vitest';
import { visit } from './portal.ts';

test('a secretary reads what is handed over and what has happened since, on the screen and on paper, and signs', async () => {
  const page = await visit('postings', { isPosted: true, width: 360 });
  await page
    .getByRole('link', { name: /东河社区/ })
    .first()
    .click();
  await page.getByRole('navigation').getByRole('link', { name: '交接', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: '周亮 交给 何敏' }).waitFor();
  await page.getByText('只有一方签字，交接还没有完成。').waitFor();
  await page.getByText('已支出 0.00 元 → 1,280.50 元').waitFor();
  const paper = page.locator('.handover-paper');
  await paper.getByText('产权单位每月第一个周三对接。').waitFor();
  await paper.getByText('另有 1 件不在您的查看范围内。').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  // On paper there is the document alone.
  await page.emulateMedia({ media: 'print' });
  expect(await paper.isVisible()).toBe(true);
  for (const away of [page.getByRole('navigation').first(), page.getByRole('button', { name: '打印' })]) {
    expect(await away.isVisible()).toBe(false);
  }
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: '我已看过，签字确认' }).click();
  await page
    .getByRole('status')
    .getByText('双方已签字，交接完成。2 件在办诉求已转到继任书记名下。')
    .waitFor();
  expect(await page.getByRole('button', { name: '按最新情况重新固定' }).count()).toBe(0);
});

test('freezing anew says what it costs, and leaves the former document to be seen', async () => {
  const page = await visit('postings', { isPosted: true, width: 1280, locale: 'en' });
  await page
    .getByRole('link', { name: /Donghe Community/ })
    .first()
    .click();
  await page.getByRole('navigation').getByRole('link', { name: 'Handover', exact: true }).click();
  await page.getByText('Frozen anew, the signature given so far no longer counts.').waitFor();
  await page.getByRole('button', { name: 'Freeze it anew as it is now' }).click();
  await page.getByText('Document 1 no longer counts, nor its signature').waitFor();
  await page.getByRole('button', { name: 'I have read it and sign' }).click();
  await page.getByText('Signed by one: nothing is handed over yet.').waitFor();
});
