import type { Prisma } from '@linli/database/generated/prisma/client';
import { reachOf } from '../../access/reach.ts';
import type { Actor, StaffActor } from '../../actor.ts';

/** Whether somebody reads resources and funds anywhere. */
export function mayReadResources(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && reachOf(actor, 'readResources').placeIds.length > 0;
}

/** The places of which somebody reads them, with everything under them. */
function within(actor: StaffActor): Prisma.PlaceWhereInput {
  return { ancestors: { some: { ancestorId: { in: [...reachOf(actor, 'readResources').placeIds] } } } };
}

/** What lies at the own places and under them; part of every list and look-up of needs and funds. */
export function readableAtCommunity(actor: Actor) {
  if (!mayReadResources(actor)) return { id: { in: [] } };
  return { tenantId: actor.tenantId, community: within(actor) };
}

/** An offer is read under its place too: whoever lacks something there is to find it. */
export function readableOffers(actor: Actor): Prisma.ResourceOfferWhereInput {
  if (!mayReadResources(actor)) return { id: { in: [] } };
  const { tenantId, placeIds } = reachOf(actor, 'readResources');
  const above = { descendants: { some: { placeId: { in: [...placeIds] } } } };
  return { tenantId, OR: [{ place: within(actor) }, { place: above }] };
}

/** A match is read with its need. */
export function readableMatches(actor: Actor): Prisma.ResourceMatchWhereInput {
  return { need: readableAtCommunity(actor) };
}
