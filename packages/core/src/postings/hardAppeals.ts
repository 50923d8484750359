import type { Posting } from '@linli/database/generated/prisma/client';
import { reachedSql, reachesSql } from '../access/reachSql.ts';
import type { StaffActor } from '../actor.ts';
import { isOpen } from '../appeals/queue.ts';
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

type Row = Readonly<Record<HardReason, boolean>> & {
  readonly postingId: string;
  readonly appealId: string;
  readonly total: number;
};

/**
 * By posting, the open appeals of its community that are hard: somebody said a double no, the limit is over, or they are of what
 * the secretary works at above all and not done yet. Only what this member of staff may read; the longest open first.
 */
export async function hardAppeals(
  { statements, clock }: Pick<Services, 'statements' | 'clock'>,
  actor: StaffActor,
  postings: readonly Pick<Posting, 'id' | 'communityId'>[],
): Promise<ReadonlyMap<string, HardAppeals>> {
  const asking = postings.map(({ id, communityId }) => ({ actor, asked: { postingId: id, communityId } }));
  const rows = await statements.$queryRaw<Row[]>`
    WITH RECURSIVE focus AS (
      SELECT f.posting_id, f.category_id FROM posting_focus f
      WHERE f.posting_id = ANY (${postings.map(({ id }) => id)}::uuid[]) AND f.category_id IS NOT NULL
      UNION
      SELECT f.posting_id, sub.id FROM category sub JOIN focus f ON sub.parent_id = f.category_id
    )
    SELECT r."postingId", hard.*
    FROM ${reachesSql(asking, 'readAppeal', '"postingId" uuid, "communityId" uuid')}
    CROSS JOIN LATERAL (
      SELECT a.id AS "appealId", a.recorded_at, (count(*) OVER ())::int AS total, why.*
      FROM appeal a CROSS JOIN LATERAL (SELECT
        EXISTS (SELECT FROM double_no_review v WHERE v.appeal_id = a.id) AS "DOUBLE_NO",
        a.next_due_at < ${clock.now()} AS "OVERDUE",
        NOT a.state IN ('RESOLVED', 'VERIFIED') AND EXISTS (
          SELECT FROM focus f WHERE f.posting_id = r."postingId" AND f.category_id = a.category_id) AS "FOCUS"
      ) why
      WHERE ${isOpen} AND ${reachedSql}
        AND a.place_id = ANY (ARRAY(SELECT p.place_id FROM place_ancestor p WHERE p.ancestor_id = r."communityId"))
        AND (why."DOUBLE_NO" OR why."OVERDUE" OR why."FOCUS")
      ORDER BY a.recorded_at, a.id LIMIT ${mostHardAppeals}) hard
    ORDER BY r.number, hard.recorded_at, hard."appealId"`;
  const found = Map.groupBy(rows, ({ postingId }) => postingId);
  return new Map(postings.map(({ id }) => [id, hardOf(found.get(id) ?? [])]));
}

function hardOf(rows: readonly Row[]): HardAppeals {
  const appeals = rows.map((row) => ({
    appealId: row.appealId,
    reasons: hardReasons.filter((reason) => row[reason]),
  }));
  return { totalCount: rows[0]?.total ?? 0, appeals };
}
