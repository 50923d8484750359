import { askAuth, type Refused, refusal, type SessionOptions, type SignInFault } from './authRequest.ts';

/** With EXPIRED the time for the code is over, and the password is asked for again. */
export type CodeFault = SignInFault | 'EXPIRED' | 'FACTOR_FIRST';

export type CodeResult = { ok: true } | Refused<CodeFault>;

export type BackupCodesResult = { ok: true; backupCodes: readonly string[] } | Refused<CodeFault>;

/** After the password, or to confirm what was just set up: the six digits of an authenticator app. */
export async function showCode(code: string, options?: SessionOptions): Promise<CodeResult> {
  const answer = await askAuth('/two-factor/verify-totp', { code: code.replace(/\s/g, '') }, options);
  return answer?.ok ? { ok: true } : refusal(answer, faults);
}

/** In the place of the app, which is not at hand. Each counts once. */
export async function showBackupCode(code: string, options?: SessionOptions): Promise<CodeResult> {
  const answer = await askAuth('/two-factor/verify-backup-code', { code: code.trim() }, options);
  return answer?.ok ? { ok: true } : refusal(answer, faults);
}

/** Begins to set codes up: they count from the first right one. What it gives is told this once. */
export async function beginCodes(
  password: string,
  options?: SessionOptions,
): Promise<{ ok: true; uri: string; backupCodes: readonly string[] } | Refused<CodeFault>> {
  const answer = await askAuth('/two-factor/enable', { password }, options);
  if (!answer?.ok) return refusal(answer, faults);
  const { totpURI: uri, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
  return { ok: true, uri, backupCodes };
}

/** No code is asked for any more; all other browsers are signed out. */
export async function endCodes(password: string, options?: SessionOptions): Promise<CodeResult> {
  const answer = await askAuth('/two-factor/disable', { password }, options);
  return answer?.ok ? { ok: true } : refusal(answer, faults);
}

/** The old backup codes count no more. */
export async function renewBackupCodes(
  password: string,
  options?: SessionOptions,
): Promise<BackupCodesResult> {
  const answer = await askAuth('/two-factor/generate-backup-codes', { password }, options);
  if (!answer?.ok) return refusal(answer, faults);
  const { backupCodes } = (await answer.json()) as { backupCodes: string[] };
  return { ok: true, backupCodes };
}

const faults: Readonly<Record<string, CodeFault>> = {
  INVALID_PASSWORD: 'WRONG',
  INVALID_CODE: 'WRONG',
  INVALID_BACKUP_CODE: 'WRONG',
  INVALID_TWO_FACTOR_COOKIE: 'EXPIRED',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'EXPIRED',
  SECOND_FACTOR_REQUIRED: 'FACTOR_FIRST',
};
