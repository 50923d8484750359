import type { Posting, Prisma } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../../services.ts';

type Term = Pick<Posting, 'communityId' | 'kind' | 'personId' | 'startsAt' | 'endsAt'>;

/** Whether one posting can hand over to another: at the same community, of the same kind, later, and somebody else's. */
export function succeeds(to: Term, from: Term): boolean {
  return (
    to.communityId === from.communityId &&
    to.kind === from.kind &&
    to.personId !== from.personId &&
    to.startsAt >= from.endsAt &&
    to.endsAt > to.startsAt
  );
}

/** The postings that one can hand over to, as a condition. */
export function successors(tx: Postings, { endsAt, ...posting }: Place): Prisma.PostingWhereInput {
  return { ...ofAKind(tx, posting), startsAt: { gte: endsAt } };
}

/** The postings that one can take over from. */
export function predecessors(tx: Postings, { startsAt, ...posting }: Place): Prisma.PostingWhereInput {
  return { ...ofAKind(tx, posting), endsAt: { lte: startsAt } };
}

type Postings = Pick<Transaction, 'posting'>;
type Place = Term & Pick<Posting, 'tenantId'>;

function ofAKind(
  tx: Postings,
  { tenantId, communityId, kind, personId }: Omit<Place, 'startsAt' | 'endsAt'>,
): Prisma.PostingWhereInput {
  return {
    tenantId,
    communityId,
    kind,
    personId: { not: personId },
    // What ended before it began was called off.
    NOT: { endsAt: { equals: tx.posting.fields.startsAt } },
  };
}
