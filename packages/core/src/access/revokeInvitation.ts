import type { Actor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import { endMasterships } from '../postings/apprenticeships/mastership.ts';
import { endPostingsOf } from '../postings/end.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { scopeFacts } from './grant.ts';
import { dropLink, openInvitation } from './invitation.ts';
import { assertMay } from './permissions.ts';

/**
 * Takes an invitation back before the person came: link and roles end, and the address is forgotten here, so that it
 * can be invited anew.
 */
export async function revokeInvitation(
  services: Services,
  actor: Actor,
  { personId }: { readonly personId: string },
): Promise<void> {
  if (actor.kind !== 'staff') throw new Forbidden('managePeople');
  await write(services, actor, 'access.revokeInvitation', async (change) => {
    const { tx, now } = change;
    const { tenantId } = actor;
    const { invitation, userId } = await openInvitation(change, actor, personId);
    const running = { personId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
    // What somebody else gave the person elsewhere is not taken away from here.
    for (const grant of await tx.roleGrant.findMany({ where: running })) {
      assertMay(actor, 'managePeople', await scopeFacts(tx, tenantId, grant, now));
    }
    await dropLink(change, invitation);
    await tx.invitation.delete({ where: { id: invitation.id } });
    const postings = await endPostingsOf(change, personId);
    const apprenticeships = await endMasterships(change, personId);
    const grants = await tx.roleGrant.updateMany({
      where: { ...running, postingId: null, mastershipId: null },
      data: { endsAt: now },
    });
    await tx.person.update({ where: { id: personId }, data: { endedAt: now, userId: null, email: null } });
    await forgetUser(change, userId);
    await change.announceAccess({ tenantId, personId });
    await change.audit({
      tenantId,
      targetType: 'Person',
      targetId: personId,
      after: { endedGrants: grants.count + postings + apprenticeships },
    });
  });
}

/** A sign-in that was made for this invitation and never used. */
async function forgetUser({ tx }: Change, userId: string): Promise<void> {
  await tx.user.deleteMany({ where: { id: userId, accounts: { none: {} }, people: { none: {} } } });
}
