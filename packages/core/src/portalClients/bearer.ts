import type { Services } from '../services.ts';
import { type LivePortalSession, livePortalSession } from './live.ts';
import { hashSecret } from './secrets.ts';

/**
 * Whom an access token speaks for, shown by a page of this origin (null when no page shows it). Null for everything
 * that is expired, ended, unknown, or shown by a page that the client does not list.
 */
export async function portalCallerOf(
  services: Services,
  accessToken: string,
  origin: string | null,
): Promise<LivePortalSession | null> {
  const token = await services.database.portalToken.findUnique({
    where: { hash: hashSecret(accessToken) },
    include: { session: { include: { client: true } } },
  });
  if (token?.kind !== 'ACCESS' || token.expiresAt <= services.clock.now()) return null;
  if (origin !== null && !token.session.client.origins.includes(origin)) return null;
  return livePortalSession(services, token.session);
}
