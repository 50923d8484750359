import type { Category, CategoryVersion, Prisma } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../services.ts';

/** A category as it is at a moment. */
export interface EffectiveCategory {
  readonly category: Category;
  readonly version: CategoryVersion;
}

interface OfferScope {
  readonly tenantId: string;
  /** Codes that a site limits itself to; empty means all. */
  readonly codes?: readonly string[];
  readonly at: Date;
}

/** The categories that residents can choose from, in their order; headings are among them, marked as not offered. */
export async function offeredCategories(tx: Transaction, scope: OfferScope): Promise<EffectiveCategory[]> {
  const rows = await tx.categoryVersion.findMany({
    where: {
      tenantId: scope.tenantId,
      ...effectiveAt(scope.at),
      category: { OR: [{ retiredAt: null }, { retiredAt: { gt: scope.at } }] },
    },
    include: { category: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const all = rows.map(({ category, ...version }) => ({ category, version }));
  const chosen = all.filter(({ category, version }) => version.offered && chosenBy(scope, category));
  const headings = new Set(chosen.map(({ category }) => category.parentId));
  return all.filter((entry) => chosen.includes(entry) || headings.has(entry.category.id));
}

/** One category as offered; null when it is unknown, retired, not offered at the time or not by the site. */
export async function offeredCategory(
  tx: Transaction,
  scope: OfferScope,
  categoryId: string,
): Promise<EffectiveCategory | null> {
  const effective = await effectiveCategory(tx, scope.tenantId, categoryId, scope.at);
  return effective?.version.offered && chosenBy(scope, effective.category) ? effective : null;
}

/** A category with the version in force at a time. */
export async function effectiveCategory(
  tx: Transaction,
  tenantId: string,
  categoryId: string,
  at: Date,
): Promise<EffectiveCategory | null> {
  const row = await tx.categoryVersion.findFirst({
    where: {
      tenantId,
      categoryId,
      ...effectiveAt(at),
      category: { OR: [{ retiredAt: null }, { retiredAt: { gt: at } }] },
    },
    include: { category: true },
  });
  if (row === null) return null;
  const { category, ...version } = row;
  return { category, version };
}

function effectiveAt(at: Date): Prisma.CategoryVersionWhereInput {
  return { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] };
}

function chosenBy({ codes }: OfferScope, category: Category): boolean {
  return codes === undefined || codes.length === 0 || codes.includes(category.code);
}
