import { assertOperator } from '../access/operator.ts';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { defaultCategories } from './defaults.ts';
import { defineWithin } from './define.ts';

/** Gives a tenant the first catalogue; what it has already stays as it is. Returns how many were added. */
export async function installDefaultCategories(
  services: Services,
  actor: Actor,
  tenantId: string,
): Promise<number> {
  assertOperator(actor, 'installDefaultCategories');
  return write(services, actor, 'categories.installDefaults', async (change) => {
    const known = await change.tx.category.findMany({ where: { tenantId }, select: { code: true } });
    const codes = new Set(known.map(({ code }) => code));
    const missing = defaultCategories.filter(({ code }) => !codes.has(code));
    for (const [index, definition] of missing.entries()) {
      await defineWithin(change, tenantId, { position: index, ...definition }, new Date(0));
    }
    return missing.length;
  });
}
