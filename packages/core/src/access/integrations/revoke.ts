import type { IntegrationToken } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockToken } from './administered.ts';

/** Ends a token with all its secrets, at once and for good; what it has open hears of it. One that has ended stays so. */
export async function revokeIntegrationToken(
  services: Services,
  actor: Actor,
  { tokenId }: { readonly tokenId: string },
): Promise<IntegrationToken> {
  return write(services, actor, 'access.revokeIntegrationToken', async (change) => {
    const { tx, now } = change;
    const before = await lockToken(change, tokenId);
    if (before.revokedAt !== null) return before;
    const { tenantId } = before;
    const token = await tx.integrationToken.update({ where: { id: tokenId }, data: { revokedAt: now } });
    await change.announceAccess({ tenantId, tokenId });
    await change.audit({
      tenantId,
      targetType: 'IntegrationToken',
      targetId: tokenId,
      before: { revokedAt: null },
      after: { revokedAt: now.toISOString() },
    });
    return token;
  });
}
