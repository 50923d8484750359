import { createSignIn, type SignIn } from '@linli/core/access/signIn';
import { AuthenticatorApp } from '@linli/testkit/world/authenticatorApp';
import { openTestHouse, type TestHouse } from '@linli/testkit/world/house';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, testPassword } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from './support/identityProvider.ts';
import { SignInBrowser } from './support/signInBrowser.ts';

const url = 'http://localhost:4000';
let house: TestHouse;
let here: Neighbourhood;
let city: IdentityProvider;
let auth: SignIn;

beforeAll(async () => {
  house = await openTestHouse({ publicUrl: url });
  here = await neighbourhood(house);
  city = await startIdentityProvider(`${url}/auth/callback/city`);
  auth = openAuth(city);
});
afterAll(async () => {
  await city.close();
  await house.close();
});
beforeEach(() => {
  city.lies = {};
});

function openAuth({ config }: IdentityProvider, issuer = config.issuer): SignIn {
  const { database, clock } = house.services;
  const providers = [{ ...config, issuer }];
  return createSignIn({
    database,
    clock,
    publicUrl: url,
    secret: 'x'.repeat(32),
    providers,
    onError: () => undefined,
  });
}

const somebody = () => here.grid.staff('GRID_MEMBER', here.committee);
const target = { provider: 'city', callbackURL: '/portal/', errorCallbackURL: '/portal/refused' };

async function begin(browser = new SignInBrowser(auth, url)) {
  const answer = await browser.post('/sign-in/social', target);
  expect(answer.status).toBe(200);
  return { browser, back: await city.walk(String(answer.body.url)) };
}

/** Comes by the provider as this subject, and says where it ended. */
async function come(subject: string, signIn = auth) {
  city.subject = subject;
  const { browser, back } = await begin(new SignInBrowser(signIn, url));
  const { location, status } = await browser.get(back);
  expect(status).toBe(302);
  return { browser, location: location ?? '' };
}

async function known(
  claims: { email_verified?: boolean } = { email_verified: true },
): Promise<Staff & { subject: string }> {
  const who = await somebody();
  const subject = `sub-${who.userId}`;
  city.identities.set(subject, { email: who.email, ...claims });
  return { ...who, subject };
}

describe('coming by a provider', () => {
  it('links the verified address to the account that has it, by code with PKCE, state and nonce; tokens are not kept', async () => {
    const who = await known();
    const { browser, location } = await come(who.subject);
    expect(location).toBe('/portal/');
    expect(await browser.signedInAs()).toBe(who.email);
    expect(Object.fromEntries(city.asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email',
      state: expect.stringMatching(/.{16}/),
      nonce: expect.stringMatching(/.{16}/),
    });
    const { database } = house.services;
    const accounts = await database.account.findMany({ where: { userId: who.userId, providerId: 'city' } });
    expect(accounts).toMatchObject([
      { accountId: who.subject, accessToken: null, refreshToken: null, idToken: null },
    ]);
    expect(await database.session.findMany({ where: { userId: who.userId } })).toMatchObject([
      { method: 'OIDC', secondFactor: false },
    ]);
    const audit = { where: { targetId: who.personId, action: 'access.linkIdentity' } };
    expect(await database.auditEvent.count(audit)).toBe(1);
    await come(who.subject);
    expect(await database.auditEvent.count(audit)).toBe(1);
    expect(await database.account.count({ where: { accessToken: { not: null } } })).toBe(0);
  });

  it('is followed by the own code where there is one, unless the provider asks for a second factor itself', async () => {
    const who = await known();
    const desk = new SignInBrowser(auth, url);
    await desk.post('/sign-in/email', { email: who.email, password: testPassword });
    const { body } = await desk.post('/two-factor/enable', { password: testPassword });
    const app = new AuthenticatorApp(String(body.totpURI));
    await desk.post('/two-factor/verify-totp', { code: app.code() });
    const { browser, location } = await come(who.subject);
    expect(location).toBe(`${url}/portal/second-factor`);
    expect(await browser.signedInAs()).toBeNull();
    expect((await browser.post('/two-factor/verify-totp', { code: app.wrong() })).status).toBe(401);
    expect((await browser.post('/two-factor/verify-totp', { code: app.code(1) })).status).toBe(200);
    expect(await browser.signedInAs()).toBe(who.email);
    const strict = openAuth({ ...city, config: { ...city.config, secondFactor: true } });
    const there = await come(who.subject, strict);
    expect(there.location).toBe('/portal/');
    const [latest] = await house.services.database.session.findMany({
      where: { userId: who.userId },
      orderBy: { createdAt: 'desc' },
    });
    expect(latest).toMatchObject({ method: 'OIDC', secondFactor: true });
  });
});

