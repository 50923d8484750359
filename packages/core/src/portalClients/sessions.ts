import type { PortalClient, PortalSession } from '@linli/database/generated/prisma/client';
import type { Services } from '../services.ts';

/** One's own running sign-ins in streets' portals, the latest first. */
export function portalSessionsOf(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  userId: string,
): Promise<(PortalSession & { client: PortalClient })[]> {
  return database.portalSession.findMany({
    where: { userId, endedAt: null, redeemedAt: { not: null }, expiresAt: { gt: clock.now() } },
    include: { client: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
}

/** What ended or ran out a day ago; the nightly job calls it. The audit trail keeps that there was one. */
export async function prunePortalSessions({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - 24 * 3_600_000);
  const over = [{ expiresAt: { lt: before } }, { endedAt: { lt: before } }];
  return (await database.portalSession.deleteMany({ where: { OR: over } })).count;
}
