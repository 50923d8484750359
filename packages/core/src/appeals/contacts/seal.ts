import { newId } from '../../ids.ts';
import { bytesAsText, type ContactRow, insertRows } from '../../imports/insertRows.ts';
import type { PlainChange } from '../../write.ts';
import type { Contact } from './contact.ts';
import { seal } from './vault.ts';

interface Owner {
  readonly id: string;
  readonly tenantId: string;
}

/** Puts a participant's checked contact into the vault, within the change that makes the participant. */
export function sealContact(change: PlainChange, participant: Owner, contact: Contact): Promise<void> {
  return insertRows(change.tx, 'contact', [contactRow(change, participant, contact)]);
}

/** The same as a row. */
export function contactRow(
  { services, now }: PlainChange,
  { id, tenantId }: Owner,
  contact: Contact,
): ContactRow {
  const owner = { tenantId, participantId: id };
  const { nonce, ciphertext, ...sealed } = seal(services.keyring, owner, contact);
  return {
    id: newId(),
    ...owner,
    ...sealed,
    nonce: bytesAsText(nonce),
    ciphertext: bytesAsText(ciphertext),
    createdAt: now,
  };
}
