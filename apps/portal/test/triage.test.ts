import { expect, test } from 'vitest';
import { resident } from './others.ts';
import { visit } from './portal.ts';

test('what no rule could place is placed by the list, going inwards, and the next one comes up', async () => {
  const page = await visit('triage');
  await page.getByRole('heading', { level: 1, name: '河边步道有一块地砖塌了' }).waitFor();
  await page.getByRole('button', { name: '派出' }).click();
  await page.getByText('请先选择一个地点').waitFor();
  const list = page.getByRole('list', { name: '地点列表' });
  await list.getByRole('button', { name: /东河社区/ }).click();
  await page.getByRole('button', { name: '看 东河社区 里面' }).click();
  await list.getByRole('button', { name: /东河第二网格/ }).click();
  await page.getByText('派到：东河第二网格').waitFor();
  await page.getByRole('button', { name: '派出' }).click();
  await page.getByRole('heading', { level: 1, name: '公交站旁的树枝挡住了路灯' }).waitFor();
  await page.getByRole('link', { name: '诉求', exact: true }).click();
  await page.getByRole('link', { name: /河边步道有一块地砖塌了[\s\S]*东河第二网格/ }).waitFor();
});

test('the map chooses too', async () => {
  const page = await visit('triage');
  const map = page.locator('.picker .map');
  // It is drawn for a width of its own until it is measured.
  const isMeasured = (svg: SVGSVGElement) =>
    svg.viewBox.baseVal.width === Math.round(svg.parentElement?.clientWidth ?? 0);
  await expect.poll(() => map.evaluate(isMeasured)).toBe(true);
  await map.getByText('南里社区').click({ force: true });
  const chosen = page.getByRole('list', { name: '地点列表' }).getByRole('button', { name: /南里社区/ });
  expect(await chosen.getAttribute('aria-pressed')).toBe('true');
});

test('what comes up meanwhile does not take the place of the one that was begun', async () => {
  const page = await visit('triage');
  await page.getByRole('heading', { level: 1, name: '河边步道有一块地砖塌了' }).waitFor();
  await page
    .getByRole('list', { name: '地点列表' })
    .getByRole('button', { name: /东河社区/ })
    .click();
  await page.getByText('派到：东河社区').waitFor();
  await resident(page, '河边步道有一块地砖塌了', '井盖不见了', '2020-01-01T00:00:00.000Z');
  await page.getByRole('button', { name: '有 1 件新诉求' }).click();
  await page.locator('.triage-list li').first().getByText('井盖不见了').waitFor();
  expect(await page.getByText('派到：东河社区').count()).toBe(1);
});

test('when all is placed it says so', async () => {
  const page = await visit('triage', { locale: 'en' });
  for (const title of ['河边步道有一块地砖塌了', '公交站旁的树枝挡住了路灯']) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('list', { name: 'List of places' }).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Send it there, show the next' }).click();
  }
  await page.getByText('All placed. Nothing waits here.').waitFor();
});

test('what waits is counted', async () => {
  const page = await visit('triage');
  await page.getByRole('heading', { level: 1, name: /待派单.*共 2 件/ }).waitFor();
});
