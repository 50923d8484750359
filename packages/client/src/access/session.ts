import { askAuth, type Refused, refusal, type SessionOptions, type SignInFault } from './authRequest.ts';

/** With `asksForCode` the password was right, and nobody is signed in before the code. */
export type SignInResult = { ok: true; asksForCode?: boolean } | Refused;

export async function signIn(
  credentials: { email: string; password: string; remember: boolean },
  options?: SessionOptions,
): Promise<SignInResult> {
  const { email, password, remember: rememberMe } = credentials;
  const answer = await askAuth('/sign-in/email', { email, password, rememberMe }, options);
  if (!answer?.ok) return refusal(answer, {});
  const { twoFactorRedirect = false } = (await answer.json()) as { twoFactorRedirect?: boolean };
  return { ok: true, asksForCode: twoFactorRedirect };
}

export async function signOut(options?: SessionOptions): Promise<boolean> {
  return (await askAuth('/sign-out', {}, options))?.ok ?? false;
}

/** Why a password was not changed. */
export type ChangePasswordFault = SignInFault | 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON';

export type ChangePasswordResult = { ok: true } | Refused<ChangePasswordFault>;

/** Sets a new password and signs all other browsers out. */
export async function changePassword(
  passwords: { current: string; next: string },
  options?: SessionOptions,
): Promise<ChangePasswordResult> {
  const body = { currentPassword: passwords.current, newPassword: passwords.next, revokeOtherSessions: true };
  const answer = await askAuth('/change-password', body, options);
  return answer?.ok ? { ok: true } : refusal(answer, passwordFaults);
}

/** Asks for a link by mail. The answer is the same whether or not the address has an account. */
export async function requestRecovery(
  email: string,
  options?: SessionOptions,
): Promise<{ ok: true } | Refused<SignInFault | 'NO_MAIL'>> {
  const answer = await askAuth('/request-password-reset', { email }, options);
  return answer?.ok ? { ok: true } : refusal(answer, { RESET_PASSWORD_DISABLED: 'NO_MAIL' });
}

export type RecoverResult = { ok: true } | Refused<ChangePasswordFault | 'EXPIRED'>;

/** Sets a new password with the token of the mail's link; every session of the account ends. */
export async function recover(
  { token, next }: { token: string; next: string },
  options?: SessionOptions,
): Promise<RecoverResult> {
  const answer = await askAuth('/reset-password', { token, newPassword: next }, options);
  return answer?.ok ? { ok: true } : refusal(answer, { ...passwordFaults, INVALID_TOKEN: 'EXPIRED' });
}

const passwordFaults: Readonly<Record<string, ChangePasswordFault>> = {
  INVALID_PASSWORD: 'WRONG',
  PASSWORD_TOO_SHORT: 'TOO_SHORT',
  PASSWORD_TOO_LONG: 'TOO_LONG',
  PASSWORD_TOO_COMMON: 'TOO_COMMON',
};
