import { type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';

export type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Whose account a request is about; without an id where only an address was typed. */
export interface SignInAccount {
  readonly userId: string | null;
  readonly email: string;
  /** Whether the user of it is signed in already. */
  readonly signedIn: boolean;
}

/** The cookie of somebody whose password was right and whose code is asked for. */
export const challengeCookie = 'two_factor';

const remembered = new WeakMap<object, SignInAccount | null>();

/** As typed at sign-in, else of the session, else of the challenge after the password: it is spent once the code was right. */
export async function accountOf(context: HookContext): Promise<SignInAccount | null> {
  const known = remembered.get(context.context);
  if (known !== undefined) return known;
  const account = await find(context);
  remembered.set(context.context, account);
  return account;
}

async function find(context: HookContext): Promise<SignInAccount | null> {
  if (context.path === '/sign-in/email') {
    const email = textOf(context.body, 'email');
    return email === null ? null : { userId: null, email, signedIn: false };
  }
  const session = await getSessionFromCtx(context);
  if (session) return { userId: session.user.id, email: session.user.email, signedIn: true };
  const { internalAdapter, secret, createAuthCookie } = context.context;
  const identifier = await context.getSignedCookie(createAuthCookie(challengeCookie).name, secret);
  const challenge = identifier ? await internalAdapter.findVerificationValue(identifier) : null;
  const user = challenge ? await internalAdapter.findUserById(challenge.value) : null;
  return user && { userId: user.id, email: user.email, signedIn: false };
}

export function textOf(body: unknown, field: string): string | null {
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, field) : null;
  return typeof value === 'string' ? value : null;
}
