import type { Category } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { assertManagesCategories, lockedCategory } from './manageable.ts';

export interface RetireCategoryInput {
  readonly tenantId: string;
  readonly categoryId: string;
}

/** Nobody can choose it any more; appeals that stand under it stay there. A heading goes after what is under it. */
export async function retireCategory(
  services: Services,
  actor: Actor,
  { tenantId, categoryId }: RetireCategoryInput,
): Promise<Category> {
  return write(services, actor, 'categories.retire', async ({ tx, now, audit }) => {
    await assertManagesCategories(tx, actor, tenantId);
    const category = await lockedCategory(tx, tenantId, categoryId);
    const below = await tx.category.count({ where: { tenantId, parentId: categoryId, retiredAt: null } });
    if (below > 0) throw new InvalidInput([{ path: ['category'], code: 'TOO_EARLY' }]);
    if (category.retiredAt) return category;
    await audit({ tenantId, targetType: 'Category', targetId: categoryId, after: { code: category.code } });
    return tx.category.update({ where: { id: categoryId }, data: { retiredAt: now } });
  });
}

/** Can be chosen again, with its version of now. */
export async function restoreCategory(
  services: Services,
  actor: Actor,
  { tenantId, categoryId }: RetireCategoryInput,
): Promise<Category> {
  return write(services, actor, 'categories.restore', async ({ tx, audit }) => {
    await assertManagesCategories(tx, actor, tenantId);
    const category = await lockedCategory(tx, tenantId, categoryId);
    const parent = category.parentId
      ? await tx.category.findUniqueOrThrow({ where: { id: category.parentId } })
      : null;
    if (parent?.retiredAt) throw new InvalidInput([{ path: ['category'], code: 'EXPIRED' }]);
    await audit({ tenantId, targetType: 'Category', targetId: categoryId, after: { code: category.code } });
    return tx.category.update({ where: { id: categoryId }, data: { retiredAt: null } });
  });
}
