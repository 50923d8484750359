import type { Organization } from '@linli/database/generated/prisma/client';
import type { OrganizationKind } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { LocalizedText } from '../localized.ts';
import { dateInTenant } from '../places/dates.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';

export interface CreateOrganizationInput {
  readonly tenantId: string;
  readonly kind: OrganizationKind;
  readonly name: LocalizedText;
  readonly phone?: string;
  /** The places that it serves from the start; whoever creates it must administer each of them. */
  readonly serves: readonly string[];
}

export async function createOrganization(
  services: Services,
  actor: Actor,
  input: CreateOrganizationInput,
): Promise<Organization> {
  return write(services, actor, 'organizations.create', async (change) => {
    const { tenantId, kind, name, phone } = input;
    if (name.zh.trim() === '') throw new InvalidInput([{ path: ['name', 'zh'], code: 'REQUIRED' }]);
    if (input.serves.length === 0 && actor.kind !== 'system') {
      throw new InvalidInput([{ path: ['serves'], code: 'REQUIRED' }]);
    }
    const organization = await change.tx.organization.create({
      data: { id: newId(), tenantId, kind, name, phone: phone ?? null, createdAt: change.now },
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
