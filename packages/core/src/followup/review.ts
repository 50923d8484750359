import type { DoubleNoReview } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';

/** What a review after a double no consists of, in this order: somebody was there, a new plan, a superior's second look. */
export const reviewParts = ['VISIT', 'PLAN', 'LOOK'] as const;
export type ReviewPart = (typeof reviewParts)[number];

type Times = Pick<DoubleNoReview, 'visitedAt' | 'plannedAt' | 'lookedAt'>;

export function missingParts(review: Times): ReviewPart[] {
  const at: Record<ReviewPart, Date | null> = {
    VISIT: review.visitedAt,
    PLAN: review.plannedAt,
    LOOK: review.lookedAt,
  };
  return reviewParts.filter((part) => at[part] === null);
}

/** Nobody has been there, and the days for it are over. */
export function isOverdue(review: Times & Pick<DoubleNoReview, 'visitDueAt'>, now: Date): boolean {
  return review.visitedAt === null && review.visitDueAt < now;
}

const height: Readonly<Record<PlaceKind, number>> = {
  BUILDING: 0,
  ESTATE: 0,
  GRID: 1,
  COMMUNITY: 2,
  STREET: 3,
  DISTRICT: 4,
  CITY: 5,
};

/**
 * Whether somebody with roles at these places looks from above at what stands on a rung. On the tenant's highest rung
 * nobody stands above; there a colleague of the same rung does.
 */
export function looksFromAbove(level: PlaceKind, own: readonly PlaceKind[], top: PlaceKind): boolean {
  return own.some((kind) => height[kind] > height[level] || kind === top);
}

export function topOf(kinds: readonly PlaceKind[]): PlaceKind | null {
  return kinds.toSorted((one, other) => height[other] - height[one])[0] ?? null;
}
