/**
 * What better-auth and its plugins offer and no page of ours needs. Sessions and passkeys are listed and ended through
 * GraphQL, where tokens and keys are never told; addresses and names belong to administrators; codes come from an
 * authenticator app only.
 */
export const closedPaths: readonly string[] = [
  '/account-info',
  '/change-email',
  '/delete-user',
  '/delete-user/callback',
  '/error',
  '/get-access-token',
  '/link-social',
  '/list-accounts',
  '/list-sessions',
  '/ok',
  '/passkey/delete-passkey',
  '/passkey/list-user-passkeys',
  '/passkey/update-passkey',
  '/refresh-token',
  '/revoke-other-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/send-verification-email',
  '/sign-up/email',
  '/two-factor/get-totp-uri',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
  '/unlink-account',
  '/update-session',
  '/update-user',
  '/verify-email',
  '/verify-password',
];
