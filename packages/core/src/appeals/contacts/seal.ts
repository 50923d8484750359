import { newId } from '../../ids.ts';
import type { Change } from '../../write.ts';
import type { Contact } from './contact.ts';
import { seal } from './vault.ts';

/** Puts a participant's checked contact into the vault, within the change that makes the participant. */
export async function sealContact(
  change: Change,
  participant: { readonly id: string; readonly tenantId: string },
  contact: Contact,
): Promise<void> {
  const owner = { tenantId: participant.tenantId, participantId: participant.id };
  await change.tx.contact.create({
    data: { id: newId(), ...owner, ...seal(change.services.keyring, owner, contact), createdAt: change.now },
  });
}