describe('nobody comes in', () => {
  const refused = async (subject: string) => {
    const { browser, location } = await come(subject);
    expect(await browser.signedInAs()).toBeNull();
    const there = new URL(location, url);
    expect(there.pathname).toBe('/portal/refused');
    return there.searchParams.get('error');
  };

  it('whom nobody made an account for, and none is made', async () => {
    const before = await house.services.database.user.count();
    city.identities.set('stranger', { email: 'stranger@elsewhere.example', email_verified: true });
    expect(await refused('stranger')).toBe('signup_disabled');
    expect(await house.services.database.user.count()).toBe(before);
  });

  it('with an address that the provider has not verified, or none', async () => {
    expect(await refused((await known({ email_verified: false })).subject)).toBe('account_not_linked');
    expect(await refused((await known({})).subject)).toBe('account_not_linked');
    city.identities.set('nameless', {});
    expect(await refused('nameless')).toMatch(/email_not_found|unable_to_get_user_info/);
  });

  it.each([
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another audience', { aud: 'somebody else' }],
    ['a time that is over', { exp: 1_700_000_000, iat: 1_699_999_000 }],
    ['another nonce', { nonce: 'replayed' }],
    ['no nonce', { nonce: undefined }],
  ])('with an ID token that names %s', async (_what, lies) => {
    const { subject } = await known();
    city.lies = lies;
    expect(await refused(subject)).toBe('unable_to_get_user_info');
  });

  it('with a state that was changed, used, or begun in another browser', async () => {
    const { subject } = await known();
    city.subject = subject;
    const { browser, back } = await begin();
    const tampered = new URL(back);
    tampered.searchParams.set('state', 'x'.repeat(32));
    const at = async (one: SignInBrowser, address: string) => {
      const { status, location } = await one.get(address);
      expect(status).toBe(302);
      return location ?? '';
    };
    expect(await at(browser, tampered.href)).toContain('/portal/refused?error=');
    expect(await at(new SignInBrowser(auth, url), back)).toContain('/portal/refused?error=');
    expect(await at(new SignInBrowser(auth, url), '/callback/city')).toContain('/portal/refused?error=');
    const fresh = await begin();
    expect(await at(fresh.browser, fresh.back)).toBe('/portal/');
    expect(await at(fresh.browser, fresh.back)).toContain('/portal/refused?error=');
    expect(await at(fresh.browser, '/callback/nobody?code=1&state=2')).toContain('/portal/refused?error=');
  });

  it('by a provider that calls itself otherwise, one that is not there, or an ID token from elsewhere', async () => {
    const mistaken = openAuth(city, city.config.issuer.replace('localhost', '127.0.0.1'));
    const ask = (signIn: SignIn, body: object) =>
      new SignInBrowser(signIn, url).post('/sign-in/social', body);
    expect(await ask(mistaken, target)).toMatchObject({ status: 404, body: { code: 'PROVIDER_NOT_FOUND' } });
    expect((await ask(auth, { ...target, provider: 'nobody' })).status).toBe(404);
    expect((await ask(auth, { ...target, provider: 'github' })).status).toBe(404);
    expect((await ask(auth, { ...target, idToken: { token: 'x.y.z' } })).status).toBe(400);
    expect((await ask(auth, { ...target, callbackURL: 'https://elsewhere.example/' })).status).toBe(403);
  });
});
