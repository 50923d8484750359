import type { Category, CategoryRoute, CategoryVersion } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import type { Transaction } from '../services.ts';
import { mayManageCategories } from './manageable.ts';

export interface CatalogueVersion {
  readonly version: CategoryVersion;
  /** Who made it; null for the system's own and for what came before the records. */
  readonly changedById: string | null;
}

export interface CatalogueEntry {
  readonly category: Category;
  /** The latest first: planned ones, the one in force, past ones. */
  readonly versions: readonly CatalogueVersion[];
  /** Ways by place that hold now. */
  readonly routes: readonly CategoryRoute[];
}

/** The whole catalogue with its history, for whoever manages it; null for everybody else. */
export async function catalogueFor(
  tx: Transaction,
  actor: StaffActor,
  now: Date,
): Promise<CatalogueEntry[] | null> {
  const { tenantId } = actor;
  if (!(await mayManageCategories(tx, actor, tenantId))) return null;
  const [rows, changes] = await Promise.all([
    tx.category.findMany({
      where: { tenantId },
      include: {
        versions: { orderBy: { validFrom: 'desc' } },
        routes: {
          where: { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] },
          orderBy: { validFrom: 'asc' },
        },
      },
    }),
    tx.auditEvent.findMany({
      where: { tenantId, targetType: 'Category', actorKind: 'STAFF' },
      select: { actorId: true, after: true },
    }),
  ]);
  const authors = new Map(changes.map(({ actorId, after }) => [versionIn(after), actorId]));
  return rows
    .map(({ versions, routes, ...category }) => ({
      category,
      routes,
      versions: versions.map((version) => ({ version, changedById: authors.get(version.id) ?? null })),
    }))
    .sort((a, b) => positionOf(a, now) - positionOf(b, now) || (a.category.id < b.category.id ? -1 : 1));
}

function versionIn(after: unknown): unknown {
  return typeof after === 'object' && after !== null && 'versionId' in after ? after.versionId : undefined;
}

function positionOf({ versions }: CatalogueEntry, now: Date): number {
  const inForce = versions.find(({ version }) => version.validFrom <= now) ?? versions.at(-1);
  return inForce?.version.position ?? 0;
}
