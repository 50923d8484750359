import type { Database } from '@linli/database/openDatabase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../../test/openTestServices.ts';
import { InvalidInput } from '../errors/errors.ts';
import { createUser } from './createUser.ts';
import { passwordLength } from './passwords/policy.ts';
import { clientAddressHeader, createSignIn, type SignIn } from './signIn.ts';

const publicUrl = 'http://localhost:4000';
const password = 'linli demo 2026';

let services: TestServices;
let auth: SignIn;
let callers = 0;

beforeAll(async () => {
  services = await openTestServices();
  const database: Database['prisma'] = services.database;
  auth = createSignIn({ database, publicUrl, secret: 'x'.repeat(32) });
  await createUser(services, { email: 'Wang@Office.example', password, name: '王网格' });
});
afterAll(() => services.close());

interface Attempt {
  readonly email?: string;
  readonly password?: string;
  readonly from?: string;
  readonly origin?: string;
}

function signIn({ email = 'wang@office.example', origin = publicUrl, from, ...rest }: Attempt = {}) {
  callers += 1;
  return auth.handler(
    new Request(`${publicUrl}/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: origin,
        Cookie: 'other=1',
        [clientAddressHeader]: from ?? `10.0.0.${callers}`,
      },
      body: JSON.stringify({ email, password: rest.password ?? password }),
    }),
  );
}

const cookieOf = (response: Response) =>
  response.headers.getSetCookie().find((cookie) => cookie.startsWith('linli.session_token=')) ?? '';

describe('sign-in', () => {
  it('gives a session cookie that scripts and other sites cannot use, until sign-out', async () => {
    const response = await signIn();
    expect(response.status).toBe(200);
    const cookie = cookieOf(response);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//);
    const headers = new Headers({ Cookie: cookie.split(';')[0] ?? '', Origin: publicUrl });
    const session = await auth.api.getSession({ headers });
    expect(session?.user).toMatchObject({ email: 'wang@office.example', name: '王网格' });
    await auth.handler(new Request(`${publicUrl}/auth/sign-out`, { method: 'POST', headers }));
    expect(await auth.api.getSession({ headers })).toBeNull();
    expect(
      await auth.api.getSession({ headers: new Headers({ Cookie: 'linli.session_token=forged.x' }) }),
    ).toBeNull();
  });

  it('is Secure where the installation is reached by https', async () => {
    const secure = createSignIn({
      database: services.database,
      publicUrl: 'https://linli.example',
      secret: 'x'.repeat(32),
    });
    const response = await secure.handler(
      new Request('https://linli.example/auth/sign-in/email', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Origin: 'https://linli.example',
          [clientAddressHeader]: '10.1.0.1',
        },
        body: JSON.stringify({ email: 'wang@office.example', password }),
      }),
    );
    expect(response.headers.getSetCookie().join()).toMatch(/^__Secure-linli\.session_token=.*Secure/);
  });

  it('answers alike for a wrong password and an unknown address, and never tells a hash', async () => {
    const wrong = await signIn({ password: 'not the password' });
    const unknown = await signIn({ email: 'nobody@office.example' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
    const right = JSON.stringify(await (await signIn()).json());
    const { password: hash } = await services.database.account.findFirstOrThrow();
    expect(hash).toBeTruthy();
    expect(right).not.toContain(hash);
  });

  it('is refused to pages of other origins', async () => {
    expect((await signIn({ origin: 'https://evil.example' })).status).toBe(403);
  });

  it('lets nobody make an account', async () => {
    const response = await auth.handler(
      new Request(`${publicUrl}/auth/sign-up/email`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: publicUrl, [clientAddressHeader]: '10.2.0.1' },
        body: JSON.stringify({ email: 'new@office.example', password, name: 'New' }),
      }),
    );
    expect(response.status).toBe(404);
    expect(await services.database.user.count()).toBe(1);
  });

  it('takes ten tries a minute from one address, and not the eleventh', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push((await signIn({ from: '10.9.9.9', email: `n${n}@office.example`, password })).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    // Counted in the database: another process knows.
    const beside = createSignIn({ database: services.database, publicUrl, secret: 'x'.repeat(32) });
    auth = beside;
    expect((await signIn({ from: '10.9.9.9' })).status).toBe(429);
    expect((await signIn({ from: '10.9.9.8' })).status).toBe(200);
  });
});

describe('a user', () => {
  const faults = async (input: Partial<Parameters<typeof createUser>[1]>) => {
    const attempt = createUser(services, { email: 'li@office.example', password, name: '李', ...input });
    const error = await attempt.catch((reason: unknown) => reason);
    if (!(error instanceof InvalidInput)) throw new Error('was not refused', { cause: error });
    return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
  };

  it('needs a name, an address of its own and a password long enough', async () => {
    expect(await faults({ email: 'no address', name: ' ', password: 'linliabcd' })).toEqual([
      'email INVALID',
      'name REQUIRED',
      'password TOO_SHORT',
    ]);
    expect(await faults({ email: '' })).toEqual(['email REQUIRED']);
    expect(await faults({ email: 'WANG@office.example' })).toEqual(['email DUPLICATE']);
    expect(await faults({ password: 'x'.repeat(passwordLength.maxPasswordLength + 1) })).toEqual([
      'password TOO_LONG',
    ]);
    const least = 'linliabcde';
    expect(least).toHaveLength(passwordLength.minPasswordLength);
    await createUser(services, { email: 'li@office.example', password: least, name: '李' });
    expect((await signIn({ email: 'li@office.example', password: least })).status).toBe(200);
  });
});
