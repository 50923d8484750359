import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../../test/openTestServices.ts';
import { createUser } from './createUser.ts';
import { clientAddressHeader, createSignIn, type SignIn } from './signIn.ts';
import { pruneSignInLocks } from './signInLock.ts';

const publicUrl = 'http://localhost:4000';
const password = 'linli demo 2026';
const start = Date.parse('2026-07-01T04:00:00Z');

let services: TestServices;
let auth: SignIn;
let callers = 0;

beforeAll(async () => {
  services = await openTestServices();
  auth = createSignIn({
    database: services.database,
    publicUrl,
    secret: 'x'.repeat(32),
    clock: services.clock,
  });
  await createUser(services, { email: 'wang@office.example', password, name: '王网格' });
});
afterAll(() => services.close());

function post(path: string, body: object, cookie = 'other=1') {
  callers += 1;
  const headers = {
    'Content-Type': 'application/json',
    Origin: publicUrl,
    Cookie: cookie,
    [clientAddressHeader]: `10.${callers >> 8}.${callers & 255}.1`,
  };
  return auth.handler(
    new Request(`${publicUrl}/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}
const signIn = (given: string, email = 'wang@office.example') =>
  post('/sign-in/email', { email, password: given });
const statuses = async (tries: number, given: string, email?: string) => {
  const seen: number[] = [];
  for (let n = 0; n < tries; n += 1) seen.push((await signIn(given, email)).status);
  return seen;
};
const minutesLater = (minutes: number) => services.at(new Date(start + minutes * 60_000).toISOString());
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('an account', () => {
  it('bears four wrong passwords; after the fifth it rests, also for the right one, from whatever address', async () => {
    expect(await statuses(4, 'wrong password')).toEqual([401, 401, 401, 401]);
    expect((await signIn(password)).status).toBe(200);
    expect(await statuses(6, 'wrong password')).toEqual([401, 401, 401, 401, 401, 429]);
    const refused = await signIn(password);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'ACCOUNT_RESTS' });
    expect(refused.headers.get('retry-after')).toBe('60');
  });

  it('rests twice as long after each further one, up to an hour, and forgets them all at the right one', async () => {
    const rests: number[] = [];
    let minutes = 1;
    for (let n = 0; n < 8; n += 1) {
      minutesLater(minutes);
      expect((await signIn('wrong password')).status).toBe(401);
      const seconds = Number((await signIn(password)).headers.get('retry-after'));
      rests.push(seconds / 60);
      minutes += seconds / 60;
    }
    expect(rests).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    minutesLater(minutes);
    expect((await signIn(password)).status).toBe(200);
    expect(await statuses(4, 'wrong password')).toEqual([401, 401, 401, 401]);
    expect((await signIn(password)).status).toBe(200);
  });

  it('answers alike when there is none, and when forty tries come at once', async () => {
    expect(await statuses(6, password, 'nobody@office.example')).toEqual([401, 401, 401, 401, 401, 429]);
    const all = await Promise.all(
      Array.from({ length: 40 }, () => signIn('wrong password', 'WANG@office.example')),
    );
    const seen = all.map(({ status }) => status).sort();
    expect(seen).toEqual([...Array(5).fill(401), ...Array(35).fill(429)]);
    expect(await services.database.signInLock.count({ where: { emailHash: { contains: '@' } } })).toBe(0);
  });

  it('is forgotten a day after its last try', async () => {
    const [last] = await services.database.signInLock.findMany({ orderBy: { lastTryAt: 'desc' } });
    const day = 24 * 3_600_000;
    const at = (last?.lastTryAt.getTime() ?? 0) + day;
    await pruneSignInLocks(services.database, new Date(at));
    expect(await services.database.signInLock.count()).toBeGreaterThan(0);
    await pruneSignInLocks(services.database, new Date(at + 1));
    expect(await services.database.signInLock.count()).toBe(0);
  });
});

describe('changing the password', () => {
  it('takes the old one, a new one by the policy, and ends the other sessions if asked to', async () => {
    const here = cookieOf(await signIn(password));
    const there = cookieOf(await signIn(password));
    const change = (currentPassword: string, newPassword: string) =>
      post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }, here);
    const common = await change(password, 'qwertyuiop');
    expect(common.status).toBe(400);
    expect(await common.json()).toMatchObject({ code: 'PASSWORD_TOO_COMMON' });
    expect((await change(password, 'wangwang2026')).status).toBe(400);
    expect(await (await change('wrong password', 'a new one for wang')).json()).toMatchObject({
      code: 'INVALID_PASSWORD',
    });
    const done = await change(password, 'a new one for the office');
    expect(done.status).toBe(200);
    const session = (cookie: string) =>
      auth.api.getSession({ headers: new Headers({ Cookie: cookie, Origin: publicUrl }) });
    expect(await session(there)).toBeNull();
    expect(await session(here)).toBeNull();
    expect((await session(cookieOf(done)))?.user.email).toBe('wang@office.example');
    expect((await signIn(password)).status).toBe(401);
    expect((await signIn('a new one for the office')).status).toBe(200);
  });

  it('is no way round the rest of an account', async () => {
    const cookie = cookieOf(await signIn('a new one for the office'));
    const guess = () =>
      post(
        '/change-password',
        { currentPassword: 'wrong password', newPassword: 'another long one' },
        cookie,
      );
    const seen: number[] = [];
    for (let n = 0; n < 6; n += 1) seen.push((await guess()).status);
    expect(seen).toEqual([400, 400, 400, 400, 400, 429]);
  });

  it('and what GraphQL does is closed here', async () => {
    for (const path of ['/revoke-sessions', '/change-email', '/update-user', '/delete-user']) {
      expect((await post(path, {})).status).toBe(404);
    }
  });
});
