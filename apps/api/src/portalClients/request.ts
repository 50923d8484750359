import { portalClientByKey } from '@linli/core/portalClients/find';
import { portalScope } from '@linli/core/portalClients/limits';
import type { Services } from '@linli/core/services';
import type { PortalClient } from '@linli/database/generated/prisma/client';
import { onlyOnce } from './form.ts';

/** What a client asks for, and where the answer goes. */
export interface AuthorizationRequest {
  readonly client: PortalClient;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly codeChallenge: string;
}

export type ReadRequest =
  | { readonly kind: 'RIGHT'; readonly request: AuthorizationRequest }
  /** Nobody knows where the answer would go: it is told to the person, and nobody is sent anywhere. */
  | { readonly kind: 'UNKNOWN_CLIENT' | 'WRONG_REDIRECT' }
  | { readonly kind: 'REFUSED'; readonly redirectUri: string; readonly answer: Record<string, string> };

/** Client and address first, letter by letter: only then is anything sent to that address, an error either. */
export async function readAuthorizationRequest(
  services: Services,
  parameters: URLSearchParams,
): Promise<ReadRequest> {
  const [key, ...otherKeys] = parameters.getAll('client_id');
  const client = key === undefined || otherKeys.length > 0 ? null : await portalClientByKey(services, key);
  if (!client) return { kind: 'UNKNOWN_CLIENT' };
  const [redirectUri, ...otherUris] = parameters.getAll('redirect_uri');
  if (redirectUri === undefined || otherUris.length > 0 || !client.redirectUris.includes(redirectUri)) {
    return { kind: 'WRONG_REDIRECT' };
  }
  const fields = onlyOnce(parameters);
  const state = fields?.get('state') ?? null;
  const refused = (error: string, error_description: string): ReadRequest => ({
    kind: 'REFUSED',
    redirectUri,
    answer: { error, error_description, ...(state !== null && { state }) },
  });
  if (!fields) return refused('invalid_request', 'A parameter stands there twice.');
  if (fields.has('request') || fields.has('request_uri')) {
    return refused('invalid_request', 'Requests are sent as parameters.');
  }
  if (fields.get('response_type') !== 'code') {
    return refused('unsupported_response_type', 'The response_type is code.');
  }
  if ((fields.get('response_mode') ?? 'query') !== 'query') {
    return refused('invalid_request', 'The response_mode is query.');
  }
  const codeChallenge = fields.get('code_challenge') ?? '';
  // Left out, the method would mean plain.
  if (fields.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(codeChallenge)) {
    return refused('invalid_request', 'PKCE with code_challenge_method S256 is required.');
  }
  if ((fields.get('scope') ?? portalScope) !== portalScope) {
    return refused('invalid_scope', `The scope is ${portalScope}.`);
  }
  // A person says yes every time: anybody can pretend to be a client that keeps no secret.
  if (fields.get('prompt') === 'none') return refused('interaction_required', 'A person must consent.');
  return { kind: 'RIGHT', request: { client, redirectUri, state, codeChallenge } };
}

/** The registered address with the answer. It says which house answers, against mix-ups (RFC 9207). */
export function answerAddress(
  redirectUri: string,
  issuer: string,
  answer: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...answer, iss: issuer })) url.searchParams.set(name, value);
  return url.href;
}
