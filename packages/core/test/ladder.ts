import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import { system } from '../src/actor.ts';
import { createPlace } from '../src/places/create.ts';
import { createTenant } from '../src/places/createTenant.ts';
import type { Services } from '../src/services.ts';

/** A closed rectangle in WGS-84. */
export function rectangle(west: number, south: number, east: number, north: number): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function outline(...rings: number[][][]) {
  return { geometry: { type: 'Polygon', coordinates: rings }, system: 'WGS84' as const };
}

/** 北京 › 示范区 › 示范街道 › 示范社区， valid since 2020, with room for grids in the square from 116.30, 39.80 to 116.40, 39.90. */
export async function createLadder(services: Services, code = '110199') {
  const validFrom = new Date('2020-01-01');
  const { tenant, cityId, districtId } = await createTenant(services, system, {
    code,
    name: { zh: '示范区', en: 'Model District' },
    timeZone: 'Asia/Shanghai',
    city: { code: '110000', name: { zh: '北京市', en: 'Beijing' } },
    validFrom,
  });
  const under = async (
    kind: PlaceKind,
    parentId: string,
    name: string,
    rings?: number[][][],
    placeCode?: string,
  ) => {
    const { id } = await createPlace(services, system, {
      kind,
      parentId,
      name: { zh: name },
      validFrom,
      ...(placeCode && { code: placeCode }),
      ...(rings && { outline: outline(...rings) }),
    });
    return id;
  };
  const whole = [rectangle(116.3, 39.8, 116.4, 39.9)];
  const streetId = await under('STREET', districtId, '示范街道', whole, `${code}001`);
  const communityId = await under('COMMUNITY', streetId, '示范社区', whole);
  return { tenantId: tenant.id, cityId, districtId, streetId, communityId, under };
}
