import type { PortalSession } from '@linli/database/generated/prisma/client';
import type { Clock, Transaction } from '../services.ts';
import { portalLimits } from './limits.ts';
import { hashSecret, newSecret } from './secrets.ts';

export interface PortalTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
}

/** A fresh pair. Neither outlives the session. */
export async function issueTokens(
  tx: Transaction,
  clock: Clock,
  { id: sessionId, tenantId, expiresAt }: PortalSession,
): Promise<PortalTokens> {
  const now = clock.now();
  const accessToken = newSecret('ACCESS');
  const refreshToken = newSecret('REFRESH');
  const until = new Date(Math.min(now.getTime() + portalLimits.accessMs, expiresAt.getTime()));
  await tx.portalToken.createMany({
    data: [
      { hash: hashSecret(accessToken), tenantId, sessionId, kind: 'ACCESS', expiresAt: until },
      { hash: hashSecret(refreshToken), tenantId, sessionId, kind: 'REFRESH', expiresAt },
    ],
  });
  await tx.portalSession.update({ where: { id: sessionId }, data: { lastSeenAt: now } });
  const expiresInSeconds = Math.floor((until.getTime() - now.getTime()) / 1000);
  return { accessToken, refreshToken, expiresInSeconds };
}
