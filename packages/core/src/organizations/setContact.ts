import type { Organization } from '@linli/database/generated/prisma/client';
import { Prisma } from '@linli/database/generated/prisma/client';
import { organizationFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput, NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { readContact } from './contact.ts';

export interface SetContactInput {
  readonly tenantId: string;
  readonly organizationId: string;
  /** Of the office, for everybody to call; none takes it back. */
  readonly phone: string | null;
  /** When somebody is there; none takes it back. */
  readonly hours: LocalizedText | null;
}

/** How the public reaches an organization (m25): its office, never a person of it. By who administers every place that it serves. */
export async function setContact(
  services: Services,
  actor: Actor,
  { tenantId, organizationId, ...input }: SetContactInput,
): Promise<Organization> {
  return write(services, actor, 'organizations.setContact', async ({ tx, now, audit }) => {
    const where = { id: organizationId, tenantId };
    const organization = isId(organizationId) ? await tx.organization.findFirst({ where }) : null;
    if (organization === null) throw new NotFound('organization');
    assertMay(actor, 'manageOrganizations', await organizationFacts(tx, tenantId, organizationId, now));
    const { contact, faults } = readContact(input);
    if (faults.length > 0) throw new InvalidInput(faults);
    await audit({
      tenantId,
      targetType: 'Organization',
      targetId: organizationId,
      before: { phone: organization.phone },
      after: { phone: contact.phone },
    });
    const data = { phone: contact.phone, hours: contact.hours ?? Prisma.DbNull };
    return tx.organization.update({ where: { id: organizationId }, data });
  });
}
