import type { Posting, Prisma } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import { appealsAt, openAppeals, overdueAppeals } from '../appeals/queue.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import type { Services } from '../services.ts';

/** Why an open appeal is a hard one, the gravest reason first. */
export const hardReasons = ['DOUBLE_NO', 'OVERDUE', 'FOCUS'] as const;
export type HardReason = (typeof hardReasons)[number];

export interface HardAppeal {
  readonly appealId: string;
  readonly reasons: readonly HardReason[];
}

export interface HardAppeals {
  readonly totalCount: number;
  readonly appeals: readonly HardAppeal[];
}

/** So few that they are read; the queue shows the others. */
export const mostHardAppeals = 10;

type Reading = Pick<Services, 'database' | 'clock'>;

/**
 * The open appeals of a secretary's community that are hard: somebody said a double no, the limit is over, or they are of what
 * the secretary works at above all. Only what this member of staff may read; the longest open first.
 */
export async function hardAppeals(
  { database, clock }: Reading,
  actor: StaffActor,
  { id, communityId }: Pick<Posting, 'id' | 'communityId'>,
): Promise<HardAppeals> {
  const now = clock.now();
  const focus = await focusCategories(database, id);
  const isHard: Prisma.AppealWhereInput = {
    OR: [{ doubleNoReviews: { some: {} } }, overdueAppeals(now), { categoryId: { in: [...focus] } }],
  };
  const where = { AND: [visibleAppeals(actor), openAppeals, appealsAt(communityId), isHard] };
  const [totalCount, rows] = await Promise.all([
    database.appeal.count({ where }),
    database.appeal.findMany({
      where,
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      take: mostHardAppeals,
      select: { id: true, categoryId: true, nextDueAt: true, doubleNoReviews: { select: { id: true } } },
    }),
  ]);
  const appeals = rows.map(({ id: appealId, categoryId, nextDueAt, doubleNoReviews }) => {
    const holds: Readonly<Record<HardReason, boolean>> = {
      DOUBLE_NO: doubleNoReviews.length > 0,
      OVERDUE: nextDueAt < now,
      FOCUS: categoryId !== null && focus.has(categoryId),
    };
    return { appealId, reasons: hardReasons.filter((reason) => holds[reason]) };
  });
  return { totalCount, appeals };
}

/** The categories of the focus, each with all that lies under it. */
async function focusCategories(
  database: Services['database'],
  postingId: string,
): Promise<ReadonlySet<string>> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE focus AS (
      SELECT f.category_id AS id FROM posting_focus f WHERE f.posting_id = ${postingId}::uuid AND f.category_id IS NOT NULL
      UNION
      SELECT sub.id FROM category sub JOIN focus f ON sub.parent_id = f.id
    )
    SELECT id FROM focus`;
  return new Set(rows.map(({ id }) => id));
}
