import type { Category, CategoryVersion } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { FieldFault } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import type { CategoryContent } from './content.ts';
import { assertManagesCategories } from './manageable.ts';
import { storeVersion } from './storeVersion.ts';

/** A category by its code, as it shall be from a date on. */
export interface CategoryDefinition extends CategoryContent {
  readonly code: string;
  readonly parentCode?: string;
}

export interface DefineCategoryInput extends CategoryDefinition {
  readonly tenantId: string;
  /** From when it holds; now if left out. A version in force is never edited: it ends here, and appeals keep it. */
  readonly from?: Date;
}

/** Makes a category, or a new version of one from a date on. */
export async function defineCategory(
  services: Services,
  actor: Actor,
  input: DefineCategoryInput,
): Promise<CategoryVersion> {
  return write(services, actor, 'categories.define', async (change) => {
    await assertManagesCategories(change.tx, actor, input.tenantId);
    return defineWithin(change, input.tenantId, input, input.from ?? change.now);
  });
}

/** Within a change that has asked for the permission. */
export async function defineWithin(
  change: Change,
  tenantId: string,
  definition: CategoryDefinition,
  from: Date,
): Promise<CategoryVersion> {
  const { code, parentCode } = definition;
  const parent = parentCode
    ? await change.tx.category.findUnique({ where: { tenantId_code: { tenantId, code: parentCode } } })
    : null;
  const faults: FieldFault[] = parentCode && !parent ? [{ path: ['parentCode'], code: 'UNKNOWN' }] : [];
  const category = await findOrMake(change.tx, tenantId, code, parent?.id ?? null);
  return storeVersion(change, category, definition, from, faults);
}

async function findOrMake(
  tx: Change['tx'],
  tenantId: string,
  code: string,
  parentId: string | null,
): Promise<Category> {
  const known = await tx.category.findUnique({ where: { tenantId_code: { tenantId, code } } });
  if (known === null) return tx.category.create({ data: { id: newId(), tenantId, code, parentId } });
  return known.parentId === parentId
    ? known
    : tx.category.update({ where: { id: known.id }, data: { parentId } });
}
