import { type FundSource, type Posting, Prisma } from '@linli/database/generated/prisma/client';
import type { Services } from '../../services.ts';

/** How many funds, what they granted, and what has been paid out of them whenever, in yuan. */
export interface FundSum {
  readonly count: number;
  readonly granted: Prisma.Decimal;
  readonly spent: Prisma.Decimal;
}

/** By what sums are taken apart. */
export type FundGrouping = 'SOURCE' | 'COMMUNITY' | 'POSTING' | 'BATCH' | 'MONTH';

/** What the funds of a group have in common: one of these. */
export interface FundGroup extends FundSum {
  readonly source?: FundSource;
  readonly communityId?: string;
  readonly postingId?: string;
  readonly batchId?: string;
  /** "2026-11": when they were granted. */
  readonly month?: string;
}

type Database = Services['database'];
const summed = { _count: true, _sum: { granted: true, spent: true } } as const;

interface Summed {
  readonly _count: number;
  readonly _sum: { readonly granted: Prisma.Decimal | null; readonly spent: Prisma.Decimal | null };
}

/** The sums of exactly the funds that a condition finds. */
export async function fundSum(
  { fund }: Pick<Database, 'fund'>,
  where: Prisma.FundWhereInput,
): Promise<FundSum> {
  return sumOf([await fund.aggregate({ where, ...summed })]);
}

/** The same taken apart; the largest grant comes first, of months the latest. Together the groups are the whole. */
export async function fundGroups(
  database: Database,
  where: Prisma.FundWhereInput,
  by: FundGrouping,
): Promise<FundGroup[]> {
  const groups = await groupsBy[by](database, where);
  return groups.sort((one, other) =>
    by === 'MONTH'
      ? (other.month ?? '').localeCompare(one.month ?? '')
      : other.granted.comparedTo(one.granted) || key(one).localeCompare(key(other)),
  );
}

const groupsBy: Readonly<
  Record<FundGrouping, (database: Database, where: Prisma.FundWhereInput) => Promise<FundGroup[]>>
> = {
  SOURCE: async ({ fund }, where) =>
    (await fund.groupBy({ by: ['source'], where, ...summed })).map((row) => ({
      source: row.source,
      ...sumOf([row]),
    })),
  COMMUNITY: async ({ fund }, where) =>
    (await fund.groupBy({ by: ['communityId'], where, ...summed })).map((row) => ({
      communityId: row.communityId,
      ...sumOf([row]),
    })),
  POSTING: async ({ fund }, where) =>
    (await fund.groupBy({ by: ['postingId'], where, ...summed })).map((row) => ({
      postingId: row.postingId,
      ...sumOf([row]),
    })),
  BATCH: async ({ fund, posting }, where) => {
    const rows = await fund.groupBy({ by: ['postingId'], where, ...summed });
    const ids = rows.map(({ postingId }) => postingId);
    const postings = await posting.findMany({
      where: { id: { in: ids } },
      select: { id: true, batchId: true },
    });
    const batchOf = new Map(
      postings.map(({ id, batchId }: Pick<Posting, 'id' | 'batchId'>) => [id, batchId]),
    );
    const byBatch = Map.groupBy(rows, ({ postingId }) => batchOf.get(postingId) ?? '');
    return [...byBatch].map(([batchId, all]) => ({ batchId, ...sumOf(all) }));
  },
  MONTH: async ({ fund }, where) => {
    const rows = await fund.groupBy({ by: ['grantedOn'], where, ...summed });
    const byMonth = Map.groupBy(rows, ({ grantedOn }) => grantedOn.toISOString().slice(0, 7));
    return [...byMonth].map(([month, all]) => ({ month, ...sumOf(all) }));
  },
};

function key({ source, communityId, postingId, batchId }: FundGroup): string {
  return source ?? communityId ?? postingId ?? batchId ?? '';
}

function sumOf(rows: readonly Summed[]): FundSum {
  const zero = new Prisma.Decimal(0);
  return rows.reduce<FundSum>(
    ({ count, granted, spent }, { _count, _sum }) => ({
      count: count + _count,
      granted: granted.plus(_sum.granted ?? zero),
      spent: spent.plus(_sum.spent ?? zero),
    }),
    { count: 0, granted: zero, spent: zero },
  );
}
