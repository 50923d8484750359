import { demand } from '@linli/core/abuse/counter';
import { RateLimited } from '@linli/core/errors/errors';
import { revokePortalToken } from '@linli/core/portalClients/end';
import { isPortalOrigin, portalClientByKey } from '@linli/core/portalClients/find';
import type { PortalTokens } from '@linli/core/portalClients/issue';
import { portalScope } from '@linli/core/portalClients/limits';
import { OAuthFault } from '@linli/core/portalClients/oauthFault';
import { redeemCode } from '@linli/core/portalClients/redeem';
import { refreshTokens } from '@linli/core/portalClients/refresh';
import type { Services } from '@linli/core/services';
import { clientAddress } from '../http/clientAddress.ts';
import { type Answer, type Exchange, header, json } from '../http/exchange.ts';
import { readForm } from './form.ts';

type Fields = ReadonlyMap<string, string>;
type Work = (fields: Fields, clientKey: string) => Promise<unknown>;

/** POST /oauth/token: a code with its verifier, or a refresh token, for a fresh pair. */
export function tokenEndpoint(services: Services, proxies: number) {
  return answering(services, proxies, async (fields, clientKey) => {
    switch (fields.get('grant_type')) {
      case 'authorization_code': {
        const redirectUri = needed(fields, 'redirect_uri');
        const verifier = needed(fields, 'code_verifier');
        return told(
          await redeemCode(services, { clientKey, code: needed(fields, 'code'), redirectUri, verifier }),
        );
      }
      case 'refresh_token':
        return told(
          await refreshTokens(services, { clientKey, refreshToken: needed(fields, 'refresh_token') }),
        );
      default:
        throw new OAuthFault('unsupported_grant_type', 'Grants are authorization_code and refresh_token.');
    }
  });
}

/** POST /oauth/revoke (RFC 7009): ends the session of a token, and says nothing about whether there was one. */
export function revokeEndpoint(services: Services, proxies: number) {
  return answering(services, proxies, async (fields, clientKey) => {
    await revokePortalToken(services, { clientKey, token: needed(fields, 'token') });
    return {};
  });
}

/** Pages of registered clients may read the answer; no cookie is read here, so none is allowed. */
export function tokenPreflight(services: Services) {
  return async ({ request }: Exchange): Promise<Answer> => {
    const origin = header(request, 'origin');
    const allowed = origin !== null && (await isPortalOrigin(services, origin));
    return {
      status: 204,
      headers: {
        Vary: 'Origin',
        ...(allowed && {
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Methods': 'POST',
          'Access-Control-Allow-Headers': 'Content-Type, Accept',
          'Access-Control-Max-Age': '7200',
        }),
      },
    };
  };
}

function answering(services: Services, proxies: number, work: Work) {
  return async (exchange: Exchange): Promise<Answer> => {
    const origin = header(exchange.request, 'origin');
    let cors: Record<string, string> = { Vary: 'Origin' };
    try {
      await demand(services, 'portalTokensByAddress', clientAddress(exchange.request, proxies));
      const fields = await readForm(exchange);
      const client = await portalClientByKey(services, needed(fields, 'client_id'));
      if (!client) throw new OAuthFault('invalid_client', 'This client is not registered.');
      if (origin !== null) {
        if (!client.origins.includes(origin)) {
          throw new OAuthFault('invalid_client', 'This page is not one of the client.');
        }
        cors = { ...cors, 'Access-Control-Allow-Origin': origin };
      }
      return json(200, await work(fields, client.key), cors);
    } catch (error) {
      if (error instanceof OAuthFault) return fault(error, cors);
      if (error instanceof RateLimited) {
        const headers = { ...cors, 'Retry-After': String(error.retryAfterSeconds) };
        return json(429, { error: 'slow_down' }, headers);
      }
      throw error;
    }
  };
}

function fault({ error, message }: OAuthFault, cors: Record<string, string>): Answer {
  return json(error === 'invalid_client' ? 401 : 400, { error, error_description: message }, cors);
}

function needed(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (!value) throw new OAuthFault('invalid_request', `The parameter ${name} is missing.`);
  return value;
}

function told({ accessToken, refreshToken, expiresInSeconds }: PortalTokens) {
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    refresh_token: refreshToken,
    scope: portalScope,
  };
}
