import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { Clock, Database } from '../services.ts';
import { passwordFaults } from './passwords/policy.ts';
import { admitSignInTry, forgetSignInFailures } from './signInLock.ts';

/** Where a password is shown: a wrong one counts against the account. */
const shownAt: readonly string[] = ['/sign-in/email', '/change-password'];

/** What better-auth does not do by itself: an account rests after wrong passwords, and a new one keeps to the policy. */
export function signInHooks(database: Database, clock: Clock) {
  const before = createAuthMiddleware(async (context) => {
    const { path } = context;
    if (shownAt.includes(path)) {
      const email = await emailOf(context);
      const lockedUntil = email === null ? null : await admitSignInTry(database, email, clock.now());
      if (lockedUntil) throw resting(lockedUntil, clock.now());
    }
    const password = textOf(context.body, 'newPassword');
    if (password === null) return;
    const [fault] = passwordFaults(password, await emailOf(context));
    if (fault?.code === 'TOO_COMMON') {
      throw new APIError('BAD_REQUEST', {
        code: 'PASSWORD_TOO_COMMON',
        message: 'This password is on lists of breached passwords, or too simple.',
      });
    }
  });
  const after = createAuthMiddleware(async (context) => {
    if (!shownAt.includes(context.path) || isAPIError(context.context.returned)) return;
    const email = await emailOf(context);
    if (email !== null) await forgetSignInFailures(database, email);
  });
  return { before, after };
}

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Whose account it is: as typed at sign-in, else of the session. */
async function emailOf(context: HookContext): Promise<string | null> {
  if (context.path === '/sign-in/email') return textOf(context.body, 'email');
  return (await getSessionFromCtx(context))?.user.email ?? null;
}

function textOf(body: unknown, field: string): string | null {
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, field) : null;
  return typeof value === 'string' ? value : null;
}

function resting(until: Date, now: Date): APIError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'ACCOUNT_RESTS', message: 'Too many wrong passwords. Try again later.' },
    { 'Retry-After': String(seconds), 'X-Retry-After': String(seconds) },
  );
}
