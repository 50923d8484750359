import type { PasskeyOptions } from '@better-auth/passkey';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Clock, Database } from '../services.ts';
import { textOf } from './signInAccount.ts';

interface PasskeyHouse {
  readonly database: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** A passkey is device and finger (or PIN) in one: without the second it is refused, so that it counts for both factors. */
export function passkeyOptions({ database, clock, publicUrl }: PasskeyHouse): PasskeyOptions {
  return {
    rpName: 'Linli',
    rpID: new URL(publicUrl).hostname,
    origin: publicUrl,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => assertVerified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: async ({ verification, clientData }) => {
        assertVerified(verification.authenticationInfo.userVerified);
        const lastUsedAt = clock.now();
        await database.passkey.update({ where: { credentialID: clientData.id }, data: { lastUsedAt } });
      },
    },
  };
}

function assertVerified(verified: boolean | undefined): void {
  if (verified) return;
  const message = 'The device did not ask who holds it.';
  throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message });
}

/** The plugin takes a new key that proves nothing, or was made on another origin's page, for a fault of the server. */
export const unprovenPasskeys = {
  id: 'unproven-passkeys',
  async onResponse(response) {
    if (response.status !== 500) return;
    const body: unknown = await response.clone().json();
    if (textOf(body, 'code') !== 'FAILED_TO_VERIFY_REGISTRATION') return;
    return { response: new Response(response.body, { status: 400, headers: response.headers }) };
  },
} satisfies BetterAuthPlugin;
