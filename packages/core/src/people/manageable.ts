import type { Prisma } from '@linli/database/generated/prisma/client';
import { reachOf } from '../access/reach.ts';
import type { StaffActor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import { servingAt } from '../organizations/serving.ts';
import type { Clock, Transaction } from '../services.ts';

export interface Manageable {
  readonly people: Prisma.PersonWhereInput;
  /** Running roles and those that are still to begin. */
  readonly grants: Prisma.RoleGrantWhereInput;
}

/** `managePeople` as conditions: people of one's places and units, and the roles that are held there. */
export async function manageable(
  { database, clock }: { readonly database: Transaction; readonly clock: Clock },
  actor: StaffActor,
): Promise<Manageable> {
  const { tenantId, placeIds } = reachOf(actor, 'managePeople');
  if (placeIds.length === 0) throw new Forbidden('managePeople');
  const now = clock.now();
  const running = await servingAt(database, tenantId, now);
  // As for a role that is handed out: a unit is administered by whoever administers all that it serves.
  const unit: Prisma.OrganizationWhereInput = {
    OR: placeIds.map((placeId) => ({
      serves: {
        some: running,
        none: { AND: [running, { place: { ancestors: { none: { ancestorId: placeId } } } }] },
      },
    })),
  };
  const atPlace = { place: { ancestors: { some: { ancestorId: { in: [...placeIds] } } } } };
  const grants: Prisma.RoleGrantWhereInput = {
    tenantId,
    AND: [{ OR: [{ endsAt: null }, { endsAt: { gt: now } }] }, { OR: [atPlace, { organization: unit }] }],
  };
  return {
    grants,
    people: { tenantId, endedAt: null, OR: [{ organization: unit }, { grants: { some: grants } }] },
  };
}

/** Whether somebody administers people anywhere, for the way to their page. */
export function mayManagePeople(actor: StaffActor): boolean {
  return reachOf(actor, 'managePeople').placeIds.length > 0;
}
