import type { Posting, Prisma } from '@linli/database/generated/prisma/client';

/** Staff whom the secretary of a posting could take as an apprentice: of the tenant, in office, not oneself, not learning there yet. */
export function couldLearn(
  { tenantId, communityId, personId }: Pick<Posting, 'tenantId' | 'communityId' | 'personId'>,
  now: Date,
): Prisma.PersonWhereInput {
  return {
    tenantId,
    endedAt: null,
    id: { not: personId },
    apprenticeships: {
      none: { communityId, masterships: { some: { startsAt: { lte: now }, endsAt: { gt: now } } } },
    },
  };
}
