import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { newId } from '../ids.ts';
import type { Database } from '../services.ts';

export interface SignInOptions {
  readonly database: Database;
  readonly publicUrl: string;
  /** Signs the session cookie; at least 32 characters. */
  readonly secret: string;
  /** Origins beside the API's own whose pages may sign in. */
  readonly trustedOrigins?: readonly string[];
}

/** The header that carries the caller's address to the sign-in. The server sets it itself: what a caller sends under this name must be dropped. */
export const clientAddressHeader = 'x-linli-client-address';

const day = 86_400;

/** Sign-in of staff under /auth: e-mail and password, a session cookie. Accounts are made by administrators only. */
export function createSignIn({ database, publicUrl, secret, trustedOrigins = [] }: SignInOptions) {
  return betterAuth({
    appName: 'Linli',
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    trustedOrigins: [publicUrl, ...trustedOrigins],
    database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, ...passwordLength },
    session: { expiresIn: 7 * day, updateAge: day },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      // Said although it is the default: under NODE_ENV=test the default is another.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'linli',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    logger: { level: 'error' },
    telemetry: { enabled: false },
  });
}

export const passwordLength = { minPasswordLength: 10, maxPasswordLength: 128 } as const;

export type SignIn = ReturnType<typeof createSignIn>;
