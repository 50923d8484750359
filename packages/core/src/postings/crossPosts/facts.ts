import type { CrossPost } from '@linli/database/generated/prisma/client';
import { type Facts, organizationFacts, placeFacts } from '../../access/facts.ts';
import type { Transaction } from '../../services.ts';

/** Who answers for a post: whoever does for its place, or for all that its unit serves. */
export async function crossPostFacts(
  tx: Transaction,
  { tenantId, organizationId, placeId }: Pick<CrossPost, 'tenantId' | 'organizationId' | 'placeId'>,
  now: Date,
): Promise<Facts> {
  if (organizationId !== null) return organizationFacts(tx, tenantId, organizationId, now);
  return placeId === null ? { tenantId, placeIds: [] } : placeFacts(tx, tenantId, placeId);
}
