import type { Posting, ResourceKind } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../../services.ts';

/** What the community of a posting lacks and nothing has met yet. */
export interface OpenNeed {
  readonly id: string;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly categoryId: string;
  readonly appealId: string | null;
}

/** What was agreed there and not used yet. */
export interface AgreedMatch {
  readonly id: string;
  readonly need: { readonly id: string; readonly title: string };
  readonly offer: {
    readonly id: string;
    readonly title: string;
    readonly organizationId: string;
    /** The last day on which it can be used, as Prisma keeps days: midnight UTC. */
    readonly to: Date;
  };
}

export interface ResourcesOfPosting {
  readonly needs: readonly OpenNeed[];
  readonly matches: readonly AgreedMatch[];
}

/** What whoever succeeds a posting finds: open needs of the community and what has been agreed for them, the oldest first. */
export async function resourcesOfPosting(
  tx: Pick<Transaction, 'resourceNeed'>,
  { communityId }: Pick<Posting, 'communityId'>,
): Promise<ResourcesOfPosting> {
  const rows = await tx.resourceNeed.findMany({
    where: { communityId, withdrawnAt: null, matches: { none: { state: 'USED' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      matches: {
        where: { state: 'AGREED', offer: { withdrawnAt: null } },
        orderBy: { id: 'asc' },
        include: { offer: true },
      },
    },
  });
  return {
    needs: rows.map(({ id, title, kind, categoryId, appealId }) => ({
      id,
      title,
      kind,
      categoryId,
      appealId,
    })),
    matches: rows.flatMap(({ id: needId, title, matches }) =>
      matches.map(({ id, offer }) => ({
        id,
        need: { id: needId, title },
        offer: { id: offer.id, title: offer.title, organizationId: offer.organizationId, to: offer.to },
      })),
    ),
  };
}
