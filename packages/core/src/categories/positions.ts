import type { Transaction } from '../services.ts';

/** Places are dealt with gaps, so that what an import adds later finds room. */
const step = 10;

/** The categories under one, or the roots, in their order now. */
export async function siblings(
  tx: Transaction,
  tenantId: string,
  parentId: string | null,
  now: Date,
): Promise<string[]> {
  const rows = await tx.category.findMany({
    where: { tenantId, parentId, retiredAt: null },
    select: {
      id: true,
      versions: {
        where: { OR: [{ validTo: null }, { validTo: { gt: now } }] },
        orderBy: { validFrom: 'asc' },
        take: 1,
        select: { position: true, id: true },
      },
    },
  });
  return rows
    .map(({ id, versions: [version] }) => ({ id, at: version?.position ?? 0, tie: version?.id ?? id }))
    .sort((a, b) => a.at - b.at || (a.tie < b.tie ? -1 : 1))
    .map(({ id }) => id);
}

export async function nextPosition(
  tx: Transaction,
  tenantId: string,
  parentId: string | null,
  now: Date,
): Promise<number> {
  const { _max } = await tx.categoryVersion.aggregate({
    where: {
      tenantId,
      category: { parentId, retiredAt: null },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
    },
    _max: { position: true },
  });
  return (_max.position ?? 0) + step;
}

/** The order promises nothing to anybody: it is the one thing that versions in force and planned ones change in place. */
export async function putInOrder(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  for (const [index, categoryId] of ids.entries()) {
    await tx.categoryVersion.updateMany({
      where: { categoryId, OR: [{ validTo: null }, { validTo: { gt: now } }] },
      data: { position: (index + 1) * step },
    });
  }
}
