import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput, NotFound } from '../errors/errors.ts';
import { dateInTenant } from '../places/dates.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { linkToPlace } from './create.ts';
import { servingAt } from './serving.ts';

export interface ServePlaceInput {
  /** The place's tenant: a company may come from another one. */
  readonly tenantId: string;
  readonly organizationId: string;
  readonly placeId: string;
}

/** Lets an organization serve one more place from today on. */
export async function servePlace(services: Services, actor: Actor, input: ServePlaceInput): Promise<void> {
  await write(services, actor, 'organizations.serve', async (change) => {
    const organization = await change.tx.organization.findUnique({ where: { id: input.organizationId } });
    if (organization === null) throw new NotFound('organization');
    const running = await change.tx.organizationPlace.findFirst({
      where: {
        organizationId: organization.id,
        placeId: input.placeId,
        ...(await servingAt(change.tx, input.tenantId, change.now)),
      },
    });
    if (running !== null) throw new InvalidInput([{ path: ['placeId'], code: 'DUPLICATE' }]);
    await linkToPlace(change, input, ['placeId']);
    await change.audit({
      tenantId: input.tenantId,
      targetType: 'Organization',
      targetId: organization.id,
      after: { serves: input.placeId },
    });
  });
}

/** Ends the service of a place today; history keeps that it was so. */
export async function endService(services: Services, actor: Actor, input: ServePlaceInput): Promise<void> {
  await write(services, actor, 'organizations.endService', async (change) => {
    const { tenantId, organizationId, placeId } = input;
    assertMay(actor, 'manageOrganizations', await placeFacts(change.tx, tenantId, placeId));
    const { count } = await change.tx.organizationPlace.updateMany({
      where: { organizationId, placeId, ...(await servingAt(change.tx, tenantId, change.now)) },
      data: { validTo: await dateInTenant(change.tx, tenantId, change.now) },
    });
    if (count === 0) throw new NotFound('service');
    await change.audit({
      tenantId,
      targetType: 'Organization',
      targetId: organizationId,
      before: { serves: placeId },
    });
  });
}
