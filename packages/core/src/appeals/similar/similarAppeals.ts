import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { visibleAppeal, visibleAppeals } from '../visible.ts';
import { anchorAt, type Spot } from './anchor.ts';
import { type Candidate, candidates } from './candidates.ts';
import { isAround, isLikely, rank } from './rank.ts';
import { unpackVector, type WordVector, wordVector } from './wordVector.ts';

export interface SimilarAppeal {
  readonly appealId: string;
  /** More than four in five of these are the same problem; the others are only near and of the same category. */
  readonly isLikely: boolean;
  readonly metres: number | null;
  readonly sameCategory: boolean;
}

/** What has been typed so far. */
export interface Draft {
  readonly title?: string | null;
  readonly text?: string | null;
  readonly placeId?: string | null;
  readonly point?: Spot | null;
  readonly categoryId?: string | null;
}

const limit = 10;

/** Open appeals that a draft may repeat, as far as this member of staff reads them; the likeliest first. */
export async function similarToDraft(
  services: Services,
  actor: StaffActor,
  draft: Draft,
): Promise<SimilarAppeal[]> {
  const { database, clock } = services;
  const typed = { title: draft.title ?? '', text: draft.text ?? '' };
  const vector = wordVector(typed);
  return best(services, actor, {
    tenantId: actor.tenantId,
    anchor: await anchorAt(database, {
      tenantId: actor.tenantId,
      placeId: draft.placeId,
      point: draft.point,
    }),
    words: vector.hashes.length > 0 ? vector : null,
    categoryId: draft.categoryId ?? null,
    now: clock.now(),
    without: [],
  });
}

/** Open appeals that may be the same as this one, without what it is linked with already. */
export async function similarTo(
  services: Services,
  actor: StaffActor,
  appealId: string,
): Promise<SimilarAppeal[]> {
  const { database, clock } = services;
  const appeal = await visibleAppeal(services, actor, appealId);
  if (appeal.visibility === 'CONFIDENTIAL') return [];
  const links = await database.appealLink.findMany({
    where: { endedAt: null, OR: [{ fromId: appealId }, { toId: appealId }] },
  });
  const { tenantId, placeId, lng, lat, categoryId } = appeal;
  const point = lng === null || lat === null ? null : { lng, lat };
  return best(services, actor, {
    tenantId,
    anchor: await anchorAt(database, { tenantId, placeId, point }),
    words: await wordsOf(database, appeal),
    categoryId,
    now: clock.now(),
    without: [appealId, ...links.flatMap(({ fromId, toId }) => [fromId, toId])],
  });
}

async function wordsOf(database: Services['database'], { id }: Appeal): Promise<WordVector | null> {
  const words = await database.appealWords.findUnique({ where: { appealId: id } });
  return words?.filed ? unpackVector(words.filed) : null;
}

async function best(
  { database }: Services,
  actor: StaffActor,
  sought: Parameters<typeof candidates>[1],
): Promise<SimilarAppeal[]> {
  const ranked = inOrder(await candidates(database, sought, 'staff'));
  const where: Prisma.AppealWhereInput = { id: { in: ranked.map(({ id }) => id) } };
  const seen = await database.appeal.findMany({
    where: { AND: [where, visibleAppeals(actor)] },
    select: { id: true },
  });
  const readable = new Set(seen.map(({ id }) => id));
  return ranked
    .filter(({ id }) => readable.has(id))
    .slice(0, limit)
    .map((one) => ({
      appealId: one.id,
      isLikely: isLikely(one),
      metres: one.metres,
      sameCategory: one.sameCategory,
    }));
}

/** More than are shown: some of them may be out of sight. */
function inOrder(found: readonly Candidate[]): Candidate[] {
  return found
    .filter((one) => isLikely(one) || isAround(one))
    .sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)) || rank(b) - rank(a))
    .slice(0, limit * 5);
}
