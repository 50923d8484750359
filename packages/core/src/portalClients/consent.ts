import type { PortalClient } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { portalLimits } from './limits.ts';
import { hashSecret, newSecret } from './secrets.ts';

export interface ConsentInput {
  readonly client: PortalClient;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  /** Who is signed in on our own page, and by which session. */
  readonly userId: string;
  readonly signInSessionId: string;
}

/** A member of staff lets a client of the own tenant act for them; the code that says so works once, for a minute. */
export async function consentToPortalClient(
  services: Services,
  actor: Actor,
  { client, redirectUri, codeChallenge, userId, signInSessionId }: ConsentInput,
): Promise<string> {
  if (!mayConsent(actor, client)) throw new Forbidden('consentToPortalClient');
  const { tenantId, personId } = actor;
  return write(services, actor, 'portalClients.consent', async ({ tx, now, audit }) => {
    const code = newSecret('CODE');
    const after = (ms: number) => new Date(now.getTime() + ms);
    const id = newId();
    await tx.portalSession.create({
      data: {
        id,
        tenantId,
        clientId: client.id,
        personId,
        userId,
        signInSessionId,
        codeHash: hashSecret(code),
        codeChallenge,
        redirectUri,
        codeExpiresAt: after(portalLimits.codeMs),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: after(portalLimits.sessionMs),
      },
    });
    await audit({ tenantId, targetType: 'PortalSession', targetId: id, after: { clientId: client.id } });
    return code;
  });
}

/** Somebody with a running role in the client's own tenant, on our own page. */
export function mayConsent(
  actor: Actor | null,
  client: PortalClient,
): actor is Extract<Actor, { kind: 'staff' }> {
  return (
    actor?.kind === 'staff' &&
    actor.tenantId === client.tenantId &&
    actor.grants.length > 0 &&
    actor.portalClientId === undefined
  );
}
