import type { SignInMethod } from '@linli/database/generated/prisma/enums';
import type { OidcProvider } from './oidcProvider.ts';

/** What a session remembers of how it was begun. */
export interface SessionMethod {
  readonly method: SignInMethod;
  /** Whether more than a password was shown. */
  readonly secondFactor: boolean;
}

const byPath: Readonly<Record<string, SessionMethod>> = {
  '/sign-in/email': { method: 'PASSWORD', secondFactor: false },
  '/two-factor/verify-totp': { method: 'TOTP', secondFactor: true },
  '/two-factor/verify-backup-code': { method: 'BACKUP_CODE', secondFactor: true },
  '/passkey/verify-authentication': { method: 'PASSKEY', secondFactor: true },
};

interface Beginning {
  readonly path: string;
  /** The provider that vouches, where one does. */
  readonly provider: OidcProvider | null;
  /** The session that the new one takes the place of. */
  readonly before: SessionMethod | null;
}

export function methodOf({ path, provider, before }: Beginning): SessionMethod {
  if (provider) return { method: 'OIDC', secondFactor: provider.secondFactor };
  const begun = byPath[path];
  if (begun) return begun;
  const password: SessionMethod = { method: 'PASSWORD', secondFactor: false };
  // Without codes, what was begun by one is what its password alone would be.
  const byCode = before?.method === 'TOTP' || before?.method === 'BACKUP_CODE';
  return path === '/two-factor/disable' && byCode ? password : (before ?? password);
}
