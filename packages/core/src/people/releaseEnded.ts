import { system } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { lostBy } from './lost.ts';
import { assignedAppeals, releaseAppeals } from './release.ts';

/**
 * Roles that ended by their date while nobody did anything: they gave nothing from that moment on, and here the appeals
 * that were assigned under them go back to the unit. Every person in a change of its own.
 */
export async function releaseEndedRoles(services: Services): Promise<number> {
  const now = services.clock.now();
  const people = await services.database.person.findMany({
    where: {
      grants: { some: { endsAt: { lte: now } } },
      assigned: { some: assignedAppeals },
    },
    select: { id: true, tenantId: true },
    orderBy: { id: 'asc' },
  });
  let released = 0;
  for (const { id: personId, tenantId } of people) {
    released += await write(services, system, 'appeals.release', async (change) => {
      const count = await releaseAppeals(change, personId, await lostBy(change, personId));
      if (count > 0) {
        await change.announceAccess({ tenantId, personId });
        await change.audit({
          tenantId,
          targetType: 'Person',
          targetId: personId,
          after: { releasedAppeals: count },
        });
      }
      return count;
    });
  }
  return released;
}
