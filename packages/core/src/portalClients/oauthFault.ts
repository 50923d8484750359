/** The errors of RFC 6749 and RFC 7009 that this house gives. */
export type OAuthFaultCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unsupported_grant_type';

/** Told to a client's page as it stands here: no input is quoted, and all that is wrong with a grant reads alike. */
export class OAuthFault extends Error {
  readonly error: OAuthFaultCode;
  constructor(error: OAuthFaultCode, description: string) {
    super(description);
    this.error = error;
  }
}

export const deadGrant = () => new OAuthFault('invalid_grant', 'This code or token is of no use (any more).');
