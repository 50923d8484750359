import type { Prisma } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { appealsAt, openAppeals } from '../appeals/queue.ts';
import { visibleAppeals } from '../appeals/visible.ts';

export interface ReviewQueue {
  readonly placeId: string | null;
  /** Only those whose days for the visit are over. */
  readonly overdue?: boolean | null;
}

/** Reviews that lack a part, of appeals that somebody still has to act on. */
export function openReviews(
  actor: Actor,
  { placeId, overdue }: ReviewQueue,
  now: Date,
): Prisma.DoubleNoReviewWhereInput {
  const late: Prisma.DoubleNoReviewWhereInput = { visitedAt: null, visitDueAt: { lt: now } };
  return {
    completedAt: null,
    appeal: { AND: [visibleAppeals(actor), openAppeals, placeId === null ? {} : appealsAt(placeId)] },
    ...(overdue == null ? {} : overdue ? late : { NOT: late }),
  };
}

/** What is due first comes first. */
export const reviewOrder = [
  { visitDueAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.DoubleNoReviewOrderByWithRelationInput[];
