import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neighbourhood } from '../../test/neighbourhood.ts';
import { system } from '../actor.ts';
import { createOrganization } from './create.ts';
import { endService } from './serve.ts';
import { servingUnits } from './serving.ts';

let here: Awaited<ReturnType<typeof neighbourhood>>;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

async function serving(at: string): Promise<string[]> {
  const { services, tenantId, places } = here;
  const units = await servingUnits(services.database, {
    tenantId,
    placeId: places.estate,
    now: new Date(at),
    kinds: ['GREENING_FIRM'],
  });
  return units.map(({ organization }) => (organization.name as { zh: string }).zh);
}

describe('the service of a place', () => {
  it('begins and ends with the days of its district, not with those of Greenwich', async () => {
    const { services, clock, tenantId, places } = here;
    // One o'clock at night in Beijing on 3 March; in Greenwich it is still the 2nd.
    clock.set('2026-03-02T17:00:00Z');
    const firm = await createOrganization(services, system, {
      tenantId,
      kind: 'GREENING_FIRM',
      name: { zh: '绿荫园林' },
      serves: [places.estate],
    });
    expect(await serving('2026-03-02T15:59:59Z')).toEqual([]);
    expect(await serving('2026-03-02T16:00:00Z')).toEqual(['绿荫园林']);

    clock.set('2026-03-09T17:00:00Z');
    await endService(services, system, { tenantId, organizationId: firm.id, placeId: places.estate });
    expect(await serving('2026-03-09T15:59:59Z')).toEqual(['绿荫园林']);
    expect(await serving('2026-03-09T16:00:00Z')).toEqual([]);
    const link = await services.database.organizationPlace.findFirstOrThrow({
      where: { organizationId: firm.id },
    });
    expect([link.validFrom, link.validTo]).toEqual([new Date('2026-03-03'), new Date('2026-03-10')]);
  });
});
