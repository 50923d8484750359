import { coveringOrganizations } from '@linli/core/access/facts';
import { may } from '@linli/core/access/permissions';
import type { CrossPost, DutyMember } from '@linli/database/generated/prisma/client';
import { tenantOf } from '../access/tenant.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { above } from '../postings/loading.ts';

/** What the viewer may do with a duty. */
export async function mayWithMember(
  context: Context,
  action: 'manageDuties' | 'keepDeeds',
  { tenantId, communityId, personId }: Pick<DutyMember, 'tenantId' | 'communityId' | 'personId'>,
): Promise<boolean> {
  const placeIds = await above(context, communityId);
  return may(context.actor, action, { tenantId, placeIds: placeIds ?? [], ownerId: personId });
}

const covering = batch((context, ids) => {
  const { database, clock } = servicesOf(context);
  return coveringOrganizations(database, tenantOf(context), ids, clock.now());
});

/** Whether the viewer ends a cross-post. */
export async function mayEndCrossPost(
  context: Context,
  { tenantId, organizationId, placeId }: Pick<CrossPost, 'tenantId' | 'organizationId' | 'placeId'>,
): Promise<boolean> {
  const placeIds =
    organizationId === null ? await above(context, placeId ?? '') : await covering(context, organizationId);
  return may(context.actor, 'manageDuties', { tenantId, placeIds: placeIds ?? [] });
}
