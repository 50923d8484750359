import type { Services } from '../../services.ts';
import type { Contact } from './contact.ts';
import { unseal } from './vault.ts';

/**
 * A participant's contact in clear. Only for sending a notification (and, later, for unmasking with a reason):
 * whatever is shown to staff comes from `maskedContacts`.
 */
export async function openContact(services: Services, participantId: string): Promise<Contact | null> {
  const row = await services.database.contact.findUnique({ where: { participantId } });
  if (row === null || row.erasedAt !== null) return null;
  return unseal(services.keyring, row, row);
}
