import type { Prisma } from '@linli/database/generated/prisma/client';
import { reachOf } from '../../access/reach.ts';
import type { Actor } from '../../actor.ts';

/** The handovers that somebody reads: who answers for the place, and either of the two while in office there. */
export function readableHandovers(actor: Actor): Prisma.HandoverWhereInput {
  if (actor.kind !== 'staff') return { id: { in: [] } };
  const { tenantId, personId } = actor;
  return {
    tenantId,
    OR: [
      { from: { community: under(reachOf(actor, 'readHandover').placeIds) } },
      {
        from: { community: under(reachOf(actor, 'signHandover').placeIds) },
        OR: [{ fromPersonId: personId }, { toPersonId: personId }],
      },
    ],
  };
}

function under(placeIds: readonly string[]): Prisma.PlaceWhereInput {
  return { ancestors: { some: { ancestorId: { in: [...placeIds] } } } };
}
