import type { HotlineImport, Prisma } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import { reachOf } from '../../access/reach.ts';
import type { Actor, StaffActor } from '../../actor.ts';
import { Forbidden, NotFound } from '../../errors/errors.ts';
import type { Change } from '../../write.ts';

/** Whether somebody may bring orders in anywhere. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'staff' && reachOf(actor, 'importHotline').placeIds.length > 0;
}

/** Imports at the places where somebody may bring orders in. @throws Forbidden for everybody who may nowhere */
export function reachableImports(actor: Actor): {
  readonly tenantId: string;
  readonly place: Prisma.PlaceWhereInput;
} {
  const { tenantId, placeIds } = reachOf(importer(actor), 'importHotline');
  if (placeIds.length === 0) throw new Forbidden('importHotline');
  return { tenantId, place: { ancestors: { some: { ancestorId: { in: [...placeIds] } } } } };
}

/** One of them, locked until the change is done; any other is answered as an unknown one. */
export async function reachableImport({ tx, actor }: Change, importId: string): Promise<HotlineImport> {
  const where = reachableImports(actor);
  await tx.$queryRaw`SELECT id FROM hotline_import WHERE id = ${importId}::uuid FOR UPDATE`;
  const found = await tx.hotlineImport.findFirst({ where: { AND: [{ id: importId }, where] } });
  if (found === null) throw new NotFound('hotlineImport');
  return found;
}

/** @throws Forbidden @throws NotFound */
export async function importablePlace({ tx, actor }: Change, placeId: string): Promise<StaffActor> {
  const staff = importer(actor);
  const { tenantId } = staff;
  reachableImports(staff);
  const place = await tx.place.findFirst({ where: { id: placeId, tenantId } });
  if (place === null) throw new NotFound('place');
  assertMay(staff, 'importHotline', await placeFacts(tx, tenantId, placeId));
  return staff;
}

export function importer(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Forbidden('importHotline');
  return actor;
}
