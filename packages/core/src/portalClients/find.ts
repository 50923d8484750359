import type { PortalClient } from '@linli/database/generated/prisma/client';
import type { Services } from '../services.ts';

type Reading = Pick<Services, 'database' | 'clock'>;

/** The client that a key names; null for an unknown one and for one that is switched off. */
export async function portalClientByKey(
  { database, clock }: Reading,
  key: string,
): Promise<PortalClient | null> {
  return database.portalClient.findFirst({ where: { key, ...running(clock.now()) } });
}

/** Whether any client lists this origin. Which client's token goes with it is checked where the token is read. */
export async function isPortalOrigin({ database, clock }: Reading, origin: string): Promise<boolean> {
  const where = { origins: { has: origin }, ...running(clock.now()) };
  return (await database.portalClient.findFirst({ where, select: { id: true } })) !== null;
}

function running(now: Date) {
  return { OR: [{ disabledAt: null }, { disabledAt: { gt: now } }] };
}
