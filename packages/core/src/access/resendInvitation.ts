import type { Actor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { dropLink, openInvitation, startInvitation } from './invitation.ts';

/** The mail once more, with a new link and as many days as at first; the link of the earlier mail ends. */
export async function resendInvitation(
  services: Services,
  actor: Actor,
  { personId }: { readonly personId: string },
): Promise<void> {
  if (actor.kind !== 'staff') throw new Forbidden('managePeople');
  await write(services, actor, 'access.resendInvitation', async (change) => {
    const { tenantId } = actor;
    const { invitation, userId } = await openInvitation(change, actor, personId);
    await dropLink(change, invitation);
    const { expiresAt } = await startInvitation(change, actor, { tenantId, personId, userId });
    await change.audit({
      tenantId,
      targetType: 'Person',
      targetId: personId,
      before: { expiresAt: invitation.expiresAt.toISOString() },
      after: { expiresAt: expiresAt.toISOString() },
    });
  });
}
