// Signing in with OAuth 2.1: authorization code with PKCE. The tokens live in this variable and nowhere else: whoever
// closes or reloads the page is asked again.
import { language } from './words.ts';

const { api = '', client = '' } = document.documentElement.dataset;
const redirectUri = `${location.origin}/`;

let tokens: { access: string; refresh: string; until: number } | null = null;

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** Leaves for the house's own sign-in page. What proves that we began stays here. */
export async function beginSignIn(): Promise<void> {
  const [verifier, state] = [random(), random()];
  sessionStorage.setItem('sign-in', JSON.stringify({ verifier, state }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const question = new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: redirectUri,
    scope: 'staff',
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ui_locales: language,
  });
  location.assign(`${api}/oauth/authorize?${question}`);
}

/** Reads what came back in the address, takes it out of there, and changes the code for tokens. */
export async function finishSignIn(): Promise<'signedIn' | 'denied' | 'failed' | 'welcome'> {
  const answer = new URLSearchParams(location.search);
  const begun = JSON.parse(sessionStorage.getItem('sign-in') ?? 'null') as {
    verifier: string;
    state: string;
  } | null;
  sessionStorage.removeItem('sign-in');
  if (!answer.has('state')) return 'welcome';
  history.replaceState(null, '', location.pathname);
  // Not our own question, or not the house that we asked.
  if (!begun || answer.get('state') !== begun.state || answer.get('iss') !== api) return 'failed';
  if (answer.get('error') === 'access_denied') return 'denied';
  const got = await take({
    grant_type: 'authorization_code',
    code: answer.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: begun.verifier,
  });
  return got ? 'signedIn' : 'failed';
}

/** A token that still lives for a minute; null once the sign-in is over. */
export async function accessToken(): Promise<string | null> {
  if (tokens && tokens.until < Date.now() + 60_000) {
    await take({ grant_type: 'refresh_token', refresh_token: tokens.refresh });
  }
  return tokens?.access ?? null;
}

/** In so many milliseconds. */
export const tokenEnds = () => Math.max(0, (tokens?.until ?? 0) - Date.now());

/** Ends the sign-in in the house, too, not only here. */
export async function signOut(): Promise<void> {
  if (tokens) await post('revoke', { token: tokens.refresh });
  tokens = null;
}

async function take(fields: Record<string, string>): Promise<boolean> {
  const response = await post('token', fields);
  if (response.ok) {
    const { access_token, refresh_token, expires_in } = await response.json();
    tokens = { access: access_token, refresh: refresh_token, until: Date.now() + expires_in * 1000 };
  } else if (response.status < 429) {
    tokens = null;
  } else {
    throw new Error(String(response.status));
  }
  return response.ok;
}

function post(door: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ client_id: client, ...fields });
  return fetch(`${api}/oauth/${door}`, { method: 'POST', body, credentials: 'omit' });
}
