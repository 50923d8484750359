import type { IncomingMessage } from 'node:http';
import { secretPrefix } from '@linli/core/access/integrations/secret';
import type { IntegrationActor, StaffActor } from '@linli/core/actor';
import { portalCallerOf } from '@linli/core/portalClients/bearer';
import { accessTokenPrefix } from '@linli/core/portalClients/secrets';
import type { Services } from '@linli/core/services';
import type { SignedIn } from '@linli/graph/context';
import { header } from '../http/exchange.ts';
import { integrationBearer, type ShownBy } from './integrationBearer.ts';
import type { CredentialRefusal } from './refusedCredential.ts';

/** Whom a token speaks for; a token of an integration speaks for nobody who is signed in. */
export interface Bearer {
  readonly actor: StaffActor | IntegrationActor;
  readonly signedIn: SignedIn | null;
}

export interface Refused {
  readonly refusal: CredentialRefusal;
}

type Kind = (services: Services, token: string, shown: ShownBy) => Promise<Bearer | Refused>;

/** By what a token says of itself at its beginning. One of no kind opens nothing. */
const kinds: Readonly<Record<string, Kind>> = {
  [accessTokenPrefix]: portalBearer,
  [secretPrefix]: async (services, token, shown) => {
    const bearer = await integrationBearer(services, token, shown);
    return 'refusal' in bearer ? bearer : { ...bearer, signedIn: null };
  },
};

/** What stands in the Authorization header, the one place where it is read; null when there is none. */
export function bearerToken(request: IncomingMessage): string | null {
  const value = header(request, 'authorization');
  if (value === null) return null;
  // Another scheme is a credential that we do not know: it must not be taken for none.
  return /^Bearer +(\S+)$/i.exec(value)?.[1] ?? '';
}

/** Whom a token speaks for, or why it opens nothing: unknown, expired, revoked, or shown by a page that may not. */
export async function bearerOf(
  services: Services,
  token: string,
  request: IncomingMessage,
): Promise<Bearer | Refused> {
  if (request.headers.cookie?.includes('linli.session_token')) return { refusal: 'TWO_CREDENTIALS' };
  const shown = { origin: header(request, 'origin'), tenantCode: header(request, 'linli-tenant') };
  const kind = Object.keys(kinds).find((prefix) => token.startsWith(prefix));
  return (kind && (await kinds[kind]?.(services, token, shown))) || { refusal: 'MALFORMED' };
}

async function portalBearer(
  services: Services,
  token: string,
  { origin }: ShownBy,
): Promise<Bearer | Refused> {
  const caller = await portalCallerOf(services, token, origin);
  if (!caller) return { refusal: 'UNKNOWN' };
  const { actor, email, session } = caller;
  return { actor, signedIn: { userId: session.userId, email, sessionId: session.id } };
}
