import type { FieldFault } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';

const mostCategories = 10;

/** What is wrong with the categories of an offer. */
export async function categoriesFaults(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<FieldFault[]> {
  if (ids.length === 0) return [{ path: ['categories'], code: 'REQUIRED' }];
  if (ids.length > mostCategories) {
    return [{ path: ['categories'], code: 'TOO_MANY', params: { limit: mostCategories } }];
  }
  const where = { id: { in: ids.filter(isId) }, tenantId };
  const found = new Set((await tx.category.findMany({ where, select: { id: true } })).map(({ id }) => id));
  return ids.flatMap((id, index) =>
    found.has(id) ? [] : [{ path: ['categories', String(index)], code: 'UNKNOWN' as const }],
  );
}

/** A unit of the tenant that still works. */
export async function organizationFaults(
  tx: Transaction,
  tenantId: string,
  id: string | null,
  now: Date,
): Promise<FieldFault[]> {
  if (id === null) return [];
  const current = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const found = isId(id) ? await tx.organization.count({ where: { id, tenantId, ...current } }) : 0;
  return found > 0 ? [] : [{ path: ['organization'], code: 'UNKNOWN' }];
}
