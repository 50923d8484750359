import type { Category } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { FieldFault } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import type { CategoryContent } from './content.ts';
import { assertManagesCategories } from './manageable.ts';
import { nextPosition } from './positions.ts';
import { storeVersion } from './storeVersion.ts';
import { parentFaults } from './tree.ts';

export interface CreateCategoryInput {
  readonly tenantId: string;
  /** Stable within the tenant: reports, sites and imports name it. */
  readonly code: string;
  readonly parentId: string | null;
  readonly from?: Date;
  readonly content: CategoryContent;
}

/** A new category, last among those beside it. */
export async function createCategory(
  services: Services,
  actor: Actor,
  { tenantId, code, parentId, from, content }: CreateCategoryInput,
): Promise<Category> {
  return write(services, actor, 'categories.create', async (change) => {
    const { tx, now } = change;
    await assertManagesCategories(tx, actor, tenantId);
    await tx.$queryRaw`SELECT id FROM tenant WHERE id = ${tenantId}::uuid FOR UPDATE`;
    const nodes = await tx.category.findMany({ where: { tenantId } });
    const isTaken = nodes.some((node) => node.code === code);
    const faults: FieldFault[] = [
      ...(/^[a-z][a-z0-9-]{1,39}$/.test(code) ? [] : [{ path: ['code'], code: 'INVALID' as const }]),
      ...(isTaken ? [{ path: ['code'], code: 'DUPLICATE' as const }] : []),
      ...parentFaults(nodes, null, parentId, now),
      ...(from && from < now ? [{ path: ['from'], code: 'OUT_OF_RANGE' as const }] : []),
    ];
    // Wrong input never gets as far as the row: the faults of the version are thrown with these.
    const position = await nextPosition(tx, tenantId, parentId, now);
    const id = newId();
    const category = { id, tenantId, code, parentId, retiredAt: null };
    if (faults.length === 0) await tx.category.create({ data: category });
    await storeVersion(change, category, { ...content, position }, from ?? now, faults);
    return category;
  });
}
