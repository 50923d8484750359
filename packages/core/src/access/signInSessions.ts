import type { Session } from '@linli/database/generated/prisma/client';
import type { Actor, StaffActor } from '../actor.ts';
import { Forbidden, NotFound } from '../errors/errors.ts';
import { endPortalSessionsIn } from '../portalClients/end.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';

/** One's own running sessions, the latest first. A session belongs to a user, whatever tenants they work for. */
export function signInSessions({ database, clock }: Services, userId: string): Promise<Session[]> {
  return database.session.findMany({
    where: { userId, expiresAt: { gt: clock.now() } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
}

export interface OwnSessions {
  /** Who is signed in: from the request's cookie, never from its input. */
  readonly userId: string;
}

/** Ends one of one's own sessions: the next request with its cookie is nobody's. Another's is answered as an unknown one. */
export async function revokeSignInSession(
  services: Services,
  actor: Actor,
  { userId, sessionId }: OwnSessions & { readonly sessionId: string },
): Promise<void> {
  await write(services, actor, 'access.revokeSignInSession', async ({ tx, audit }) => {
    assertOnOurOwnPage(actor);
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } });
    if (count === 0) throw new NotFound('session');
    await audit({ tenantId: actor.tenantId, targetType: 'SignInSession', targetId: sessionId });
  });
}

/** Ends all of one's sessions but the one that asks, those in streets' portals too, and says how many that were. */
export async function revokeOtherSignInSessions(
  services: Services,
  actor: Actor,
  { userId, keepSessionId }: OwnSessions & { readonly keepSessionId: string },
): Promise<number> {
  return write(services, actor, 'access.revokeOtherSignInSessions', async (change) => {
    const { tx, audit } = change;
    assertOnOurOwnPage(actor);
    const portals = await endPortalSessionsIn(change, userId);
    const { count } = await tx.session.deleteMany({ where: { userId, id: { not: keepSessionId } } });
    const after = { revoked: count + portals };
    await audit({ tenantId: actor.tenantId, targetType: 'SignInSession', targetId: keepSessionId, after });
    return count + portals;
  });
}

/** A street's own portal that acts for somebody signs them out of itself alone, by its token. */
export function assertOnOurOwnPage(actor: Actor): asserts actor is StaffActor {
  if (actor.kind !== 'staff' || actor.portalClientId !== undefined)
    throw new Forbidden('revokeSignInSession');
}
