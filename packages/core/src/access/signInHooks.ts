import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import { askForCode } from './askForCode.ts';
import { passwordFaults } from './passwords/policy.ts';
import { mayChangeFactors } from './secondFactor.ts';
import { accountOf, type HookContext, textOf } from './signInAccount.ts';
import { auditSignIn, type SignInAction } from './signInAudit.ts';
import { admitSignInTry, forgetSignInFailures } from './signInLock.ts';
import type { SignInHouse } from './signInPlugins.ts';
import {
  malformed,
  resting,
  secondFactorFirst,
  tooCommon,
  unknownProvider,
  wrongCode,
} from './signInRefusals.ts';
import { spendCode } from './spentCodes.ts';

/** Where a password or a code is shown: a wrong one counts against the account. */
const shownAt: readonly string[] = [
  '/sign-in/email',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
];

const changesFactors: readonly string[] = [
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
];

const audited: Readonly<Record<string, SignInAction>> = {
  '/two-factor/generate-backup-codes': 'access.renewBackupCodes',
  '/two-factor/verify-backup-code': 'access.useBackupCode',
  '/passkey/verify-registration': 'access.addPasskey',
};

/** What better-auth does not do by itself, before and after its own endpoints. */
export function signInHooks(house: SignInHouse) {
  return {
    before: createAuthMiddleware(async (context) => {
      await checkForm(house, context);
      await checkTries(house, context);
      await checkFactors(house, context);
      await checkNewPassword(context);
    }),
    after: createAuthMiddleware(async (context) => {
      const { returned } = context.context;
      if (context.path === '/callback/:id') await askForCode(house, context);
      else if (isAPIError(returned)) await tellRefusal(house, context, returned);
      else await tellSuccess(house, context);
    }),
  };
}

/** What no page of ours sends. */
async function checkForm({ providers }: SignInHouse, context: HookContext): Promise<void> {
  const { path, body } = context;
  const has = (field: string) => typeof body === 'object' && body !== null && Reflect.get(body, field);
  // No browser is spared the code, and no token stands for the way through the provider's own page.
  if (has('trustDevice') || has('idToken')) throw malformed();
  if (path === '/passkey/verify-authentication' && textOf(has('response'), 'id') === null) throw malformed();
  if (path !== '/sign-in/social') return;
  const provider = providers.find(({ id }) => id === textOf(body, 'provider'));
  const known = context.context.socialProviders.find(({ id }) => id === provider?.id);
  // Who answers at the issuer's address must call himself by that name.
  if (known && known.issuer !== provider?.issuer) throw unknownProvider();
}

async function checkTries(house: SignInHouse, context: HookContext): Promise<void> {
  const { database, clock } = house;
  if (!shownAt.includes(context.path)) return;
  const account = await accountOf(context);
  if (!account) return;
  const now = clock.now();
  const lockedUntil = await admitSignInTry(database, account.email, now);
  if (lockedUntil) throw resting(lockedUntil, now);
  if (context.path !== '/two-factor/verify-totp' || account.userId === null) return;
  const code = textOf(context.body, 'code') ?? '';
  if (/^\d{6}$/.test(code) && (await spendCode(database, account.userId, code, now))) return;
  await tellWrongCode(house, context);
  throw wrongCode();
}

async function checkFactors(house: SignInHouse, context: HookContext): Promise<void> {
  if (!changesFactors.includes(context.path)) return;
  await accountOf(context);
  const session = context.context.session?.session;
  if (!session) return;
  const { userId, secondFactor } = session as typeof session & { secondFactor?: boolean };
  if (!(await mayChangeFactors(house, { userId, secondFactor: secondFactor === true })))
    throw secondFactorFirst();
}

async function checkNewPassword(context: HookContext): Promise<void> {
  const password = textOf(context.body, 'newPassword');
  if (password === null) return;
  const [fault] = passwordFaults(password, (await accountOf(context))?.email ?? null);
  if (fault?.code === 'TOO_COMMON') throw tooCommon();
}

async function tellSuccess(house: SignInHouse, context: HookContext): Promise<void> {
  const { path } = context;
  const account = await accountOf(context);
  if (!account) return;
  const { newSession } = context.context;
  // A right password alone is not the end of it: else wrong codes would never add up.
  const isPending = path === '/sign-in/email' && newSession?.user.twoFactorEnabled === true;
  if (shownAt.includes(path) && !isPending) await forgetSignInFailures(house.database, account.email);
  const action = audited[path];
  if (action && account.userId) await auditSignIn({ ...house, userId: account.userId, action });
}

async function tellRefusal(house: SignInHouse, context: HookContext, { body }: RefusalLike): Promise<void> {
  if (body?.code === 'INVALID_CODE' || body?.code === 'INVALID_BACKUP_CODE')
    await tellWrongCode(house, context);
}

/** Somebody has the password and not the code: the person should be able to see that. */
async function tellWrongCode(house: SignInHouse, context: HookContext): Promise<void> {
  const account = await accountOf(context);
  if (!account?.userId || account.signedIn) return;
  await auditSignIn({ ...house, userId: account.userId, action: 'access.refuseSecondFactor' });
}

interface RefusalLike {
  readonly body?: { readonly code?: string | undefined } | undefined;
}
