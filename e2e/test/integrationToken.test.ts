import { demoPassword } from '@linli/cli/demo/accounts';
import { goTo } from '@linli/testkit/portal/goTo';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openDesk } from '../src/browser.ts';
import { type House, openHouse } from '../src/house.ts';
import { signIn } from '../src/staff.ts';
import { zh } from '../src/words.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('an administrator makes a token; a server and the playground call with it until it is revoked', async () => {
  const { api, demo } = house;
  const administrator = demo.accounts.find(({ does }) => does.zh.startsWith('管理员'));
  if (!administrator) throw new Error('the demo has an administrator');
  const desk = await openDesk(browser, zh);
  await signIn(desk, zh, { api, email: administrator.email, password: demoPassword });
  await goTo(desk, '令牌');
  await desk.getByRole('button', { name: '新建令牌' }).click();
  const dialog = desk.getByRole('dialog', { name: '新建令牌' });
  await dialog.getByLabel('名称').fill('数据看板');
  await dialog.getByRole('button', { name: '新建令牌' }).click();
  const secret = await desk.getByRole('textbox', { name: '令牌' }).inputValue();
  await desk.getByRole('button', { name: '已保存好' }).click();

  const call = async () => {
    const response = await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ appeals { totalCount } }' }),
    });
    const { data } = (await response.json()) as { data?: { appeals: { totalCount: number } } | null };
    return [response.status, data?.appeals.totalCount];
  };
  const [status, count] = await call();
  expect([status, Number(count) > 0]).toEqual([200, true]);

  // The browser still has the session of the portal: with a token it stays at home.
  const playground = await desk.context().newPage();
  await playground.goto(`${api}/graphql`);
  await playground.getByLabel('令牌 Token').fill(secret);
  const asked = playground.waitForRequest((one) => one.postData()?.includes('query Labels') ?? false);
  await playground.getByRole('button', { name: /Execute query/ }).click();
  const request = await asked;
  const { cookie, authorization } = await request.allHeaders();
  expect([cookie, authorization]).toEqual([undefined, `Bearer ${secret}`]);
  expect((await request.response())?.status()).toBe(200);
  await playground.close();

  await desk.getByRole('button', { name: '吊销“数据看板”' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '吊销', exact: true }).click();
  await desk.getByText('已吊销“数据看板”').waitFor();
  expect(await call()).toEqual([401, undefined]);
  expect(house.faults).toEqual([]);
});
