import type { Category } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { assertManagesCategories, lockedCategory } from './manageable.ts';
import { putInOrder, siblings } from './positions.ts';
import { parentFaults } from './tree.ts';

export interface MoveCategoryInput {
  readonly tenantId: string;
  readonly categoryId: string;
  /** The new heading; null for none. */
  readonly parentId: string | null;
  /** Stands before this one of those under the same heading; last if left out. */
  readonly beforeId?: string | null;
}

/** Another heading or another place in the order. Appeals keep their category; only lists look different. */
export async function moveCategory(
  services: Services,
  actor: Actor,
  { tenantId, categoryId, parentId, beforeId }: MoveCategoryInput,
): Promise<Category> {
  return write(services, actor, 'categories.move', async ({ tx, now, audit }) => {
    await assertManagesCategories(tx, actor, tenantId);
    // Two moves at once could close a circle that neither of them sees.
    await tx.$queryRaw`SELECT id FROM tenant WHERE id = ${tenantId}::uuid FOR UPDATE`;
    const category = await lockedCategory(tx, tenantId, categoryId);
    const nodes = await tx.category.findMany({ where: { tenantId } });
    const beside = (await siblings(tx, tenantId, parentId, now)).filter((id) => id !== categoryId);
    const unknown = beforeId && !beside.includes(beforeId);
    const faults: FieldFault[] = [
      ...parentFaults(nodes, categoryId, parentId, now),
      ...(unknown ? [{ path: ['before'], code: 'UNKNOWN' as const }] : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const at = beforeId ? beside.indexOf(beforeId) : beside.length;
    await putInOrder(tx, beside.toSpliced(at, 0, categoryId), now);
    await audit({
      tenantId,
      targetType: 'Category',
      targetId: categoryId,
      before: { parentId: category.parentId },
      after: { parentId, position: at },
    });
    return tx.category.update({ where: { id: categoryId }, data: { parentId } });
  });
}
