import type { Prisma } from '@linli/database/generated/prisma/client';
import { assertOperator } from '../access/operator.ts';
import type { Actor } from '../actor.ts';
import { newId } from '../ids.ts';
import { insertRows } from '../imports/insertRows.ts';
import type { ImportRow, RowOutcome } from '../imports/refusal.ts';
import { type ImportSession, knownRows, recordRows } from '../imports/session.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';

/** One branch of another system's catalogue: names from the top down. */
export interface ImportedCategory {
  readonly path: readonly [string, ...string[]];
}

export interface CategoriesBatch {
  readonly session: ImportSession;
  readonly tenantId: string;
  readonly rows: readonly ImportRow<ImportedCategory>[];
}

/** The code of a category that came with an import: its path, so that 其他 under two headings is two categories. */
export function pathCode(path: readonly string[]): string {
  return path.join('/');
}

/**
 * Adds the branches of a tree that are missing, in one transaction. They are for imports and for staff who sort by
 * that tree: residents are not offered them.
 */
export async function importCategories(
  services: Services,
  actor: Actor,
  { session, tenantId, rows }: CategoriesBatch,
): Promise<readonly RowOutcome[]> {
  assertOperator(actor, 'importCategories');
  return write(services, actor, 'categories.import', async ({ tx, audit }) => {
    const hashes = rows.map(({ hash }) => hash);
    const known = await knownRows(tx, session, tenantId, hashes);
    const existing = await tx.category.findMany({ where: { tenantId }, select: { id: true, code: true } });
    const ids = new Map(existing.map(({ id, code }) => [code, id]));
    const categories: Prisma.CategoryCreateManyInput[] = [];
    const versions: Prisma.CategoryVersionCreateManyInput[] = [];
    const outcomes = rows.map(({ hash, item: { path } }): RowOutcome => {
      const there = known.get(hash) ?? ids.get(pathCode(path));
      if (there) return { status: 'known', targetId: there };
      let parentId: string | null = null;
      for (const [index, name] of path.entries()) {
        const code = pathCode(path.slice(0, index + 1));
        const id = ids.get(code) ?? newId();
        if (!ids.has(code)) {
          ids.set(code, id);
          categories.push({ id, tenantId, code, parentId });
          versions.push({ ...plainVersion, id: newId(), tenantId, categoryId: id, name: { zh: name } });
        }
        parentId = id;
      }
      return { status: 'imported', targetId: parentId ?? '' };
    });
    await insertRows(tx, 'category', categories);
    await insertRows(tx, 'category_version', versions);
    const recorded = outcomes.map((outcome, index) => ({ hash: hashes[index] ?? '', outcome }));
    await recordRows(tx, session, tenantId, recorded);
    if (categories.length > 0) {
      const { source, file, runIds } = session;
      const after = { source, file, imported: categories.length };
      await audit({ tenantId, targetType: 'ImportRun', targetId: runIds.get(tenantId) ?? tenantId, after });
    }
    return outcomes;
  });
}

const plainVersion = {
  validFrom: new Date(0),
  position: 500,
  offered: false,
  deadlineClass: 'ORDINARY',
  routeLevel: 'DISTRICT',
  questions: [],
} as const;
