import { signInSessions } from '@linli/core/access/signInSessions';
import type { StaffActor } from '@linli/core/actor';
import { portalSessionsOf } from '@linli/core/portalClients/sessions';
import type { Services } from '@linli/core/services';
import type { SignInSessionShape } from './signInSession.ts';

interface Asking {
  readonly actor: StaffActor;
  readonly userId: string;
  readonly sessionId: string;
}

/** In browsers first, then in streets' own portals. One of those is told of itself and of nothing else. */
export async function sessionsOf(
  services: Services,
  { actor, userId, sessionId }: Asking,
): Promise<SignInSessionShape[]> {
  const own = await signInSessions(services, userId);
  const browsers = own.map((session) => ({ session, isCurrent: session.id === sessionId }));
  const portals = (await portalSessionsOf(services, userId)).flatMap((portal) => {
    // With the sign-in that it came from, it is over.
    const origin = own.find(({ id }) => id === portal.signInSessionId);
    if (!origin) return [];
    const { id, client: via, createdAt, lastSeenAt: updatedAt, expiresAt } = portal;
    return { session: { ...origin, id, createdAt, updatedAt, expiresAt }, via, isCurrent: id === sessionId };
  });
  const all = [...browsers, ...portals];
  return actor.portalClientId === undefined ? all : all.filter(({ isCurrent }) => isCurrent);
}
