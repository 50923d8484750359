import type { StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';

/**
 * The member of staff behind a signed-in user, with the grants that are running now.
 * A user can be a person in several tenants; without a wish the one that came first answers.
 * Null when the user is nobody's staff (any more).
 */
export async function staffActorOf(
  services: Services,
  userId: string,
  tenantId?: string,
): Promise<StaffActor | null> {
  const now = services.clock.now();
  const person = await services.database.person.findFirst({
    where: { userId, tenantId, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
    orderBy: { createdAt: 'asc' },
    include: {
      grants: {
        where: { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        orderBy: { startsAt: 'asc' },
      },
    },
  });
  if (person === null) return null;
  return {
    kind: 'staff',
    tenantId: person.tenantId,
    personId: person.id,
    organizationId: person.organizationId,
    grants: person.grants.map(({ role, placeId, organizationId, source }) => ({
      role,
      placeId,
      organizationId,
      source,
    })),
  };
}
