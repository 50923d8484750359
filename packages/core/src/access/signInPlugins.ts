import { passkey } from '@better-auth/passkey';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Clock, Database } from '../services.ts';
import { challengeSeconds } from './askForCode.ts';
import { type OidcProvider, oidcConfig } from './oidcProvider.ts';
import { passkeyOptions, unprovenPasskeys } from './passkeyOptions.ts';

export interface SignInHouse {
  readonly database: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly providers: readonly OidcProvider[];
}

/** What sign-in has beside e-mail and password. */
export function signInPlugins(house: SignInHouse) {
  return [
    twoFactor({
      issuer: 'Linli',
      twoFactorCookieMaxAge: challengeSeconds,
      // Wrong codes count in the one lock of the account, beside wrong passwords.
      accountLockout: { enabled: false },
    }),
    passkey(passkeyOptions(house)),
    genericOAuth({ config: house.providers.map(oidcConfig) }),
    unprovenPasskeys,
  ];
}
