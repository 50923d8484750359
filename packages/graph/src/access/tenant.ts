import type { Context } from '../context.ts';
import { nobody } from '../ids/globalId.ts';

/** The tenant whose rows the caller may look up by id. Whoever is not staff looks nothing up. */
export function tenantOf(context: Context): string {
  return context.actor.kind === 'staff' ? context.actor.tenantId : nobody;
}

/** Part of every lookup by id: a row of another tenant is answered as an unknown one. */
export function inTenant(context: Context) {
  return { tenantId: tenantOf(context) };
}
