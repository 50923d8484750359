import { resetFactors } from '@linli/core/access/resetFactors';
import { createSignIn, type SignIn } from '@linli/core/access/signIn';
import { type Actor, system } from '@linli/core/actor';
import { AuthenticatorApp } from '@linli/testkit/world/authenticatorApp';
import { openTestHouse, type TestHouse } from '@linli/testkit/world/house';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, testPassword } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignInBrowser } from './support/signInBrowser.ts';

const url = 'http://localhost:4000';
let house: TestHouse;
let here: Neighbourhood;
let auth: SignIn;

beforeAll(async () => {
  house = await openTestHouse({ publicUrl: url });
  here = await neighbourhood(house);
  const { database, clock } = house.services;
  auth = createSignIn({ database, clock, publicUrl: url, secret: 'x'.repeat(32) });
});
afterAll(() => house.close());

const somebody = () => here.grid.staff('GRID_MEMBER', here.committee);

async function withPassword({ email }: Staff, password = testPassword) {
  const browser = new SignInBrowser(auth, url);
  return { browser, answer: await browser.post('/sign-in/email', { email, password }) };
}

async function enrolled(who: Staff) {
  const { browser } = await withPassword(who);
  const { body } = await browser.post('/two-factor/enable', { password: testPassword });
  const app = new AuthenticatorApp(String(body.totpURI));
  expect((await browser.post('/two-factor/verify-totp', { code: app.code() })).status).toBe(200);
  return { browser, app, backupCodes: body.backupCodes as string[], totpURI: String(body.totpURI) };
}

const sessionsOf = ({ userId }: Staff) =>
  house.services.database.session.findMany({ where: { userId }, orderBy: { createdAt: 'desc' } });
