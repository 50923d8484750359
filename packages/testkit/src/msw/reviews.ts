import type { RecordReviewInput, ReviewPart } from '@linli/client/generated/graphql';
import { openStates } from '@linli/core/appeals/machine';
import type { MockAppeal } from './appeal.ts';
import { connection } from './connection.ts';
import { mint } from './localized.ts';

const day = 86_400_000;

export interface MockReview {
  id: string;
  round: number;
  openedAt: string;
  visitDueAt: string;
  parts: Partial<Record<ReviewPart, string>>;
}

const parts: readonly ReviewPart[] = ['VISIT', 'PLAN', 'LOOK'];

const missingOf = (review: MockReview) => parts.filter((part) => review.parts[part] === undefined);

export function reviewOf(round: number, openedAt: number): MockReview {
  return {
    id: mint('DoubleNoReview'),
    round,
    openedAt: new Date(openedAt).toISOString(),
    visitDueAt: new Date(openedAt + 3 * day).toISOString(),
    parts: {},
  };
}

export function isUnderReview({ reviews = [] }: MockAppeal): boolean {
  return reviews.some((review) => missingOf(review).length > 0);
}

/** What is wrong with this part now; the second look comes last. */
export function reviewFault({ reviews = [] }: MockAppeal, { part }: RecordReviewInput): string | null {
  const missing = new Set(reviews.flatMap(missingOf));
  if (!missing.has(part)) return '这一项已经登记过了。';
  return part === 'LOOK' && missing.size > 1 ? '请先登记走访和新方案，再做上级复核。' : null;
}

export function recordPart({ reviews = [] }: MockAppeal, part: ReviewPart, at: string): void {
  for (const review of reviews) review.parts[part] ??= at;
}

export function reviewFace(review: MockReview): Record<string, unknown> {
  const { VISIT = null, PLAN = null, LOOK = null } = review.parts;
  return {
    __typename: 'DoubleNoReview',
    ...review,
    visitedAt: VISIT,
    plannedAt: PLAN,
    lookedAt: LOOK,
    completedAt: missingOf(review).length === 0 ? LOOK : null,
    missing: missingOf(review),
    overdue: VISIT === null && Date.parse(review.visitDueAt) < Date.now(),
  };
}

/** Reviews that lack a part, what is due first at the head. */
export function reviewQueue(
  appeals: readonly MockAppeal[],
  faceOf: (appeal: MockAppeal) => Record<string, unknown>,
  page: { first?: number | null; after?: string | null },
) {
  const open = appeals
    .filter(({ state }) => openStates.includes(state))
    .flatMap((appeal) => (appeal.reviews ?? []).map((review) => ({ appeal, review })))
    .filter(({ review }) => missingOf(review).length > 0)
    .toSorted((one, other) => one.review.visitDueAt.localeCompare(other.review.visitDueAt));
  return connection(
    open.map(({ appeal, review }) => ({ ...reviewFace(review), appeal: faceOf(appeal) })),
    page,
  );
}
