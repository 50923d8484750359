import type { Context } from '../context.ts';
import { nobody } from '../ids/globalId.ts';

/** The tenant whose rows the caller may look up by id. Whoever is not staff, or holds no role any more, looks nothing up. */
export function tenantOf(context: Context): string {
  const { actor } = context;
  return actor.kind === 'staff' && holdsRole(actor) ? actor.tenantId : nobody;
}

/** To be a person of the tenant opens nothing by itself; a running role does. */
export function holdsRole(actor: Context['actor']): boolean {
  return actor.kind === 'staff' && actor.grants.length > 0;
}

/** Part of every lookup by id: a row of another tenant is answered as an unknown one. */
export function inTenant(context: Context) {
  return { tenantId: tenantOf(context) };
}

/** The person that the caller is. */
export function personOf({ actor }: Context): string {
  return actor.kind === 'staff' ? actor.personId : nobody;
}
