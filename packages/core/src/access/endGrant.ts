import type { RoleGrant } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import { releaseAppeals } from '../people/release.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { scopeFacts } from './grant.ts';
import { assertMay } from './permissions.ts';

/** Ends a grant now; a person's last one takes the assigned appeals with it. One that has ended already stays as it is. */
export async function endGrant(
  services: Services,
  actor: Actor,
  input: { readonly grantId: string },
): Promise<RoleGrant> {
  return write(services, actor, 'access.endGrant', async ({ tx, now, audit }) => {
    const grant = await tx.roleGrant.findUnique({ where: { id: input.grantId } });
    if (grant === null || (actor.kind === 'staff' && actor.tenantId !== grant.tenantId)) {
      throw new NotFound('grant');
    }
    assertMay(actor, 'manageUsers', await scopeFacts(tx, grant.tenantId, grant, now));
    if (grant.endsAt !== null && grant.endsAt <= now) return grant;
    const ended = await tx.roleGrant.update({ where: { id: grant.id }, data: { endsAt: now } });
    const others = await tx.roleGrant.count({
      where: {
        personId: grant.personId,
        startsAt: { lte: now },
        OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      },
    });
    const released = others === 0 ? await releaseAppeals(tx, grant.personId) : 0;
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
