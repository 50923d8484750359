import type { Prisma } from '@linli/database/generated/prisma/client';
import { reachOf } from '../../access/reach.ts';
import { posted } from '../../access/roles.ts';
import type { Actor } from '../../actor.ts';

/** The apprenticeships that somebody reads: the own, those of whom one is master, and those of the places one answers for. */
export function readableApprenticeships(actor: Actor): Prisma.ApprenticeshipWhereInput {
  if (actor.kind !== 'staff') return { id: { in: [] } };
  const { personId } = actor;
  const { tenantId, placeIds } = reachOf(actor, 'readApprenticeship');
  const isPosted = actor.grants.some(({ role }) => posted.includes(role));
  return {
    tenantId,
    OR: [
      ...(actor.grants.length > 0 ? [{ personId }] : []),
      ...(isPosted ? [{ masterships: { some: { masterId: personId } } }] : []),
      { community: { ancestors: { some: { ancestorId: { in: [...placeIds] } } } } },
    ],
  };
}
