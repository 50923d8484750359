import { appealsFacts } from '../../access/facts.ts';
import { may } from '../../access/permissions.ts';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { type MaskedContact, maskContact } from './mask.ts';
import { unseal } from './vault.ts';

/**
 * The masked contacts of participants, by participant id; who gave none, or whose contact this actor may not see even
 * masked, is missing from the map.
 */
export async function maskedContacts(
  services: Services,
  actor: Actor,
  participantIds: readonly string[],
): Promise<Map<string, MaskedContact>> {
  if (actor.kind !== 'staff') return new Map();
  const rows = await services.database.contact.findMany({
    where: { participantId: { in: [...participantIds] }, tenantId: actor.tenantId, erasedAt: null },
    include: { participant: { include: { appeal: true } } },
  });
  const facts = await appealsFacts(
    services.database,
    rows.map((row) => row.participant.appeal),
  );
  const visible = rows.filter((_, index) => {
    const known = facts[index];
    return known !== undefined && may(actor, 'readContactMasked', known);
  });
  return new Map(
    visible.map((row) => [row.participantId, maskContact(unseal(services.keyring, row, row))] as const),
  );
}
