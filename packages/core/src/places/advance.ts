import type { Services } from '../services.ts';
import { dateIn } from './dates.ts';
import { lockPlaces } from './lockPlaces.ts';
import { refreshPlaces } from './refreshPlaces.ts';

/** For the worker, once an hour: versions whose day has come in their tenant's time zone become the present. */
export async function advancePlaces(services: Services): Promise<void> {
  const tenants = await services.database.tenant.findMany({ select: { id: true, timeZone: true } });
  for (const { id, timeZone } of tenants) {
    await services.database.$transaction(async (tx) => {
      await lockPlaces(tx, id);
      await refreshPlaces(tx, id, dateIn(timeZone, services.clock.now()));
    });
  }
}
