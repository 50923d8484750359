import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';

/** Where staff of an office sign in already. The operator names it; nobody else can. */
export interface OidcProvider {
  /** Stands in addresses: small letters, digits and hyphens. */
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Whether it asks for a second factor itself: then it counts as one here. */
  readonly secondFactor: boolean;
}

/** Code with PKCE, state and nonce; the ID token is verified against the issuer's own keys. Nobody's account is made by it. */
export function oidcConfig({ id, issuer, clientId, clientSecret }: OidcProvider): GenericOAuthConfig {
  return {
    providerId: id,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    tokenEndpointAuth: { method: 'client_secret_basic' },
    scopes: ['openid', 'email'],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
  };
}
