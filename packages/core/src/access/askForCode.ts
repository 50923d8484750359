import { deleteSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { challengeCookie, type HookContext } from './signInAccount.ts';
import type { SignInHouse } from './signInPlugins.ts';

export const challengeSeconds = 300;

/**
 * Back from a provider that asks for no second factor itself: whoever has codes shows one here, as after a password.
 * better-auth asks at its own password sign-in only.
 */
export async function askForCode({ publicUrl }: SignInHouse, context: HookContext): Promise<void> {
  const { newSession, internalAdapter, createAuthCookie, secret } = context.context;
  if (!newSession?.user.twoFactorEnabled || newSession.session.secondFactor === true) return;
  deleteSessionCookie(context, true);
  await internalAdapter.deleteSession(newSession.session.token);
  context.context.setNewSession(null);
  const identifier = `2fa-${generateRandomString(20)}`;
  const expiresAt = new Date(Date.now() + challengeSeconds * 1000);
  await internalAdapter.createVerificationValue({ identifier, value: newSession.user.id, expiresAt });
  const attempts = `2fa-attempts-${identifier}`;
  await internalAdapter.createVerificationValue({ identifier: attempts, value: '0', expiresAt });
  const cookie = createAuthCookie(challengeCookie, { maxAge: challengeSeconds });
  await context.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
  throw context.redirect(`${publicUrl}/portal/second-factor`);
}
