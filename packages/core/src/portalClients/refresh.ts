import type { Services } from '../services.ts';
import { endPortalSession } from './end.ts';
import { issueTokens, type PortalTokens } from './issue.ts';
import { livePortalSession } from './live.ts';
import { deadGrant } from './oauthFault.ts';
import { hashSecret } from './secrets.ts';

/**
 * A fresh pair of tokens for a refresh token, which is spent with it. A spent one that comes again ends the session,
 * also for whoever holds the newest pair.
 *
 * @throws OAuthFault
 */
export async function refreshTokens(
  services: Services,
  { clientKey, refreshToken }: { readonly clientKey: string; readonly refreshToken: string },
): Promise<PortalTokens> {
  const { database, clock } = services;
  const now = clock.now();
  const hash = hashSecret(refreshToken);
  const token = await database.portalToken.findUnique({
    where: { hash },
    include: { session: { include: { client: true } } },
  });
  if (token?.kind !== 'REFRESH' || token.session.client.key !== clientKey) throw deadGrant();
  if (!(await livePortalSession(services, token.session))) throw deadGrant();
  const tokens = await database.$transaction(async (tx) => {
    const { count } = await tx.portalToken.updateMany({
      where: { hash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    return count === 0 ? null : issueTokens(tx, clock, token.session);
  });
  if (tokens) return tokens;
  await endPortalSession(services, token.session, 'REFRESH_REUSED');
  throw deadGrant();
}
