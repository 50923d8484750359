import type { IntegrationActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { hashSecret, isSecret } from './secret.ts';

/** Why a token opens nothing. Whoever holds it may know that it ended; unknown and another office's answer alike. */
export type TokenRefusal = 'MALFORMED' | 'UNKNOWN' | 'EXPIRED' | 'REVOKED';

type Shown = { readonly actor: IntegrationActor } | { readonly refusal: TokenRefusal };

type Reading = Pick<Services, 'database' | 'clock'>;

/** Its last use is written once in so long. */
const usedAgainMs = 60_000;

/**
 * Who stands behind a token, and that it was used.
 *
 * @param tenantId the office that the caller speaks of, if it names one
 */
export async function authenticateToken(
  services: Reading,
  shown: string,
  tenantId?: string | null,
): Promise<Shown> {
  if (!isSecret(shown)) return { refusal: 'MALFORMED' };
  const now = services.clock.now();
  const secret = await services.database.integrationSecret.findUnique({
    where: { hash: hashSecret(shown) },
    include: { token: { include: { places: { select: { placeId: true } } } } },
  });
  if (secret === null || (tenantId !== undefined && tenantId !== secret.tenantId))
    return { refusal: 'UNKNOWN' };
  const { token } = secret;
  if (token.revokedAt !== null) return { refusal: 'REVOKED' };
  if (secret.expiresAt <= now) return { refusal: 'EXPIRED' };
  const recently = now.getTime() - (secret.lastUsedAt?.getTime() ?? 0) < usedAgainMs;
  if (!recently) await writeUse(services, secret.id, token.id, now);
  return {
    actor: {
      kind: 'integration',
      tenantId: token.tenantId,
      tokenId: token.id,
      scopes: token.scopes,
      placeIds: token.places.map(({ placeId }) => placeId),
    },
  };
}

/** Of many requests at once one writes. */
async function writeUse({ database }: Reading, secretId: string, tokenId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - usedAgainMs);
  const stale = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] };
  const { count } = await database.integrationSecret.updateMany({
    where: { id: secretId, ...stale },
    data: { lastUsedAt: now },
  });
  if (count === 0) return;
  await database.integrationToken.updateMany({ where: { id: tokenId, ...stale }, data: { lastUsedAt: now } });
}
