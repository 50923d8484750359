import { portalScope } from '@linli/core/portalClients/limits';
import type { Services } from '@linli/core/services';
import type { SignIn } from '../access/signIn.ts';
import { type Answer, json } from '../http/exchange.ts';
import type { Route } from '../http/router.ts';
import { askConsent, hearConsent } from './authorize.ts';
import { revokeEndpoint, tokenEndpoint, tokenPreflight } from './tokens.ts';

interface House {
  readonly services: Services;
  readonly signIn: SignIn;
  readonly proxies?: number;
}

/** OAuth 2.1 for streets' own portals: authorization code with PKCE, and nothing else of it. */
export function portalClientRoutes(house: House): Route[] {
  const { services, proxies = 0 } = house;
  const open = tokenPreflight(services);
  return [
    { path: '/.well-known/oauth-authorization-server', methods: ['GET'], handle: metadata(services) },
    { path: '/oauth/authorize', methods: ['GET'], handle: askConsent(house) },
    { path: '/oauth/authorize', methods: ['POST'], handle: hearConsent(house) },
    { path: '/oauth/token', methods: ['POST'], handle: tokenEndpoint(services, proxies) },
    { path: '/oauth/token', methods: ['OPTIONS'], handle: open },
    { path: '/oauth/revoke', methods: ['POST'], handle: revokeEndpoint(services, proxies) },
    { path: '/oauth/revoke', methods: ['OPTIONS'], handle: open },
  ];
}

/** RFC 8414. There is no registration_endpoint: an administrator registers. */
function metadata({ publicUrl }: Services) {
  return (): Answer =>
    json(
      200,
      {
        issuer: publicUrl,
        authorization_endpoint: `${publicUrl}/oauth/authorize`,
        token_endpoint: `${publicUrl}/oauth/token`,
        revocation_endpoint: `${publicUrl}/oauth/revoke`,
        response_types_supported: ['code'],
        response_modes_supported: ['query'],
        grant_types_supported: ['authorization_code', 'refresh_token'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['none'],
        revocation_endpoint_auth_methods_supported: ['none'],
        scopes_supported: [portalScope],
        ui_locales_supported: ['zh-CN', 'en'],
        authorization_response_iss_parameter_supported: true,
      },
      { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' },
    );
}
