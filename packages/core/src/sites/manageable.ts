import type { Prisma, Site } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import { reachOf } from '../access/reach.ts';
import type { Actor } from '../actor.ts';
import { Conflict, Forbidden, NotFound } from '../errors/errors.ts';
import type { Transaction } from '../services.ts';

/** Sites whose place the actor answers for. @throws Forbidden for everybody who answers for none */
export function manageableSites(actor: Actor): Prisma.SiteWhereInput {
  if (actor.kind === 'system') return {};
  const { tenantId, placeIds } = reachIn(actor);
  if (placeIds.length === 0) throw new Forbidden('manageSites');
  return { tenantId, place: { ancestors: { some: { ancestorId: { in: [...placeIds] } } } } };
}

/** Whether the actor sets up a site at a place, known with everything above it. */
export function managesSiteAt(
  actor: Actor,
  { tenantId, placeIds }: { readonly tenantId: string; readonly placeIds: readonly string[] },
): boolean {
  if (actor.kind === 'system') return true;
  const reach = reachIn(actor);
  return reach.tenantId === tenantId && placeIds.some((id) => reach.placeIds.includes(id));
}

function reachIn(actor: Actor): { readonly tenantId: string; readonly placeIds: readonly string[] } {
  return actor.kind === 'staff' ? reachOf(actor, 'manageSites') : { tenantId: '', placeIds: [] };
}

/** One of the tenant's that the actor manages, locked until the change is done; any other is answered as an unknown one. */
export async function lockedSite(
  tx: Transaction,
  actor: Actor,
  { tenantId, siteId: id }: { readonly tenantId: string; readonly siteId: string },
): Promise<Site> {
  await tx.$queryRaw`SELECT id FROM site WHERE id = ${id}::uuid FOR UPDATE`;
  const site = await tx.site.findFirst({ where: { id, tenantId } });
  if (site === null) throw new NotFound('Site');
  assertMay(actor, 'manageSites', await placeFacts(tx, tenantId, site.placeId));
  return site;
}

/** @throws Conflict when the caller saw another version than the one that stands */
export function assertSeen(site: Site, version: number | null | undefined): void {
  if (version != null && version !== site.version) throw new Conflict(site.version, 'Site');
}
