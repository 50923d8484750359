import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openDesk, openPhone } from '../src/browser.ts';
import { type House, openHouse } from '../src/house.ts';
import { en, type Words, zh } from '../src/words.ts';

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

interface PortalWords {
  readonly words: Words;
  readonly begin: string;
  readonly heading: string;
  readonly allow: string;
  readonly deny: string;
  readonly denied: string;
  readonly open: RegExp;
  readonly signOut: string;
  readonly welcome: string;
  readonly via: string;
  readonly endVia: RegExp;
  readonly ended: string;
}

const inChinese: PortalWords = {
  words: zh,
  begin: '用邻里账号登录',
  heading: '确认登录',
  allow: '同意并登录',
  deny: '不同意',
  denied: '您没有同意登录。',
  open: /待办 \d+ 件/,
  signOut: '退出',
  welcome: '请登录，查看您的待办诉求。',
  via: '通过“六里桥街道工作台”',
  endVia: /^退出 通过“六里桥街道工作台”/,
  ended: '登录已结束，请重新登录。',
};
const inEnglish: PortalWords = {
  words: en,
  begin: 'Sign in with Linli',
  heading: 'Sign in to a portal',
  allow: 'Allow and sign in',
  deny: 'Do not allow',
  denied: 'You did not allow the sign-in.',
  open: /\d+ open/,
  signOut: 'Sign out',
  welcome: 'Sign in to see the appeals that wait for you.',
  via: 'via Liuliqiao Street desk',
  endVia: /via Liuliqiao Street desk/,
  ended: 'The sign-in has ended. Please sign in again.',
};

describe.each([
  ['on a phone in Chinese', inChinese, openPhone],
  ['at a desk in English', inEnglish, openDesk],
] as const)("a street's own portal, on another site, %s", (_, portal, openPage) => {
  test('signs in by the house, lists the queue live, and signs out', async () => {
    const { words } = portal;
    const page = await openPage(browser, words);
    const stopped = stoppedByPolicy(page);
    // 127.0.0.1 and localhost are two sites: no cookie of the house is this page's.
    await page.goto(house.streetPortal.url.replace('localhost', '127.0.0.1'));
    await page.getByText(portal.welcome).waitFor();
    await page.getByRole('button', { name: portal.begin }).click();

    await page.getByLabel(words.portal.email).fill('secretary@demo.linli.example');
    await page.getByLabel(words.portal.password, { exact: true }).fill(house.demo.password);
    await page.getByRole('button', { name: words.portal.signIn, exact: true }).click();
    await page.getByRole('heading', { name: portal.heading }).waitFor();
    expect(new URL(page.url()).origin).toBe(house.api);
    await page.getByText('secretary@demo.linli.example').waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
    await page.getByRole('button', { name: portal.deny }).click();
    await page.getByText(portal.denied).waitFor();

    // The second time nobody types a password; by keyboard.
    await page.getByRole('button', { name: portal.begin }).click();
    await page.getByRole('button', { name: portal.allow }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(portal.open).waitFor();
    expect(new URL(page.url()).host).toMatch(/^127\.0\.0\.1:/);
    expect(new URL(page.url()).search).toBe('');
    const rows = page.locator('#queue li');
    expect(await rows.count()).toBeGreaterThan(3);
    expect(await fitsItsWidth(page)).toBe(true);
    // Tokens are kept nowhere that another page or visit could read.
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]),
    );
    expect(kept).not.toMatch(/lp[acr]_/);

    // Somebody else takes something in: the list says so by itself.
    const submitted = rows.filter({ hasText: words.status.states.SUBMITTED }).first();
    const code = /\b\d{10}\b/.exec((await submitted.textContent()) ?? '')?.[0] ?? '';
    await accept(code);
    await rows.filter({ hasText: code }).filter({ hasText: words.status.states.ACCEPTED }).waitFor();

    // In the house's own portal the person sees it, and ends it.
    const own = await page.context().newPage();
    await own.goto(`${house.api}/portal/account`);
    await own.getByText(portal.via).waitFor();
    await own.getByRole('button', { name: portal.endVia }).click();
    await own.getByText(portal.via).waitFor({ state: 'detached' });
    await own.close();
    await page.getByText(portal.ended).waitFor();
    expect(await rows.count()).toBe(0);

    await page.getByRole('button', { name: portal.begin }).click();
    await page.getByRole('button', { name: portal.allow }).click();
    await page.getByText(portal.open).waitFor();
    await page.getByRole('button', { name: portal.signOut }).click();
    await page.getByText(portal.welcome).waitFor();
    expect(stopped).toEqual([]);
    expect(house.faults).toEqual([]);
    await page.context().close();
  });
});

/** What the browser refused to do because a page's policy says so, on whatever page of the way. */
function stoppedByPolicy(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to|violates/i.test(message.text())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

function fitsItsWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}

async function accept(code: string): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: house.api };
  const entered = await fetch(`${house.api}/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: 'street@demo.linli.example', password: house.demo.password }),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask = async <Data>(query: string): Promise<Data> => {
    const body = JSON.stringify({ query });
    const answer = await fetch(`${house.api}/graphql`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body,
    });
    return ((await answer.json()) as { data: Data }).data;
  };
  const { appeals } = await ask<{ appeals: { nodes: { id: string }[] } }>(
    `{ appeals(filter: { code: { eq: "${code}" } }) { nodes { id } } }`,
  );
  const id = appeals.nodes[0]?.id;
  const { acceptAppeal } = await ask<{ acceptAppeal: { __typename: string } }>(
    `mutation { acceptAppeal(input: { id: "${id}" }) { __typename } }`,
  );
  expect(acceptAppeal.__typename).toBe('AcceptAppealPayload');
}
