import { addContactKey, dropContactKeys } from '@linli/core/access/keyFile';
import { system } from '@linli/core/actor';
import { contactsByKey, rotateContacts } from '@linli/core/appeals/contacts/rotate';
import type { Services } from '@linli/core/services';

export interface RotationResult {
  readonly keyId: string;
  /** False where an earlier run was stopped and this one went on with its key, or the operator hands the keys in. */
  readonly isNewKey: boolean;
  readonly resealed: number;
  readonly broken: readonly string[];
  /** Older keys that were taken out of the key file: nothing is sealed with them any more. */
  readonly dropped: readonly string[];
  /** Older keys that still open something, with how much. */
  readonly stillNeeded: ReadonlyMap<string, number>;
}

/**
 * Puts a new key in front, seals every contact anew, and takes the old keys away once nothing needs them. Servers go on
 * meanwhile: they look at the key file whenever they need a key. A run that was stopped goes on with the key it had made.
 */
export async function rotateKeys(
  services: Services,
  file: string | null,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (resealed: number) => void } = {},
): Promise<RotationResult> {
  const isNewKey = file !== null && !(await isUnderWay(services));
  if (file !== null && isNewKey) await addContactKey(file);
  const { resealed, broken } = await rotateContacts(services, system, options);
  const { contactKeyId, contactKeys } = services.keyring;
  return services.database.$transaction(
    async (tx) => {
      // Whoever has sealed with an old key and not committed yet is waited for; nobody new comes in between.
      await tx.$executeRaw`LOCK TABLE contact, hotline_import IN SHARE MODE`;
      const inUse = await contactsByKey({ database: tx });
      const older = [...contactKeys.keys()].filter((id) => id !== contactKeyId);
      const unused = older.filter((id) => !inUse.has(id));
      if (file !== null && unused.length > 0) await dropContactKeys(file, unused);
      const stillNeeded = new Map([...inUse].filter(([id]) => id !== contactKeyId));
      return { keyId: contactKeyId, isNewKey, resealed, broken, dropped: unused, stillNeeded };
    },
    { timeout: 60_000 },
  );
}

/** More than one key in the file: an earlier rotation has not ended. */
async function isUnderWay(services: Services): Promise<boolean> {
  const { contactKeyId, contactKeys } = services.keyring;
  if (contactKeys.size < 2) return false;
  const inUse = await contactsByKey(services);
  return [...inUse.keys()].some((id) => id !== contactKeyId);
}
