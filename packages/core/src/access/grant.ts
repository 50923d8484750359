import type { RoleGrant } from '@linli/database/generated/prisma/client';
import type { GrantSource, Role } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { type FieldFault, InvalidInput, NotFound } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services, Transaction } from '../services.ts';
import { type Change, write } from '../write.ts';
import { type Facts, organizationFacts, placeFacts } from './facts.ts';
import { assertMay } from './permissions.ts';

export interface GrantRoleInput {
  readonly personId: string;
  readonly role: Role;
  /** Exactly one of the two. */
  readonly placeId?: string;
  readonly organizationId?: string;
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly source?: GrantSource;
  readonly sourceId?: string;
}

/** Gives a person a role at a place, or for an organization. */
export async function grantRole(services: Services, actor: Actor, input: GrantRoleInput): Promise<RoleGrant> {
  return write(services, actor, 'access.grantRole', (change) => grantRoleIn(change, input));
}

/** The same as a part of a larger change. */
export async function grantRoleIn(change: Change, input: GrantRoleInput): Promise<RoleGrant> {
  const { tx, now, actor } = change;
  const person = await tx.person.findUnique({ where: { id: input.personId } });
  if (person === null || (actor.kind === 'staff' && actor.tenantId !== person.tenantId)) {
    throw new NotFound('person');
  }
  const { tenantId } = person;
  const faults = await faultsOf(change, tenantId, person.endedAt, input);
  if (faults.length > 0) throw new InvalidInput(faults);
  assertMay(actor, 'manageUsers', await scopeFacts(tx, tenantId, input, now));
  const grant = await tx.roleGrant.create({
    data: {
      id: newId(),
      tenantId,
      personId: person.id,
      role: input.role,
      placeId: input.placeId ?? null,
      organizationId: input.organizationId ?? null,
      startsAt: input.startsAt ?? now,
      endsAt: input.endsAt ?? null,
      source: input.source ?? 'APPOINTMENT',
      sourceId: input.sourceId ?? null,
    },
  });
  await change.announceAccess({ tenantId, personId: person.id });
  const { role, placeId, organizationId } = grant;
  await change.audit({
    tenantId,
    targetType: 'RoleGrant',
    targetId: grant.id,
    after: { personId: person.id, role, placeId, organizationId },
  });
  return grant;
}

/** Facts of what a grant reaches: administering it takes a grant that covers the same. */
export async function scopeFacts(
  tx: Transaction,
  tenantId: string,
  scope: { readonly placeId?: string | null; readonly organizationId?: string | null },
  now: Date,
): Promise<Facts> {
  if (scope.placeId) return placeFacts(tx, tenantId, scope.placeId);
  if (scope.organizationId) return organizationFacts(tx, tenantId, scope.organizationId, now);
  return { tenantId, placeIds: [] };
}

async function faultsOf(
  { tx, now }: Change,
  tenantId: string,
  personEndedAt: Date | null,
  input: GrantRoleInput,
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  const { placeId, organizationId, startsAt = now, endsAt } = input;
  if (personEndedAt !== null && personEndedAt <= now) faults.push({ path: ['personId'], code: 'EXPIRED' });
  if ((placeId === undefined) === (organizationId === undefined)) {
    faults.push({ path: ['placeId'], code: placeId === undefined ? 'REQUIRED' : 'INVALID' });
  }
  if (placeId && (await tx.place.findFirst({ where: { id: placeId, tenantId } })) === null) {
    faults.push({ path: ['placeId'], code: 'UNKNOWN' });
  }
  const known = { OR: [{ tenantId }, { serves: { some: { tenantId } } }] };
  if (
    organizationId &&
    (await tx.organization.findFirst({ where: { id: organizationId, ...known } })) === null
  ) {
    faults.push({ path: ['organizationId'], code: 'UNKNOWN' });
  }
  if (endsAt && endsAt <= startsAt) faults.push({ path: ['endsAt'], code: 'OUT_OF_RANGE' });
  return faults;
}
