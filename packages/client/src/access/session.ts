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
  const retryAfter = Number(answer.headers.get('x-retry-after') ?? answer.headers.get('retry-after'));
  return {
    ok: false,
    fault: faultOfStatus(answer.status),
    retryAfterSeconds: retryAfter > 0 ? retryAfter : null,
  };
}

export async function signOut({
  origin = '',
  fetch = globalThis.fetch,
}: SessionOptions = {}): Promise<boolean> {
  const answer = await post(`${origin}/auth/sign-out`, {}, fetch);
  return answer?.ok ?? false;
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
