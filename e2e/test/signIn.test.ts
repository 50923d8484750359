import { system } from '@linli/core/actor';
import { configure } from '@linli/core/configuration/configure';
import { defaultConfiguration } from '@linli/core/configuration/shape';
import { AuthenticatorApp } from '@linli/testkit/world/authenticatorApp';
import { type Staff, testPassword } from '@linli/testkit/world/staff';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAuthenticator } from '../src/authenticator.ts';
import { axeFindings } from '../src/axe.ts';
import { launch } from '../src/browser.ts';
import { type Office, openOffice } from '../src/office.ts';

let office: Office;
let browser: Browser;
beforeAll(async () => {
  office = await openOffice();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

let desks = 0;
const somebody = () => office.here.grid.staff('GRID_MEMBER', office.here.committee);

async function open(path = '', locale = 'zh-CN', width = 1280): Promise<Page> {
  const viewport = { width, height: width < 500 ? 740 : 860 };
  desks += 1;
  const extraHTTPHeaders = { 'X-Forwarded-For': `192.0.2.${desks}` };
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'Asia/Shanghai',
    // What is still fading in has another contrast.
    reducedMotion: 'reduce',
    extraHTTPHeaders,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${office.url}/portal/${path}`);
  return page;
}

async function givePassword(page: Page, { email }: Staff) {
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Signs out and leads back to the sign-in page. */
async function leave(page: Page) {
  // What is still on its way must not bring a cookie after they have been taken away.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto(`${office.url}/portal/`);
  await page.getByRole('heading', { name: '登录工作台' }).waitFor();
}

async function setUp(page: Page) {
  await page.getByLabel('登录密码').fill(testPassword);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('img', { name: /二维码/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const key = ((await page.locator('.code-key code').textContent()) ?? '').replaceAll(' ', '');
  const app = new AuthenticatorApp(`otpauth://totp/Linli?secret=${key}`);
  await page.getByLabel('输入应用显示的 6 位数字').fill(app.wrong());
  await page.getByRole('button', { name: '完成开启' }).click();
  await page.getByRole('alert').getByText('验证码不对').waitFor();
  await page.getByLabel('输入应用显示的 6 位数字').fill(app.code());
  await page.getByRole('button', { name: '完成开启' }).click();
  await page.getByText('请保存备用码').waitFor();
  const backupCodes = await page.locator('.code-backup code').allInnerTexts();
  expect(backupCodes).toHaveLength(10);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '复制全部' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(backupCodes.join('\n'));
  await page.getByRole('button', { name: '我已保存好' }).click();
  return { app, backupCodes };
}

test('codes are set up by QR code or key, asked for after the password, and taken away again', async () => {
  const who = await somebody();
  const page = await open('account');
  await givePassword(page, who);
  const part = page.getByRole('region', { name: '动态验证码' });
  await part.getByRole('button', { name: '开启动态验证码' }).click();
  const { app, backupCodes } = await setUp(page);
  await part.getByText('已开启').waitFor();
  await page.getByRole('region', { name: '登录的设备' }).getByText('密码和动态验证码').waitFor();

  await leave(page);
  await givePassword(page, who);
  const field = page.getByLabel('动态验证码', { exact: true });
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
  expect(await field.getAttribute('inputmode')).toBe('numeric');
  expect(await axeFindings(page)).toEqual([]);
  await field.fill('12');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('请输入 6 位数字').waitFor();
  // As the app shows it, with a space in the middle, pasted.
  const code = app.code(1);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${code.slice(0, 3)} ${code.slice(3)}`);
  await field.fill('');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: who.name }).waitFor();

  await leave(page);
  await givePassword(page, who);
  await page.getByRole('button', { name: /使用备用码/ }).click();
  await page.getByLabel('备用码', { exact: true }).fill('aaaaa-aaaaa');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('alert').getByText('备用码不对').waitFor();
  await page.getByLabel('备用码', { exact: true }).fill(backupCodes[0] ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: who.name }).waitFor();

  await page.goto(`${office.url}/portal/account`);
  await part.getByRole('button', { name: '关闭动态验证码' }).click();
  await part.getByLabel('登录密码').fill('not the password');
  await part.getByRole('button', { name: '关闭动态验证码' }).click();
  await part.getByRole('alert').getByText('密码不对').waitFor();
  await part.getByLabel('登录密码').fill(testPassword);
  await part.getByRole('button', { name: '关闭动态验证码' }).click();
  await part.getByText('未开启').waitFor();
});

test('a passkey is added with a name, signs in, shows when, and opens nothing once it is removed', async () => {
  const who = await somebody();
  const page = await open('account');
  const device = await addAuthenticator(page);
  await givePassword(page, who);
  const part = page.getByRole('region', { name: '通行密钥' });
  await part.getByText('还没有通行密钥').waitFor();
  await part.getByRole('button', { name: '添加通行密钥' }).click();
  await part.getByText('请起个名字').waitFor();
  await part.getByLabel('给这台设备起个名字').fill('办公电脑');
  await part.getByRole('button', { name: '添加通行密钥' }).click();
  const row = part.getByRole('listitem').filter({ hasText: '办公电脑' });
  await row.getByText('还没有用过').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await device.credentials()).toBe(1);
  await part.getByLabel('给这台设备起个名字').fill('又一个');
  await part.getByRole('button', { name: '添加通行密钥' }).click();
  await part.getByRole('alert').getByText('已经有您的通行密钥').waitFor();

  await leave(page);
  await device.verifies(false);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.getByRole('alert').getByText('没有完成').waitFor();
  await device.verifies(true);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.getByRole('heading', { level: 1, name: who.name }).waitFor();
  await page.goto(`${office.url}/portal/account`);
  await row.getByText('最近使用').waitFor();
  await page.getByRole('region', { name: '登录的设备' }).getByText('通行密钥').waitFor();

  await part.getByRole('button', { name: '移除 办公电脑' }).click();
  await part.getByText('还没有通行密钥').waitFor();
  await leave(page);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.getByRole('alert').getByText('这里不认识这个通行密钥').waitFor();
});

test('an office that asks for a second factor lets nobody past the page that sets one up', async () => {
  const { house, here } = office;
  const [byCodes, byPasskey, english] = [await somebody(), await somebody(), await somebody()];
  const values = { ...defaultConfiguration, secondFactor: 'REQUIRED' };
  await configure(house.services, system, { placeId: here.district.placeId, values });
  const page = await open();
  await givePassword(page, byCodes);
  await page.getByRole('heading', { name: '请先设置两步登录' }).waitFor();
  await page.goto(`${office.url}/portal/appeals`);
  await page.getByRole('heading', { name: '请先设置两步登录' }).waitFor();
  await setUp(page);
  await page.locator('[data-queue]').waitFor();

  const phone = await open('', 'zh-CN', 360);
  await addAuthenticator(phone);
  await givePassword(phone, byPasskey);
  await phone.getByRole('heading', { name: '请先设置两步登录' }).waitFor();
  expect(await axeFindings(phone)).toEqual([]);
  await phone.getByLabel('给这台设备起个名字').fill('我的手机');
  await phone.getByRole('button', { name: '添加通行密钥' }).click();
  await phone.getByRole('heading', { level: 1, name: byPasskey.name }).waitFor();
  // Whoever has only the password meets a key that is there already, and cannot add another way in.
  const thief = await open();
  await givePassword(thief, byPasskey);
  await thief.getByLabel('登录密码').fill(testPassword);
  await thief.getByRole('button', { name: '下一步' }).click();
  await thief.getByRole('alert').getByText('请先用通行密钥登录').waitFor();

  const abroad = await open('', 'en');
  await abroad.getByLabel('E-mail').fill(english.email);
  await abroad.getByLabel('Password', { exact: true }).fill(testPassword);
  await abroad.getByRole('button', { name: 'Sign in', exact: true }).click();
  await abroad.getByRole('heading', { name: 'Set up a second step' }).waitFor();
  await abroad.getByRole('button', { name: 'Sign out' }).click();
  await abroad.getByRole('heading', { name: 'Sign in' }).waitFor();
  await configure(house.services, system, { placeId: here.district.placeId, values: defaultConfiguration });
});

test.each([
  ['zh-CN', '市统一身份认证', '您在这里还没有账号'],
  ['en', 'City sign-in', 'You have no account here'],
])(
  'the provider that the operator named leads in, or to a page that says why not: %s',
  async (locale, button, no) => {
    const { city } = office;
    const who = await somebody();
    city.identities.set(who.userId, { email: who.email, email_verified: true });
    city.identities.set('stranger', { email: 'stranger@elsewhere.example', email_verified: true });
    const strangers = await open('', locale, 360);
    city.subject = 'stranger';
    await strangers.getByRole('button', { name: button }).click();
    await strangers.getByText(no).waitFor();
    expect(await axeFindings(strangers)).toEqual([]);
    await strangers.getByRole('link').click();
    await strangers.getByRole('button', { name: button }).waitFor();
    const page = await open('', locale, 360);
    city.subject = who.userId;
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('heading', { level: 1, name: who.name }).waitFor();
  },
);

test('what a passkey signs counts once, at our own origin, for its own user, and only from a device that asked who holds it', async () => {
  const who = await somebody();
  const page = await open('account');
  const device = await addAuthenticator(page);
  await givePassword(page, who);
  const part = page.getByRole('region', { name: '通行密钥' });
  await part.getByLabel('给这台设备起个名字').fill('办公电脑');
  await part.getByRole('button', { name: '添加通行密钥' }).click();
  await part.getByRole('listitem').waitFor();

  const auth = `${office.url}/auth/passkey`;
  const options = async () =>
    (await page.request.get(`${auth}/generate-authenticate-options`)).json() as Promise<object>;
  const signed = (given: object) =>
    page.evaluate(async (json) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
        json as PublicKeyCredentialRequestOptionsJSON,
      );
      const credential = await navigator.credentials.get({ publicKey });
      return (credential as PublicKeyCredential).toJSON() as object;
    }, given);
  const show = async (response: unknown, from = page) => {
    const headers = { origin: office.url };
    const answer = await from.request.post(`${auth}/verify-authentication`, { data: { response }, headers });
    return [answer.status(), ((await answer.json()) as { code?: string }).code];
  };
  await leave(page);
  const right = await signed(await options());
  expect((await show(right))[0]).toBe(200);
  expect(await show(right)).toEqual([400, 'CHALLENGE_NOT_FOUND']);
  await page.context().clearCookies();
  const stale = await signed(await options());
  await options();
  expect((await show(stale))[0]).toBe(400);

  await device.verifies(false);
  const unverified = await signed({ ...(await options()), userVerification: 'discouraged' });
  expect(await show(unverified)).toEqual([401, 'USER_NOT_VERIFIED']);
  await device.verifies(true);

  // The same host and another port: browsers take it for the same party, we do not.
  await page.goto(`${office.city.config.issuer}/.well-known/openid-configuration`);
  const elsewhere = await signed(await options());
  expect((await show(elsewhere))[0]).toBe(400);
  for (const response of [{}, { id: {} }, { id: 'x' }, { id: '', response: null }, null, 'x', []]) {
    const [status] = await show(response);
    expect([400, 401], JSON.stringify(response)).toContain(status);
  }
  expect(await page.context().cookies()).not.toContainEqual(
    expect.objectContaining({ name: expect.stringContaining('session_token') }),
  );
});

test("nobody adds a passkey to another's account or takes one away", async () => {
  const [owner, other] = [await somebody(), await somebody()];
  const page = await open('account');
  await addAuthenticator(page);
  await givePassword(page, owner);
  await page.getByLabel('给这台设备起个名字').fill('办公电脑');
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByRole('listitem').filter({ hasText: '办公电脑' }).waitFor();
  const { database } = office.house.services;
  const mine = await database.passkey.findMany({ where: { userId: owner.userId } });

  const stranger = await open('account');
  await addAuthenticator(stranger);
  await givePassword(stranger, other);
  await stranger.getByText('还没有通行密钥').waitFor();
  const id = Buffer.from(`Passkey:${mine[0]?.id}`).toString('base64url');
  const query =
    'mutation R($input: RemovePasskeyInput!) { removePasskey(input: $input) { __typename ... on Error { code } } }';
  const removed = await stranger.request.post(`${office.url}/graphql`, {
    headers: { origin: office.url },
    data: { query, variables: { input: { id } } },
  });
  expect(await removed.json()).toMatchObject({ data: { removePasskey: { code: 'NOT_FOUND' } } });

  // The owner's challenge, signed on the stranger's device, in the stranger's session.
  const auth = `${office.url}/auth/passkey`;
  const given = await (await page.request.get(`${auth}/generate-register-options`)).json();
  const response = await stranger.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      json as PublicKeyCredentialCreationOptionsJSON,
    );
    const credential = await navigator.credentials.create({ publicKey });
    return (credential as PublicKeyCredential).toJSON() as object;
  }, given as object);
  const challenge = (await page.context().cookies()).filter(({ name }) => name.includes('passkey'));
  expect(challenge).toHaveLength(1);
  await stranger.context().addCookies(challenge);
  const add = (from: Page, data: object) =>
    from.request.post(`${auth}/verify-registration`, { data, headers: { origin: office.url } });
  expect((await add(stranger, { response, name: 'x' })).status()).toBe(401);
  for (const body of [{}, { response: {} }, { response: { id: 'x' } }, { response: null, name: 1 }]) {
    await page.request.get(`${auth}/generate-register-options`);
    expect((await add(page, body)).status(), JSON.stringify(body)).toBe(400);
  }
  expect(await database.passkey.count({ where: { userId: { in: [owner.userId, other.userId] } } })).toBe(1);
});

test('nothing of it was a fault of the server', () => {
  expect(office.faults.filter((one) => !one.startsWith('sign-in'))).toEqual([]);
});
