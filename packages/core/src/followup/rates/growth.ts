import type { Services } from '../../services.ts';
import { underSql } from './grouping.ts';
import { type Period, periodOf, periodsUpTo, spanOf } from './period.ts';
import { hiddenSql, type RateScope } from './scope.ts';

export interface CategoryGrowth {
  /** Null for what has no category yet. */
  readonly categoryId: string | null;
  readonly months: readonly { readonly month: Temporal.PlainDate; readonly received: number }[];
  /** None in the last of these months, and some before: 零增长. */
  readonly zeroGrowth: boolean;
}

/** New appeals by category and month, up to the month that the period ends in. The fullest category first. */
export async function categoryGrowth(
  { database }: Pick<Services, 'database'>,
  scope: RateScope,
  length: number,
): Promise<CategoryGrowth[]> {
  const months: Period[] = periodsUpTo(periodOf('MONTH', scope.period.to, 1), length);
  const spans = months.map((month) => spanOf(month, scope.timeZone));
  const bounds = [...spans.map(({ start }) => start), ...spans.slice(-1).map(({ end }) => end)];
  const rows = await database.$queryRaw<{ categoryId: string | null; stretch: number; received: number }[]>`
    WITH ${underSql(scope, null)}, ${hiddenSql(scope)}
    SELECT a.category_id AS "categoryId", width_bucket(a.recorded_at, ${bounds}::timestamptz[]) AS stretch,
      count(*)::int AS received
    FROM appeal a JOIN under u ON u.place_id = a.place_id
    WHERE a.tenant_id = ${scope.actor.tenantId}::uuid AND a.place_id IS NOT NULL
      AND a.recorded_at >= ${bounds[0]} AND a.recorded_at < ${bounds.at(-1)}
      AND NOT EXISTS (SELECT FROM hidden h WHERE h.id = a.id)
    GROUP BY 1, 2`;
  const found = Map.groupBy(rows, ({ categoryId }) => categoryId);
  const growth = [...found].map(([categoryId, own]) => {
    const received = months.map(
      (_, index) => own.find(({ stretch }) => stretch === index + 1)?.received ?? 0,
    );
    return {
      categoryId,
      months: months.map(({ from }, index) => ({ month: from, received: received[index] ?? 0 })),
      zeroGrowth: received.at(-1) === 0,
    };
  });
  const sum = ({ months: all }: CategoryGrowth) => all.reduce((total, { received }) => total + received, 0);
  return growth.toSorted((one, other) => sum(other) - sum(one));
}
