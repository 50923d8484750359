import type { PortalSession } from '@linli/database/generated/prisma/client';
import { type Actor, system } from '../actor.ts';
import { Forbidden, NotFound } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { hashSecret } from './secrets.ts';

/** Why a session was ended before its time. */
type EndReason = 'SIGNED_OUT' | 'REVOKED' | 'CODE_REUSED' | 'CODE_REFUSED' | 'REFRESH_REUSED';

/** Ends it for all of its tokens; a code or token shown twice has two owners, and one of them is a thief. */
export async function endPortalSession(
  services: Services,
  { id, endedAt }: PortalSession,
  reason: EndReason,
  actor: Actor = system,
): Promise<void> {
  if (endedAt !== null) return;
  await write(services, actor, 'portalClients.endSession', (change) => end(change, id, reason));
}

/** RFC 7009: by any of its tokens, and only by the client that has it. What is unknown is revoked already. */
export async function revokePortalToken(
  services: Services,
  { clientKey, token }: { readonly clientKey: string; readonly token: string },
): Promise<void> {
  const found = await services.database.portalToken.findUnique({
    where: { hash: hashSecret(token) },
    include: { session: { include: { client: true } } },
  });
  if (found?.session.client.key !== clientKey) return;
  await endPortalSession(services, found.session, 'SIGNED_OUT');
}

/** One of one's own, from the list of sign-ins. */
export async function revokePortalSession(
  services: Services,
  actor: Actor,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<void> {
  if (actor.kind !== 'staff' || actor.portalClientId !== undefined)
    throw new Forbidden('revokeSignInSession');
  await write(services, actor, 'portalClients.endSession', async (change) => {
    const own = await change.tx.portalSession.findFirst({
      where: { id: sessionId, userId, endedAt: null },
      select: { id: true },
    });
    if (!own) throw new NotFound('session');
    await end(change, own.id, 'REVOKED');
  });
}

/** All of one's own, as a part of signing out everywhere else. */
export async function endPortalSessionsIn(change: Change, userId: string): Promise<number> {
  const running = { userId, endedAt: null, redeemedAt: { not: null }, expiresAt: { gt: change.now } };
  const open = await change.tx.portalSession.findMany({ where: running });
  for (const { id } of open) await end(change, id, 'REVOKED');
  return open.length;
}

async function end({ tx, now, audit, announceAccess }: Change, id: string, reason: EndReason): Promise<void> {
  const { count } = await tx.portalSession.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: now },
  });
  if (count === 0) return;
  const { tenantId, personId, clientId } = await tx.portalSession.findUniqueOrThrow({ where: { id } });
  await announceAccess({ tenantId, personId });
  await audit({ tenantId, targetType: 'PortalSession', targetId: id, after: { personId, clientId, reason } });
}
