import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Keyring } from '../../keyring.ts';
import type { Contact } from './contact.ts';

/** A contact as the table holds it. */
export interface SealedContact {
  readonly keyId: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  /** Ciphertext and the 16-byte tag. */
  readonly ciphertext: Uint8Array<ArrayBuffer>;
  readonly blindIndex: string | null;
}

/** Whose contact it is: bound into the seal, so that a row copied to another participant does not open. */
export interface ContactOwner {
  readonly tenantId: string;
  readonly participantId: string;
}

/** The stored row does not open: wrong key, wrong owner, or changed bytes. A fault of the installation, never of a caller. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

const contactShape = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

const tagLength = 16;

export function seal(keyring: Keyring, owner: ContactOwner, contact: Contact): SealedContact {
  const keyId = keyring.contactKeyId;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyNamed(keyring, keyId), nonce);
  cipher.setAAD(associatedData(owner, keyId));
  const parts = [cipher.update(JSON.stringify(contact), 'utf8'), cipher.final(), cipher.getAuthTag()];
  return {
    keyId,
    nonce: new Uint8Array(nonce),
    ciphertext: new Uint8Array(Buffer.concat(parts)),
    blindIndex: contact.phone ? blindIndexOf(keyring, owner.tenantId, contact.phone) : null,
  };
}

/** @throws BrokenSeal */
export function unseal(
  keyring: Keyring,
  owner: ContactOwner,
  sealed: Pick<SealedContact, 'keyId' | 'nonce' | 'ciphertext'>,
): Contact {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyNamed(keyring, sealed.keyId), sealed.nonce, {
      authTagLength: tagLength,
    });
    decipher.setAAD(associatedData(owner, sealed.keyId));
    decipher.setAuthTag(sealed.ciphertext.subarray(-tagLength));
    const text = decipher.update(sealed.ciphertext.subarray(0, -tagLength), undefined, 'utf8');
    return contactShape.parse(JSON.parse(text + decipher.final('utf8')));
  } catch (cause) {
    throw new BrokenSeal(`the contact of participant ${owner.participantId} does not open`, { cause });
  }
}

/** The same phone number gives the same index within a tenant, and nothing across tenants. */
export function blindIndexOf(keyring: Keyring, tenantId: string, phone: string): string {
  return createHmac('sha256', keyring.blindIndexKey).update(`${tenantId}|${phone}`).digest('base64url');
}

function associatedData({ tenantId, participantId }: ContactOwner, keyId: string): Buffer {
  return Buffer.from([tenantId, participantId, keyId].join('|'));
}

function keyNamed(keyring: Keyring, keyId: string): Uint8Array {
  const key = keyring.contactKeys.get(keyId);
  if (!key) throw new Error(`no contact key "${keyId}" in the keyring`);
  return key;
}
