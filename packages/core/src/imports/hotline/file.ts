import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { HotlineImport } from '@linli/database/generated/prisma/client';
import { InvalidInput } from '../../errors/errors.ts';
import type { Keyring } from '../../keyring.ts';
import type { Services } from '../../services.ts';
import { hotlineFileKey } from './limits.ts';
import { readApart } from './readApart.ts';
import type { Sheet } from './sheet.ts';

interface Owner {
  readonly id: string;
  readonly tenantId: string;
}

const [nonceLength, tagLength] = [12, 16];

/** Callers' names and numbers stand in it: it lies sealed like a contact, bound to its import. */
export async function writeSealed(services: Services, owner: Owner, bytes: Uint8Array): Promise<string> {
  const { keyring, files } = services;
  const keyId = keyring.contactKeyId;
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyNamed(keyring, keyId), nonce);
  cipher.setAAD(associated(owner, keyId));
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  await files.write(hotlineFileKey(owner.tenantId, owner.id), sealed);
  return keyId;
}

/** Seals with the present key what lies under another one; contacts are rotated together with it. */
export async function resealFiles(services: Services): Promise<void> {
  const { database, keyring } = services;
  const old = await database.hotlineImport.findMany({
    where: { fileErasedAt: null, fileKeyId: { not: keyring.contactKeyId } },
  });
  for (const row of old) {
    const bytes = await openSealed(services, row);
    if (bytes === null) continue;
    const fileKeyId = await writeSealed(services, row, bytes);
    await database.hotlineImport.update({ where: { id: row.id }, data: { fileKeyId } });
  }
}

/** The table of an import. @throws InvalidInput EXPIRED once its file is gone */
export async function openSheet(services: Services, row: HotlineImport): Promise<Sheet> {
  const bytes = await openSealed(services, row);
  if (bytes === null) throw new InvalidInput([{ path: ['file'], code: 'EXPIRED' }]);
  return readApart(bytes);
}

async function openSealed(services: Services, row: HotlineImport): Promise<Uint8Array | null> {
  const { fileKeyId, fileErasedAt } = row;
  if (fileKeyId === null || fileErasedAt !== null) return null;
  const sealed = await services.files.read(hotlineFileKey(row.tenantId, row.id));
  if (sealed === null) return null;
  const key = keyNamed(services.keyring, fileKeyId);
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(associated(row, fileKeyId));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  const bytes = [decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()];
  return new Uint8Array(Buffer.concat(bytes));
}

function associated({ id, tenantId }: Owner, keyId: string): Buffer {
  return Buffer.from(['hotline-file', tenantId, id, keyId].join('|'));
}

function keyNamed({ contactKeys }: Keyring, keyId: string): Uint8Array {
  const key = contactKeys.get(keyId);
  if (!key) throw new Error(`no contact key "${keyId}" in the keyring`);
  return key;
}
