import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import type { Contact } from './contact.ts';
import { openParticipant } from './openParticipant.ts';
import { checkedReason, recordAccess } from './recordAccess.ts';
import { unseal } from './vault.ts';

export interface UnmaskInput {
  readonly participantId: string;
  /** Read by colleagues, and by the person whose contact it is. */
  readonly reason: string;
}

/** Shows a participant's contact in clear to one member of staff. It is written down before it is shown. */
export async function unmaskContact(
  services: Services,
  actor: StaffActor,
  { participantId, reason }: UnmaskInput,
): Promise<Contact> {
  return write(services, actor, 'appeals.unmaskContact', async (change) => {
    const open = await openParticipant(change, participantId, 'unmaskContact');
    const text = checkedReason(reason);
    const row = await change.tx.contact.findUnique({ where: { participantId } });
    if (row === null || row.erasedAt !== null) throw new NotFound('Contact');
    const contact = unseal(services.keyring, row, row);
    await recordAccess(change, open, participantId, text);
    return contact;
  });
}
