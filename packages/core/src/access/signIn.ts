import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { newId } from '../ids.ts';
import { type Clock, type Database, systemClock } from '../services.ts';
import { closedPaths } from './closedPaths.ts';
import { hashIdentifier } from './invitationToken.ts';
import type { OidcProvider } from './oidcProvider.ts';
import { passwordLength } from './passwords/policy.ts';
import { type Recovery, recoveryLimits, sendRecovery } from './recovery.ts';
import { signInHooks } from './signInHooks.ts';
import { forgetSignInFailures } from './signInLock.ts';
import { signInPlugins } from './signInPlugins.ts';
import { signInRecords } from './signInRecords.ts';

export interface SignInOptions {
  readonly database: Database;
  readonly publicUrl: string;
  /** Signs the session cookie; at least 32 characters. */
  readonly secret: string;
  /** Origins beside the API's own whose pages may sign in. */
  readonly trustedOrigins?: readonly string[];
  readonly clock?: Clock;
  /** Where it tells what went wrong inside; to the console where nothing is given. */
  readonly onError?: (message: string, details: readonly unknown[]) => void;
  /** Sends new passwords' links by mail; without it only an administrator can help. */
  readonly recovery?: Recovery | null;
  /** Where staff may sign in instead, by OpenID Connect. */
  readonly providers?: readonly OidcProvider[];
}

/** The header that carries the caller's address to the sign-in. The server sets it itself: what a caller sends under this name must be dropped. */
export const clientAddressHeader = 'x-linli-client-address';

const day = 86_400;

/** How long a session lasts, and how old it may be before it is lengthened. */
export const sessionSeconds = { expiresIn: 7 * day, updateAge: day } as const;

/** Sign-in of staff under /auth: e-mail and password, a session cookie. Accounts are made by administrators only. */
export function createSignIn({
  database,
  publicUrl,
  secret,
  trustedOrigins = [],
  clock = systemClock,
  onError,
  recovery = null,
  providers = [],
}: SignInOptions) {
  const house = { database, clock, publicUrl, providers };
  return betterAuth({
    appName: 'Linli',
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    trustedOrigins: [publicUrl, ...trustedOrigins],
    database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      ...passwordLength,
      resetPasswordTokenExpiresIn: recoveryLimits.minutes * 60,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        // A mailbox opens the password, not the codes: tries at those go on counting.
        const { twoFactorEnabled } = user as typeof user & { twoFactorEnabled?: boolean };
        if (!twoFactorEnabled) await forgetSignInFailures(database, user.email);
      },
      ...(recovery && {
        // Not waited for: how long an answer takes must not tell whether an address has an account.
        sendResetPassword: async ({
          user,
          token,
        }: {
          user: { id: string; email: string };
          token: string;
        }) => {
          sendRecovery(recovery, { database, clock, publicUrl, user, token }).catch(recovery.failed);
        },
      }),
    },
    // As invitations are stored: whoever reads the database cannot use a link.
    verification: { storeIdentifier: { hash: async (identifier) => hashIdentifier(identifier) } },
    session: {
      ...sessionSeconds,
      // Adding a passkey asks for a sign-in of just now.
      freshAge: 15 * 60,
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        secondFactor: { type: 'boolean', required: false, input: false },
      },
    },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: true, allowDifferentEmails: false },
    },
    plugins: signInPlugins(house),
    hooks: signInHooks(house),
    databaseHooks: signInRecords(house),
    // Refusals become answers as ever; what nobody foresaw is thrown to the server, which writes a log of its own. Left to
    // itself both are written to the console, with the words of the error.
    onAPIError: { errorURL: `${publicUrl}/portal/refused`, throw: true },
    disabledPaths: [...closedPaths, ...(providers.length > 0 ? [] : ['/sign-in/social'])],
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/change-password': { window: 60, max: 10 },
        '/request-password-reset': { window: 60, max: 5 },
        '/reset-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
        '/passkey/*': { window: 60, max: 20 },
        '/sign-in/social': { window: 60, max: 10 },
        '/callback/*': { window: 60, max: 20 },
      },
    },
    advanced: {
      // Said although it is the default: under NODE_ENV=test the default is another.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'linli',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId(), joins: true },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    logger: {
      level: 'error',
      ...(onError && { log: (_level, message, ...details) => onError(message, details) }),
    },
    telemetry: { enabled: false },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
