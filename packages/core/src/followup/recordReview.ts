import type { Appeal, DoubleNoReview, Prisma } from '@linli/database/generated/prisma/client';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { requiredWords } from '../appeals/note.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { noteLimit } from '../appeals/words.ts';
import { Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { attachPhotos } from '../photos/attach.ts';
import type { Services } from '../services.ts';
import { looksFromAbove, missingParts, type ReviewPart, topOf } from './review.ts';

export interface RecordReviewInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly part: ReviewPart;
  /** What was found there, the new plan, or what the superior says to both. */
  readonly text: string;
  readonly photoIds?: readonly string[] | null;
}

/** Adds one part to the review that a double no opened (m13). The last one completes it: then the round can be closed. */
export async function recordReview(
  services: Services,
  actor: Actor,
  input: RecordReviewInput,
): Promise<Appeal> {
  const { appealId, version, part } = input;
  const request = { action: 'followup.recordReview', step: 'RECORD_REVIEW', appealId, version } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now, change } = step;
    const reviews = await tx.doubleNoReview.findMany({
      where: { appealId: appeal.id, completedAt: null },
      orderBy: { round: 'asc' },
    });
    const missing = new Set(reviews.flatMap(missingParts));
    if (!missing.has(part)) throw new InvalidInput([{ path: ['part'], code: 'DUPLICATE' }]);
    if (part === 'LOOK') {
      if (missing.size > 1) throw new InvalidInput([{ path: ['part'], code: 'TOO_EARLY' }]);
      await assertSuperior(step, actor, reviews);
    }
    const text = requiredWords(input.text, ['text'], noteLimit);
    const eventId = newId();
    await attachPhotos(change, {
      tenantId: appeal.tenantId,
      appealId: appeal.id,
      eventId,
      photoIds: input.photoIds ?? [],
      use: 'EVIDENCE',
    });
    const by = { eventId, personId: actor.kind === 'staff' ? actor.personId : null, at: now };
    for (const review of reviews) {
      if (!missingParts(review).includes(part)) continue;
      const last = missingParts(review).length === 1;
      await tx.doubleNoReview.update({
        where: { id: review.id },
        data: { ...columnsOf(part, by), completedAt: last ? now : null },
      });
    }
    const data = { part, reviewIds: reviews.map(({ id }) => id) };
    return {
      events: [{ id: eventId, type: 'REVIEWED', isPublic: true, unitId: appeal.holderUnitId, data, text }],
    };
  });
}

function columnsOf(
  part: ReviewPart,
  { eventId, personId, at }: { eventId: string; personId: string | null; at: Date },
): Prisma.DoubleNoReviewUncheckedUpdateInput {
  switch (part) {
    case 'VISIT':
      return { visitEventId: eventId, visitedById: personId, visitedAt: at };
    case 'PLAN':
      return { planEventId: eventId, plannedById: personId, plannedAt: at };
    case 'LOOK':
      return { lookEventId: eventId, lookedById: personId, lookedAt: at };
  }
}

/** The second look is for somebody else than those who visited and planned, and from higher up than the appeal stands. */
async function assertSuperior(
  { tx, appeal, facts }: OpenStep,
  actor: Actor,
  reviews: readonly DoubleNoReview[],
): Promise<void> {
  assertMay(actor, 'lookAgain', facts);
  if (actor.kind !== 'staff') return;
  const took = reviews.flatMap(({ visitedById, plannedById }) => [visitedById, plannedById]);
  const ladder = await tx.place.findMany({
    where: { id: { in: [...facts.placeIds] } },
    select: { id: true, kind: true },
  });
  const ofTenant = await tx.place.findMany({
    where: {
      tenantId: appeal.tenantId,
      kind: { in: ['DISTRICT', 'STREET'] },
      currentVersionId: { not: null },
    },
    distinct: ['kind'],
    select: { kind: true },
  });
  const top = topOf(ofTenant.map(({ kind }) => kind)) ?? 'DISTRICT';
  const own = ladder.filter(({ id }) => actor.grants.some(({ placeId }) => placeId === id));
  const above = looksFromAbove(
    appeal.level,
    own.map(({ kind }) => kind),
    top,
  );
  if (!above || took.includes(actor.personId)) throw new Forbidden('lookAgain');
}
