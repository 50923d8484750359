import type { Category } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay, may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import type { Transaction } from '../services.ts';

/** The catalogue is the whole tenant's: whoever changes it administers its district, or the street that stands alone. */
async function catalogueFacts(tx: Transaction, tenantId: string) {
  const top = await tx.place.findFirst({
    where: { tenantId, kind: { in: ['DISTRICT', 'STREET'] } },
    orderBy: { kind: 'asc' },
  });
  return top ? placeFacts(tx, tenantId, top.id) : { tenantId, placeIds: [] };
}

export async function mayManageCategories(tx: Transaction, actor: Actor, tenantId: string): Promise<boolean> {
  return may(actor, 'manageCategories', await catalogueFacts(tx, tenantId));
}

/** @throws Forbidden for everybody who does not administer the tenant's whole territory */
export async function assertManagesCategories(tx: Transaction, actor: Actor, tenantId: string) {
  assertMay(actor, 'manageCategories', await catalogueFacts(tx, tenantId));
}

/** One of the tenant's, locked until the change is done; any other is answered as an unknown one. */
export async function lockedCategory(tx: Transaction, tenantId: string, id: string): Promise<Category> {
  await tx.$queryRaw`SELECT id FROM category WHERE id = ${id}::uuid FOR UPDATE`;
  const category = await tx.category.findFirst({ where: { id, tenantId } });
  if (category === null) throw new NotFound('category');
  return category;
}
