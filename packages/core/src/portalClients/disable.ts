import type { PortalClient } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { manageablePortalClient } from './manageable.ts';

/** Switches a client off: every code and token of it is dead with the commit. It stays in the list, and in the trail. */
export async function disablePortalClient(
  services: Services,
  actor: Actor,
  { clientId }: { readonly clientId: string },
): Promise<PortalClient> {
  return write(services, actor, 'portalClients.disable', async (change) => {
    const { tx, now } = change;
    const client = await manageablePortalClient(change, clientId);
    if (client.disabledAt !== null) return client;
    const { id, tenantId } = client;
    const open = await tx.portalSession.findMany({ where: { clientId: id, endedAt: null } });
    await tx.portalSession.updateMany({ where: { clientId: id, endedAt: null }, data: { endedAt: now } });
    // Streams that are open hear it.
    for (const personId of new Set(open.map((session) => session.personId))) {
      await change.announceAccess({ tenantId, personId });
    }
    await change.audit({
      tenantId,
      targetType: 'PortalClient',
      targetId: id,
      after: { sessions: open.length },
    });
    return tx.portalClient.update({ where: { id }, data: { disabledAt: now } });
  });
}
