import type { Action } from '@linli/core/access/actions';
import { reachOf } from '@linli/core/access/reach';
import type { Prisma } from '@linli/database/generated/prisma/client';
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

/** The integration that the caller is. */
export function tokenOf({ actor }: Context): string {
  return actor.kind === 'integration' ? actor.tokenId : nobody;
}

/** Whether a token has the scope for it at any place at all; staff are asked by {@link holdsRole}. */
export function tokenMay(actor: Context['actor'], action: Action): boolean {
  return actor.kind === 'integration' && reachOf(actor, action).placeIds.length > 0;
}

/** The places that the caller may look up: all of the tenant for staff, for a token those where it may do this. */
export function placesWithin(context: Context, action: Action): Prisma.PlaceWhereInput {
  const { actor } = context;
  if (actor.kind !== 'integration') return inTenant(context);
  const { tenantId, placeIds } = reachOf(actor, action);
  return { tenantId, ancestors: { some: { ancestorId: { in: [...placeIds] } } } };
}

/** The tenant that the caller belongs to, whether or not anything may be looked up there. */
export function tenantOfCaller({ actor }: Context): string | undefined {
  return actor.kind === 'anonymous' ? undefined : actor.tenantId;
}
