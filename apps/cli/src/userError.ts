export type UserErrorCode =
  | 'UNKNOWN_FORMAT'
  | 'NO_SUCH_FILE'
  | 'NO_SUCH_COLUMN'
  | 'NO_SUCH_PRESET'
  | 'NO_SUCH_TENANT'
  | 'NO_SUCH_FOLDER'
  | 'UNKNOWN_KIND_OF_FILE'
  | 'BAD_OPTION'
  | 'PORT_TAKEN';

/** The command was called wrongly: shown in one line, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  constructor(detail: string, code: UserErrorCode) {
    super(detail);
    this.code = code;
  }
}
