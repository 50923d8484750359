import type { PortalClient, PortalSession } from '@linli/database/generated/prisma/client';
import { staffActorOf } from '../access/actor.ts';
import { requiresSecondFactor } from '../access/secondFactor.ts';
import type { StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';

export interface LivePortalSession {
  readonly session: PortalSession;
  readonly client: PortalClient;
  readonly email: string;
  /** The person with the roles that run now, marked as acting through the client. */
  readonly actor: StaffActor;
}

/**
 * What everything hangs on, read anew each time: the session, its client, the sign-in that it came from, the person.
 * One of them gone, and no token of it opens anything. Null then.
 */
export async function livePortalSession(
  services: Services,
  session: (PortalSession & { client: PortalClient }) | null | undefined,
): Promise<LivePortalSession | null> {
  const { database, clock } = services;
  const now = clock.now();
  if (!session || session.endedAt !== null || session.expiresAt <= now) return null;
  const { client, userId, tenantId } = session;
  if (client.disabledAt !== null && client.disabledAt <= now) return null;
  const signIn = await database.session.findFirst({
    where: { id: session.signInSessionId, userId, expiresAt: { gt: now } },
    select: { secondFactor: true, user: { select: { email: true } } },
  });
  if (!signIn) return null;
  if (!signIn.secondFactor && (await requiresSecondFactor(services, [tenantId]))) return null;
  const actor = await staffActorOf(services, userId, { id: tenantId });
  if (actor?.personId !== session.personId) return null;
  return { session, client, email: signIn.user.email, actor: { ...actor, portalClientId: client.id } };
}
