import type { Organization } from '@linli/database/generated/prisma/client';
import type { OrganizationKind } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import { reachOf } from '../access/reach.ts';
import type { Actor } from '../actor.ts';
import { type FieldFault, Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { LocalizedText } from '../localized.ts';
import { nameFaults } from '../places/checkPlace.ts';
import { dateInTenant } from '../places/dates.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { readContact } from './contact.ts';

export interface CreateOrganizationInput {
  readonly tenantId: string;
  readonly kind: OrganizationKind;
  readonly name: LocalizedText;
  readonly phone?: string;
  /** When somebody answers it. */
  readonly hours?: LocalizedText;
  /** The places that it serves from the start; whoever creates it must administer each of them. */
  readonly serves: readonly string[];
}

export async function createOrganization(
  services: Services,
  actor: Actor,
  input: CreateOrganizationInput,
): Promise<Organization> {
  return write(services, actor, 'organizations.create', async (change) => {
    const { tenantId, kind, name, phone = null, hours = null } = input;
    const { contact, faults } = readContact({ phone, hours });
    const missing = input.serves.length === 0 && actor.kind !== 'system';
    const all: FieldFault[] = [
      ...(await placeFaults(change, input)),
      ...nameFaults(name),
      ...faults,
      ...(missing ? [{ path: ['serves'], code: 'REQUIRED' as const }] : []),
    ];
    if (all.length > 0) throw new InvalidInput(all);
    const organization = await change.tx.organization.create({
      data: {
        id: newId(),
        tenantId,
        kind,
        name,
        phone: contact.phone,
        ...(contact.hours && { hours: contact.hours }),
        createdAt: change.now,
      },
    });
    for (const [index, placeId] of input.serves.entries()) {
      await linkToPlace(change, { tenantId, organizationId: organization.id, placeId }, [
        'serves',
        String(index),
      ]);
    }
    await change.audit({
      tenantId,
      targetType: 'Organization',
      targetId: organization.id,
      after: { kind, serves: [...input.serves] },
    });
    return organization;
  });
}

/**
 * Places that are none of the tenant's.
 *
 * @throws Forbidden for who does not administer one of the others, or administers nothing at all
 */
async function placeFaults(
  { tx, actor }: Change,
  { tenantId, serves }: CreateOrganizationInput,
): Promise<FieldFault[]> {
  if (actor.kind === 'staff' && reachOf(actor, 'manageOrganizations').placeIds.length === 0) {
    throw new Forbidden('manageOrganizations');
  }
  const places = await tx.place.findMany({ where: { id: { in: [...serves] }, tenantId } });
  for (const { id } of places) assertMay(actor, 'manageOrganizations', await placeFacts(tx, tenantId, id));
  const known = new Set(places.map(({ id }) => id));
  return serves.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: ['serves', String(index)], code: 'UNKNOWN' as const }],
  );
}

/** Within a change: the link that lets an organization serve a place from today on. */
export async function linkToPlace(
  change: Change,
  link: { readonly tenantId: string; readonly organizationId: string; readonly placeId: string },
  path: readonly string[],
): Promise<void> {
  const { tenantId, organizationId, placeId } = link;
  const place = await change.tx.place.findFirst({ where: { id: placeId, tenantId } });
  if (place === null) throw new InvalidInput([{ path, code: 'UNKNOWN' }]);
  assertMay(change.actor, 'manageOrganizations', await placeFacts(change.tx, tenantId, placeId));
  const today = await dateInTenant(change.tx, tenantId, change.now);
  await change.tx.organizationPlace.create({
    data: { id: newId(), tenantId, organizationId, placeId, validFrom: today },
  });
}
