import type { Appeal } from '@linli/database/generated/prisma/client';
import { appealFacts, type Facts } from '../access/facts.ts';
import { assertMay, may, unitsOf } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import type { NewEvent } from '../appeals/history.ts';
import { dateInTenant } from '../places/dates.ts';
import type { Services } from '../services.ts';

/**
 * Nobody signs for the other side: people of a unit enter its own signature; whoever answers for the place enters what others
 * put their names to.
 */
export function assertMaySign(
  { facts }: { readonly facts: Facts },
  actor: Actor,
  unitId: string | null,
): void {
  if (!isOwn(actor, unitId)) assertMay(actor, 'signForOthers', facts);
}

/** Whether this person enters what others put their names to. */
export async function maySignForOthers(services: Services, actor: Actor, appeal: Appeal): Promise<boolean> {
  return may(actor, 'signForOthers', await appealFacts(services.database, appeal));
}

interface Unsigned {
  readonly agreedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly appeal: Appeal;
  readonly parties: readonly {
    readonly id: string;
    readonly unitId: string | null;
    readonly signedAt: Date | null;
  }[];
  readonly obligations: readonly { readonly dueOn: Date }[];
}

/** The parties whose signature this person, who may take the step, can enter now. */
export async function signableParties(
  services: Services,
  actor: Actor,
  { agreedAt, cancelledAt, appeal, parties, obligations }: Unsigned,
): Promise<string[]> {
  if (agreedAt !== null || cancelledAt !== null) return [];
  const today = await dateInTenant(services.database, appeal.tenantId, services.clock.now());
  if (isPast(obligations, today)) return [];
  const forOthers = await maySignForOthers(services, actor, appeal);
  return parties
    .filter(({ signedAt, unitId }) => signedAt === null && (forOthers || isOwn(actor, unitId)))
    .map(({ id }) => id);
}

/** A day that is over cannot be promised any more. */
export function isPast(obligations: readonly { readonly dueOn: Date }[], today: Date): boolean {
  return obligations.some(({ dueOn }) => dueOn < today);
}

function isOwn(actor: Actor, unitId: string | null): boolean {
  return actor.kind === 'staff' && unitId !== null && unitsOf(actor).includes(unitId);
}

export function signedEvent(
  agreementId: string,
  { id, unitId }: { readonly id: string; readonly unitId: string | null },
  signedAt?: Date,
): NewEvent {
  return {
    type: 'AGREEMENT_SIGNED',
    isPublic: false,
    unitId,
    data: { agreementId, partyId: id },
    ...(signedAt && { occurredAt: signedAt }),
  };
}
