import type { Transaction } from '../services.ts';

/**
 * Changes of one tenant's tree wait for each other until the transaction ends: closure, codes and versions are read before
 * they are written.
 */
export async function lockPlaces(tx: Transaction, tenantId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`places:${tenantId}`}, 0))`;
}