const auditOf = async ({ personId }: Staff) =>
  (
    await house.services.database.auditEvent.findMany({
      where: { targetId: personId, action: { startsWith: 'access.' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ action }) => action);

describe('enrolling', () => {
  it('takes the password, gives key and ten codes once, counts from the first right code, and ends the other sessions', async () => {
    const who = await somebody();
    const { browser: other } = await withPassword(who);
    const { browser } = await withPassword(who);
    expect(await browser.post('/two-factor/enable', { password: 'wrong password' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PASSWORD' },
    });
    const { body } = await browser.post('/two-factor/enable', { password: testPassword });
    expect(body.totpURI).toMatch(
      /^otpauth:\/\/totp\/Linli:staff\d+%40test\.linli\.example\?secret=[A-Z2-7]+&issuer=Linli/,
    );
    expect(new Set(body.backupCodes as string[]).size).toBe(10);
    const app = new AuthenticatorApp(String(body.totpURI));
    // Not confirmed yet: the password alone still signs in.
    expect((await withPassword(who)).answer.body).toMatchObject({ user: { email: who.email } });
    expect(await browser.post('/two-factor/verify-totp', { code: app.wrong() })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CODE' },
    });
    expect((await browser.post('/two-factor/verify-totp', { code: app.code() })).status).toBe(200);
    expect(await other.signedInAs()).toBeNull();
    expect(await browser.signedInAs()).toBe(who.email);
    expect(await sessionsOf(who)).toMatchObject([{ method: 'TOTP', secondFactor: true }]);
    expect(await auditOf(who)).toContain('access.enrolCodes');
    expect(await browser.post('/two-factor/enable', { password: testPassword })).toMatchObject({
      status: 400,
    });
    expect((await browser.post('/two-factor/get-totp-uri', { password: testPassword })).status).toBe(404);
  });

  it('leaves nothing in the database from which a code could be made', async () => {
    const who = await somebody();
    const { totpURI, backupCodes } = await enrolled(who);
    const row = await house.services.database.twoFactor.findUniqueOrThrow({ where: { userId: who.userId } });
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    expect(JSON.stringify(row)).not.toContain(secret);
    for (const code of backupCodes) expect(row.backupCodes).not.toContain(code);
    const spent = await house.services.database.spentCode.findMany({ where: { userId: who.userId } });
    expect(spent).toHaveLength(1);
    expect(spent[0]?.codeHash).not.toMatch(/^\d{6}$/);
  });
});

describe('after the password', () => {
  it('nobody is signed in before the code', async () => {
    const who = await somebody();
    const { app } = await enrolled(who);
    const { browser, answer } = await withPassword(who);
    expect(answer.body).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect(await browser.signedInAs()).toBeNull();
    expect((await browser.post('/two-factor/verify-totp', { code: app.code(1) })).status).toBe(200);
    expect(await browser.signedInAs()).toBe(who.email);
    expect((await sessionsOf(who))[0]).toMatchObject({ method: 'TOTP', secondFactor: true });
  });

  it('a code counts once, also of two that come together, and never when it is old or malformed', async () => {
    const who = await somebody();
    const { app } = await enrolled(who);
    const code = app.code(1);
    const tries = await Promise.all(
      [await withPassword(who), await withPassword(who)].map(({ browser }) =>
        browser.post('/two-factor/verify-totp', { code }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 401]);
    const { browser } = await withPassword(who);
    for (const given of [
      code,
      app.code(),
      app.code(-4),
      app.code(4),
      `${app.code(1)} `,
      '１２３４５６',
      '',
    ]) {
      const { status } = await browser.post('/two-factor/verify-totp', { code: given });
      expect([status, given]).toEqual([status === 429 ? 429 : 401, given]);
    }
    expect(await browser.signedInAs()).toBeNull();
  });

  it('wrong codes make the account rest as wrong passwords do, and the right password between them changes nothing', async () => {
    const who = await somebody();
    const { app } = await enrolled(who);
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { browser, answer } = await withPassword(who);
      statuses.push(answer.status);
      statuses.push((await browser.post('/two-factor/verify-totp', { code: app.wrong() })).status);
    }
    expect(statuses).toEqual([200, 401, 200, 401, 200, 429]);
    expect((await withPassword(who)).answer).toMatchObject({ status: 429, body: { code: 'ACCOUNT_RESTS' } });
    expect((await auditOf(who)).filter((action) => action === 'access.refuseSecondFactor')).toHaveLength(2);
    house.clock.pass({ minutes: 2 });
    const { browser } = await withPassword(who);
    house.clock.pass({ minutes: 3 });
    expect((await browser.post('/two-factor/verify-totp', { code: app.code(1) })).status).toBe(200);
    expect((await withPassword(who)).answer.status).toBe(200);
  });

  it('no browser is spared the code, and a forged or missing challenge is worth nothing', async () => {
    const who = await somebody();
    const { app } = await enrolled(who);
    const { browser } = await withPassword(who);
    expect(
      (await browser.post('/two-factor/verify-totp', { code: app.code(), trustDevice: true })).status,
    ).toBe(400);
    const stranger = new SignInBrowser(auth, url);
    const forged = await stranger.post(
      '/two-factor/verify-totp',
      { code: app.code() },
      { cookie: 'linli.two_factor=2fa-forged.c2lnbmF0dXJl' },
    );
    expect(forged.status).toBe(401);
    for (const path of ['/two-factor/send-otp', '/two-factor/verify-otp'])
      expect((await browser.post(path, { code: '123456' })).status).toBe(404);
  });
});

describe('backup codes', () => {
  it('each opens once, new ones put the old out of use', async () => {
    const who = await somebody();
    const { browser: desk, backupCodes } = await enrolled(who);
    const [first = '', second = ''] = backupCodes;
    const use = async (code: string) => {
      const { browser } = await withPassword(who);
      return (await browser.post('/two-factor/verify-backup-code', { code })).status;
    };
    expect([await use(first), await use(first), await use('aaaaa-bbbbb')]).toEqual([200, 401, 401]);
    expect((await sessionsOf(who))[0]).toMatchObject({ method: 'BACKUP_CODE', secondFactor: true });
    expect(await auditOf(who)).toContain('access.useBackupCode');
    const renewed = await desk.post('/two-factor/generate-backup-codes', { password: testPassword });
    const [fresh = ''] = renewed.body.backupCodes as string[];
    expect([await use(second), await use(fresh)]).toEqual([401, 200]);
  });
});

describe('taking the second factor away', () => {
  it('needs the password, ends the other sessions, and the session is then one of a password', async () => {
    const who = await somebody();
    const { browser, app } = await enrolled(who);
    const { browser: other } = await withPassword(who);
    await other.post('/two-factor/verify-totp', { code: app.code(1) });
    const stolen = browser.copy();
    expect((await browser.post('/two-factor/disable', { password: 'wrong password' })).status).toBe(400);
    expect((await browser.post('/two-factor/disable', {})).status).toBe(400);
    expect((await browser.post('/two-factor/disable', { password: testPassword })).status).toBe(200);
    expect([await other.signedInAs(), await stolen.signedInAs()]).toEqual([null, null]);
    expect(await browser.signedInAs()).toBe(who.email);
    expect(await sessionsOf(who)).toMatchObject([{ method: 'PASSWORD', secondFactor: false }]);
    expect(await auditOf(who)).toContain('access.removeCodes');
    expect((await withPassword(who)).answer.body).toHaveProperty('user');
  });

  it('is what the operator does for whoever has lost telephone and backup codes, and nobody else', async () => {
    const who = await somebody();
    const { browser } = await enrolled(who);
    const reset = (actor: Actor, email: string) => resetFactors(house.services, actor, email);
    await expect(reset(await here.secretary.actor(), who.email)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reset(system, 'nobody@test.linli.example')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await reset(system, ` ${who.email.toUpperCase()}`)).toEqual({
      codes: 1,
      passkeys: 0,
      sessions: 1,
    });
    expect(await browser.signedInAs()).toBeNull();
    expect((await withPassword(who)).answer.body).toHaveProperty('user');
    expect(await auditOf(who)).toContain('access.resetFactors');
  });

  it('is not what a mail for a new password does', async () => {
    const who = await somebody();
    await enrolled(who);
    const token = 'a token that was mailed 0001';
    const context = await auth.$context;
    await context.internalAdapter.createVerificationValue({
      identifier: `reset-password:${token}`,
      value: who.userId,
      expiresAt: new Date(Date.now() + 60_000),
    });
    const newPassword = 'another password of mine';
    const anybody = new SignInBrowser(auth, url);
    expect((await anybody.post('/reset-password', { token, newPassword })).status).toBe(200);
    expect((await withPassword(who, newPassword)).answer.body).toMatchObject({ twoFactorRedirect: true });
  });
});

it.each([
  ['POST', '/two-factor/verify-totp', 10],
  ['POST', '/two-factor/verify-backup-code', 10],
  ['POST', '/two-factor/enable', 10],
  ['GET', '/passkey/generate-authenticate-options', 20],
  ['POST', '/passkey/verify-authentication', 20],
  ['POST', '/passkey/verify-registration', 20],
  ['GET', '/callback/city', 20],
])('%s %s takes %i a minute from one address, and not one more', async (method, path, most) => {
  const browser = new SignInBrowser(auth, url, '192.0.2.77');
  const statuses: number[] = [];
  for (let n = 0; n <= most; n += 1) {
    const { status } = await (method === 'GET' ? browser.get(path) : browser.post(path, { code: '1' }));
    statuses.push(status);
  }
  expect(statuses.indexOf(429)).toBe(most);
});

it('what no page of ours needs is closed', async () => {
  const { browser } = await withPassword(await somebody());
  const offered = Object.values(auth.api)
    .map(({ path }: { path?: string }) => path)
    .filter((path) => path !== undefined)
    .filter((path) => !path.includes('oauth2') && !path.includes('.well-known'));
  const answering: string[] = [];
  for (const path of new Set(offered)) {
    const answers = [await browser.get(path), await browser.post(path, {})];
    if (answers.some(({ status }) => status !== 404)) answering.push(path);
  }
  expect(answering.sort()).toEqual([
    '/callback/:id',
    '/change-password',
    '/get-session',
    '/passkey/generate-authenticate-options',
    '/passkey/generate-register-options',
    '/passkey/verify-authentication',
    '/passkey/verify-registration',
    '/request-password-reset',
    '/reset-password',
    '/reset-password/:token',
    '/sign-in/email',
    '/sign-out',
    '/two-factor/disable',
    '/two-factor/enable',
    '/two-factor/generate-backup-codes',
    '/two-factor/verify-backup-code',
    '/two-factor/verify-totp',
  ]);
});
