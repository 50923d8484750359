import type { Services } from '../services.ts';
import { dateIn } from './dates.ts';
import { lockPlaces } from './lockPlaces.ts';
import { refreshPlaces } from './refreshPlaces.ts';

/** For the worker: versions whose day has come in their tenant's time zone become the present. Answers how many tenants were seen to. */
export async function advancePlaces(services: Services): Promise<number> {
  const tenants = await services.database.tenant.findMany({ select: { id: true, timeZone: true } });
  for (const { id, timeZone } of tenants) {
    await services.database.$transaction(async (tx) => {
      await lockPlaces(tx, id);
      await refreshPlaces(tx, id, dateIn(timeZone, services.clock.now()));
    });
  }
  return tenants.length;
}
