import type { Services } from '@linli/core/services';
import { originOf } from '../http/originOf.ts';

/** Whether a page of this origin is one of our own. */
export function ownOrigin(services: Pick<Services, 'publicUrl'>, origin: string): boolean {
  return origin === originOf(services.publicUrl);
}

/** Whether any site lists this origin. Which site's key goes with it is checked by what the request does. */
export async function knownOrigin(services: Services, origin: string): Promise<boolean> {
  const site = await services.database.site.findFirst({
    where: {
      origins: { has: origin },
      OR: [{ disabledAt: null }, { disabledAt: { gt: services.clock.now() } }],
    },
    select: { id: true },
  });
  return site !== null;
}
