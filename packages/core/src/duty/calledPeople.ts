import type { Appeal } from '@linli/database/generated/prisma/client';
import { handlers } from '../access/roles.ts';
import type { Transaction } from '../services.ts';

/** The people of units that a whistle calls and that are not there yet. */
export async function calledPeople(tx: Transaction, { id: appealId }: Appeal, now: Date): Promise<string[]> {
  const awaited = await tx.whistleTarget.findMany({
    where: { whistle: { appealId }, arrivedAt: null, arriveBy: { lt: now } },
    select: { unitId: true },
  });
  const organizationId = { in: awaited.map(({ unitId }) => unitId) };
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const grants = await tx.roleGrant.findMany({
    where: {
      role: { in: [...handlers] },
      AND: [running, { OR: [{ organizationId }, { person: { organizationId } }] }],
    },
    select: { personId: true },
    orderBy: { id: 'asc' },
  });
  return [...new Set(grants.map(({ personId }) => personId))];
}
