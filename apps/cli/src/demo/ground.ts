import type { StaffActor } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import type { LaidPlace } from './layout/place.ts';
import type { DemoTenant } from './shape.ts';

/** What a district's demo data became in the database, by the keys of its telling. */
export interface Ground {
  readonly tenant: DemoTenant;
  readonly tenantId: string;
  readonly laid: readonly LaidPlace[];
  readonly places: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly assets: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, StaffActor>;
  /** Ids of sites by the key of the place they speak for. */
  readonly sites: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
}

/** The id behind a key; a key that nobody told is a slip of the pen in the demo data. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo data knows no "${key}"`);
  return id;
}

/**
 * The same services at another time: demo data happened in the past, and no mail is sent about it. What ends by itself
 * still does: a pause of a story lasts no longer than it says.
 */
export function servicesAt(services: Services, time: Date): Services {
  const insertion: Services['jobs']['insertion'] = (jobs) =>
    services.jobs.insertion(jobs.filter(({ name }) => name === 'end-pause'));
  return { ...services, clock: { now: () => time }, jobs: { insertion } };
}
