import { join } from 'node:path';
import { loadOrCreateKeyring } from '@linli/core/access/keyFile';
import { keyringFrom } from '@linli/core/access/keyringFrom';
import type { Keyring } from '@linli/core/keyring';
import { readDatabaseEnvironment } from '@linli/database/environment';

export interface KeysEnvironment {
  /** Where the keys of a fresh clone lie; null where the operator hands them in. */
  readonly file: string | null;
  open(): Promise<Keyring>;
}

/** The operator's keys where any are set, else those that a fresh clone makes for itself: as the server does. */
export function readKeysEnvironment(env: NodeJS.ProcessEnv = process.env): KeysEnvironment {
  const given = {
    contactKeys: env.LINLI_CONTACT_KEYS || undefined,
    blindIndexKey: env.LINLI_BLIND_INDEX_KEY || undefined,
    receiptKey: env.LINLI_RECEIPT_KEY || undefined,
    photoKey: env.LINLI_PHOTO_KEY || undefined,
  };
  const file = join(readDatabaseEnvironment(env).homeDirectory, 'keys.json');
  return Object.values(given).some((key) => key !== undefined)
    ? { file: null, open: async () => keyringFrom(given) }
    : { file, open: () => loadOrCreateKeyring(file) };
}
