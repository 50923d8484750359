import { askAuth, type Refused, refusal, type SessionOptions } from './authRequest.ts';

/** Where staff sign in already. */
export interface SignInProvider {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
}

/** None also when the list cannot be read: the password's form stands there all the same. */
export async function signInProviders(options?: SessionOptions): Promise<readonly SignInProvider[]> {
  const answer = await askAuth('/providers', undefined, options);
  if (!answer?.ok || !answer.headers.get('content-type')?.includes('json')) return [];
  return (await answer.json()) as SignInProvider[];
}

/** The provider's own page, which leads back to one of ours. */
export async function signInAt(
  provider: string,
  pages: { readonly done: string; readonly refused: string },
  options?: SessionOptions,
): Promise<{ ok: true; url: string } | Refused> {
  const body = { provider, callbackURL: pages.done, errorCallbackURL: pages.refused, disableRedirect: true };
  const answer = await askAuth('/sign-in/social', body, options);
  if (!answer?.ok) return refusal(answer, { PROVIDER_NOT_FOUND: 'UNAVAILABLE' });
  const { url } = (await answer.json()) as { url: string };
  return { ok: true, url };
}
