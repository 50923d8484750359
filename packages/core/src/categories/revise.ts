import type { Category } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import type { CategoryContent } from './content.ts';
import { assertManagesCategories, lockedCategory } from './manageable.ts';
import { storeVersion } from './storeVersion.ts';

export interface ReviseCategoryInput {
  readonly tenantId: string;
  readonly categoryId: string;
  /** Now if left out. */
  readonly from?: Date;
  readonly content: CategoryContent;
}

/** A new version from a date on; the one in force ends then, and appeals keep the one they were filed under. */
export async function reviseCategory(
  services: Services,
  actor: Actor,
  { tenantId, categoryId, from, content }: ReviseCategoryInput,
): Promise<Category> {
  return write(services, actor, 'categories.revise', async (change) => {
    await assertManagesCategories(change.tx, actor, tenantId);
    const category = await lockedCategory(change.tx, tenantId, categoryId);
    await storeVersion(change, category, content, from ?? change.now);
    return category;
  });
}
