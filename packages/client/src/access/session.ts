/** Why signing in did not work, for a sentence in the reader's language. */
export type SignInFault = 'WRONG' | 'TOO_MANY' | 'OFFLINE' | 'UNAVAILABLE' | 'REFUSED';

export type SignInResult = { ok: true } | { ok: false; fault: SignInFault; retryAfterSeconds: number | null };

export interface SessionOptions {
  /** Where the API answers /auth; empty for the same origin. */
  origin?: string;
  fetch?: typeof globalThis.fetch;
}

export async function signIn(
  credentials: { email: string; password: string; remember: boolean },
  { origin = '', fetch = globalThis.fetch }: SessionOptions = {},
): Promise<SignInResult> {
  const answer = await post(
    `${origin}/auth/sign-in/email`,
    { email: credentials.email, password: credentials.password, rememberMe: credentials.remember },
    fetch,
  );
  if (answer === null) return { ok: false, fault: 'OFFLINE', retryAfterSeconds: null };
  if (answer.ok) return { ok: true };
  return { ok: false, fault: faultOfStatus(answer.status), retryAfterSeconds: retryAfterOf(answer) };
}

export async function signOut({
  origin = '',
  fetch = globalThis.fetch,
}: SessionOptions = {}): Promise<boolean> {
  const answer = await post(`${origin}/auth/sign-out`, {}, fetch);
  return answer?.ok ?? false;
}

/** Why a password was not changed. */
export type ChangePasswordFault = SignInFault | 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON';

export type ChangePasswordResult =
  | { ok: true }
  | { ok: false; fault: ChangePasswordFault; retryAfterSeconds: number | null };

/** Sets a new password and signs all other browsers out. */
export async function changePassword(
  passwords: { current: string; next: string },
  { origin = '', fetch = globalThis.fetch }: SessionOptions = {},
): Promise<ChangePasswordResult> {
  const body = { currentPassword: passwords.current, newPassword: passwords.next, revokeOtherSessions: true };
  const answer = await post(`${origin}/auth/change-password`, body, fetch);
  if (answer === null) return { ok: false, fault: 'OFFLINE', retryAfterSeconds: null };
  if (answer.ok) return { ok: true };
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
  return {
    ok: false,
    fault: passwordFaults[code ?? ''] ?? faultOfStatus(answer.status),
    retryAfterSeconds: retryAfterOf(answer),
  };
}

/** Asks for a link by mail. The answer is the same whether or not the address has an account. */
export async function requestRecovery(
  email: string,
  { origin = '', fetch = globalThis.fetch }: SessionOptions = {},
): Promise<SignInResult | { ok: false; fault: 'NO_MAIL'; retryAfterSeconds: null }> {
  const answer = await post(`${origin}/auth/request-password-reset`, { email }, fetch);
  if (answer === null) return { ok: false, fault: 'OFFLINE', retryAfterSeconds: null };
  if (answer.ok) return { ok: true };
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
  if (code === 'RESET_PASSWORD_DISABLED') return { ok: false, fault: 'NO_MAIL', retryAfterSeconds: null };
  return { ok: false, fault: faultOfStatus(answer.status), retryAfterSeconds: retryAfterOf(answer) };
}

export type RecoverResult =
  | { ok: true }
  | { ok: false; fault: ChangePasswordFault | 'EXPIRED'; retryAfterSeconds: number | null };

/** Sets a new password with the token of the mail's link; every session of the account ends. */
export async function recover(
  { token, next }: { token: string; next: string },
  { origin = '', fetch = globalThis.fetch }: SessionOptions = {},
): Promise<RecoverResult> {
  const answer = await post(`${origin}/auth/reset-password`, { token, newPassword: next }, fetch);
  if (answer === null) return { ok: false, fault: 'OFFLINE', retryAfterSeconds: null };
  if (answer.ok) return { ok: true };
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
  if (code === 'INVALID_TOKEN') return { ok: false, fault: 'EXPIRED', retryAfterSeconds: null };
  return {
    ok: false,
    fault: passwordFaults[code ?? ''] ?? faultOfStatus(answer.status),
    retryAfterSeconds: retryAfterOf(answer),
  };
}

const passwordFaults: Readonly<Record<string, ChangePasswordFault>> = {
  INVALID_PASSWORD: 'WRONG',
  PASSWORD_TOO_SHORT: 'TOO_SHORT',
  PASSWORD_TOO_LONG: 'TOO_LONG',
  PASSWORD_TOO_COMMON: 'TOO_COMMON',
};

function retryAfterOf(answer: Response): number | null {
  const seconds = Number(answer.headers.get('x-retry-after') ?? answer.headers.get('retry-after'));
  return seconds > 0 ? seconds : null;
}

function faultOfStatus(status: number): SignInFault {
  if (status === 401) return 'WRONG';
  if (status === 429) return 'TOO_MANY';
  return status >= 500 ? 'UNAVAILABLE' : 'REFUSED';
}

/** Null when the network did not answer at all. */
async function post(url: string, body: unknown, fetch: typeof globalThis.fetch): Promise<Response | null> {
  try {
    return await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}
