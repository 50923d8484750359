import type { Action } from '../../access/actions.ts';
import { appealsFacts } from '../../access/facts.ts';
import { may } from '../../access/permissions.ts';
import type { Actor, IntegrationActor, StaffActor } from '../../actor.ts';
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
  if (actor.kind !== 'staff' && actor.kind !== 'integration') return new Map();
  const visible = await contactsFor(services, actor, participantIds, 'readContactMasked');
  return new Map(
    visible.map((row) => [row.participantId, maskContact(unseal(services.keyring, row, row))] as const),
  );
}

/** The participants whose contact is there and this actor may see in clear. */
export async function unmaskableContacts(
  services: Services,
  actor: Actor,
  participantIds: readonly string[],
): Promise<Map<string, boolean>> {
  if (actor.kind !== 'staff') return new Map();
  const rows = await contactsFor(services, actor, participantIds, 'unmaskContact');
  return new Map(rows.map((row) => [row.participantId, true]));
}

async function contactsFor(
  { database }: Services,
  actor: StaffActor | IntegrationActor,
  participantIds: readonly string[],
  action: Action,
) {
  const rows = await database.contact.findMany({
    where: { participantId: { in: [...participantIds] }, tenantId: actor.tenantId, erasedAt: null },
    include: { participant: { include: { appeal: true } } },
  });
  const facts = await appealsFacts(
    database,
    rows.map((row) => row.participant.appeal),
  );
  return rows.filter((_, index) => {
    const known = facts[index];
    return known !== undefined && may(actor, action, known);
  });
}
