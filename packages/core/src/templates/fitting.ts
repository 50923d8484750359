import type { Prisma } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../services.ts';

/** Held at the place or above it: what is offered there. */
export async function offeredAt(tx: Transaction, placeId: string): Promise<Prisma.TextTemplateWhereInput> {
  const above = await tx.placeAncestor.findMany({ where: { placeId }, select: { ancestorId: true } });
  return { placeId: { in: above.map(({ ancestorId }) => ancestorId) } };
}

/** For the category, for a heading above it, or for all. */
export async function fitsCategory(
  tx: Transaction,
  categoryId: string,
): Promise<Prisma.TextTemplateWhereInput> {
  const upwards = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE upwards AS (
      SELECT id, parent_id FROM category WHERE id = ${categoryId}::uuid
      UNION
      SELECT c.id, c.parent_id FROM category c JOIN upwards u ON c.id = u.parent_id
    )
    SELECT id FROM upwards`;
  return { OR: [{ categoryId: null }, { categoryId: { in: upwards.map(({ id }) => id) } }] };
}
