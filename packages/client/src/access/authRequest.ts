/** Why something at the sign-in did not work, for a sentence in the reader's language. */
export type SignInFault = 'WRONG' | 'TOO_MANY' | 'OFFLINE' | 'UNAVAILABLE' | 'REFUSED';

export interface Refused<Fault extends string = SignInFault> {
  readonly ok: false;
  readonly fault: Fault;
  readonly retryAfterSeconds: number | null;
}

export interface SessionOptions {
  /** Where the API answers /auth; empty for the same origin. */
  origin?: string;
  fetch?: typeof globalThis.fetch;
}

/** Null when the network did not answer at all. */
export async function askAuth(
  path: string,
  body: unknown,
  { origin = '', fetch = globalThis.fetch }: SessionOptions = {},
): Promise<Response | null> {
  try {
    return await fetch(`${origin}/auth${path}`, {
      credentials: 'same-origin',
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}

/** What an answer says went wrong: by its own code where that is known, else by its status. */
export async function refusal<Fault extends string>(
  answer: Response | null,
  codes: Readonly<Record<string, Fault>>,
): Promise<Refused<Fault | SignInFault>> {
  if (answer === null) return { ok: false, fault: 'OFFLINE', retryAfterSeconds: null };
  const { code = '' } = (await answer.json().catch(() => ({}))) as { code?: string };
  return {
    ok: false,
    fault: codes[code] ?? faultOfStatus(answer.status),
    retryAfterSeconds: retryAfterOf(answer),
  };
}

function retryAfterOf(answer: Response): number | null {
  const seconds = Number(answer.headers.get('x-retry-after') ?? answer.headers.get('retry-after'));
  return seconds > 0 ? seconds : null;
}

function faultOfStatus(status: number): SignInFault {
  if (status === 401) return 'WRONG';
  if (status === 429) return 'TOO_MANY';
  return status >= 500 ? 'UNAVAILABLE' : 'REFUSED';
}
