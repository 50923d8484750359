import type { Invitation } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { manageable } from '../people/manageable.ts';
import type { Database } from '../services.ts';
import type { Change } from '../write.ts';
import { hashIdentifier, invitationToken, passwordIdentifier } from './invitationToken.ts';

export const invitationDays = 7;

interface Invited {
  readonly tenantId: string;
  readonly personId: string;
  readonly userId: string;
}

/** The mail goes out, and the invitation waits until the person signs in. An earlier one is replaced, its link with it. */
export async function startInvitation(
  change: Change,
  actor: StaffActor,
  { tenantId, personId, userId }: Invited,
): Promise<Invitation> {
  const { tx, now } = change;
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
  // Whoever can sign in already needs no link. Somebody invited elsewhere who never came does.
  const signsIn = (await tx.account.count({ where: { userId } })) > 0;
  const linkId = signsIn ? null : await storeLink(change, userId, expiresAt);
  const given = { invitedById: actor.personId, linkId, sentAt: now, expiresAt };
  const invitation = await tx.invitation.upsert({
    where: { personId },
    create: { id: newId(), tenantId, personId, ...given },
    update: given,
  });
  await change.enqueue('send-invitation', { personId, invitationId: linkId });
  return invitation;
}

async function storeLink({ tx, services }: Change, userId: string, expiresAt: Date): Promise<string> {
  const id = newId();
  const identifier = hashIdentifier(passwordIdentifier(invitationToken(services.keyring, id)));
  await tx.verification.create({ data: { id, identifier, value: userId, expiresAt } });
  return id;
}

/** The link opens nothing any more. */
export async function dropLink({ tx }: Change, { linkId }: Invitation): Promise<void> {
  if (linkId !== null) await tx.verification.deleteMany({ where: { id: linkId } });
}

/** A waiting invitation of somebody whom this actor administers; locked, so that two administrators take turns. */
export async function openInvitation({ tx, services }: Change, actor: StaffActor, personId: string) {
  const { people } = await manageable({ database: tx, clock: services.clock }, actor);
  await tx.$queryRaw`SELECT id FROM invitation WHERE person_id = ${personId}::uuid FOR UPDATE`;
  const invitation = await tx.invitation.findFirst({
    where: { personId, person: people },
    include: { person: { select: { userId: true } } },
  });
  if (!invitation?.person.userId) throw new NotFound('Invitation');
  return { invitation, userId: invitation.person.userId };
}

/** Whoever signs in has come: no invitation of theirs waits any longer. */
export async function acceptInvitations(database: Database, userId: string): Promise<void> {
  await database.invitation.deleteMany({ where: { person: { userId } } });
}
