import type { PortalClient, Prisma } from '@linli/database/generated/prisma/client';
import { reachOf } from '../access/reach.ts';
import type { Actor } from '../actor.ts';
import { Forbidden, NotFound } from '../errors/errors.ts';
import type { Change } from '../write.ts';

/** Whether this member of staff looks after any at all. */
export function mayManagePortalClients(actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'staff' && reachOf(actor, 'managePortalClients').placeIds.length > 0;
}

/** The places whose portals an actor looks after. @throws Forbidden for everybody who looks after none */
export function placesOfPortals(actor: Actor): Prisma.PlaceWhereInput {
  if (!mayManagePortalClients(actor)) throw new Forbidden('managePortalClients');
  if (actor.kind !== 'staff') return {};
  const { tenantId, placeIds } = reachOf(actor, 'managePortalClients');
  return { tenantId, ancestors: { some: { ancestorId: { in: [...placeIds] } } } };
}

/** One of their clients, locked until the change is done; any other is answered as an unknown one. */
export async function manageablePortalClient({ tx, actor }: Change, id: string): Promise<PortalClient> {
  const place = placesOfPortals(actor);
  await tx.$queryRaw`SELECT id FROM portal_client WHERE id = ${id}::uuid FOR UPDATE`;
  const client = await tx.portalClient.findFirst({ where: { id, place } });
  if (client === null) throw new NotFound('portalClient');
  return client;
}
