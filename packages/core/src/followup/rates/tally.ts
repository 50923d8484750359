import { Prisma } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Services } from '../../services.ts';
import type { VisitCounts } from './figures.ts';
import { keySql, type RateGrouping, underSql } from './grouping.ts';
import { hiddenSql, type RateScope } from './scope.ts';

/** The counts of one group in one of the stretches between the bounds, the first of which is 1. */
export interface VisitTally extends VisitCounts {
  readonly stretch: number;
  readonly key: string | null;
}

const columns = {
  category: Prisma.sql`v.category_id`,
  channel: Prisma.sql`v.appeal_channel`,
  unit: Prisma.sql`v.unit_id`,
};

/** What is counted of `return_visit v`: the same wherever rates are made of visits. */
export const visitCounts = Prisma.sql`
  count(*)::int AS valid,
  (count(*) FILTER (WHERE v.contacted))::int AS contacted,
  (count(*) FILTER (WHERE v.solved = 'YES'))::int AS "solvedYes",
  (count(*) FILTER (WHERE v.solved = 'HALF'))::int AS "solvedHalf",
  (count(*) FILTER (WHERE v.solved = 'NO'))::int AS "solvedNo",
  (count(*) FILTER (WHERE v.satisfied = 'YES'))::int AS "satisfiedYes",
  (count(*) FILTER (WHERE v.satisfied = 'BASICALLY'))::int AS "satisfiedBasically",
  (count(*) FILTER (WHERE v.satisfied = 'NO'))::int AS "satisfiedNo",
  (count(*) FILTER (WHERE v.solved = 'NO' AND v.satisfied = 'NO'))::int AS "doubleNo"`;

/**
 * Counts the visits that count, by their own dates, between bounds that follow each other: two periods, or the last
 * twelve. Sums over rows, made when asked: nothing is stored that could disagree with them.
 */
export async function tallyVisits(
  { database }: Pick<Services, 'database'>,
  scope: RateScope,
  bounds: readonly Date[],
  by: RateGrouping | null = null,
  kind: PlaceKind | null = null,
): Promise<VisitTally[]> {
  return database.$queryRaw<VisitTally[]>`
    WITH ${underSql(scope, by === 'PLACE' ? kind : null)}, ${hiddenSql(scope)}
    SELECT width_bucket(v.recorded_at, ${[...bounds]}::timestamptz[]) AS stretch, ${keySql(by, columns)} AS key,
      ${visitCounts}
    FROM return_visit v JOIN under u ON u.place_id = v.place_id
    WHERE v.counts AND v.tenant_id = ${scope.actor.tenantId}::uuid
      AND v.recorded_at >= ${bounds[0]} AND v.recorded_at < ${bounds.at(-1)}
      AND NOT EXISTS (SELECT FROM hidden h WHERE h.id = v.appeal_id)
    GROUP BY 1, 2`;
}
