import type { RoleGrant } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { Forbidden, NotFound } from '../errors/errors.ts';
import { lostBy } from '../people/lost.ts';
import { releaseAppeals } from '../people/release.ts';
import { endMasterships } from '../postings/apprenticeships/mastership.ts';
import { endPostingsOf } from '../postings/end.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { scopeFacts } from './grant.ts';
import { assertMay } from './permissions.ts';

/**
 * Ends a grant now. Assigned appeals go with it when no role is left that handles any, or none for the unit that holds
 * them. One that has ended already stays as it is.
 */
export async function endGrant(
  services: Services,
  actor: Actor,
  input: { readonly grantId: string },
): Promise<RoleGrant> {
  return write(services, actor, 'access.endGrant', async (change) => {
    const { tx, now, audit } = change;
    const grant = await tx.roleGrant.findUnique({ where: { id: input.grantId } });
    if (grant === null || (actor.kind === 'staff' && actor.tenantId !== grant.tenantId)) {
      throw new NotFound('grant');
    }
    assertMay(actor, 'manageUsers', await scopeFacts(tx, grant.tenantId, grant, now));
    // Else an office could be left without anybody who administers it.
    if (actor.kind === 'staff' && actor.personId === grant.personId) throw new Forbidden('manageUsers');
    if (grant.endsAt !== null && grant.endsAt <= now) return grant;
    const ended = await end(change, grant);
    const released = await releaseAppeals(change, grant.personId, await lostBy(change, grant.personId));
    await change.announceAccess({ tenantId: grant.tenantId, personId: grant.personId });
    await audit({
      tenantId: grant.tenantId,
      targetType: 'RoleGrant',
      targetId: grant.id,
      before: { endsAt: grant.endsAt?.toISOString() ?? null },
      after: { endsAt: now.toISOString(), releasedAppeals: released },
    });
    return ended;
  });
}

/** The role of a posting or an apprenticeship ends with that, whose term it has. */
async function end(change: Change, { id, personId, postingId, mastershipId }: RoleGrant): Promise<RoleGrant> {
  const { tx, now } = change;
  if (postingId !== null) await endPostingsOf(change, personId, postingId);
  else if (mastershipId !== null) await endMasterships(change, personId, mastershipId);
  else return tx.roleGrant.update({ where: { id }, data: { endsAt: now } });
  return tx.roleGrant.findUniqueOrThrow({ where: { id } });
}
