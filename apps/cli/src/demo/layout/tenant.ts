import { divideOutline } from '@linli/core/places/geometry/divide';
import type { DemoStreet, DemoTenant } from '../shape.ts';
import { layCommunity } from './community.ts';
import { districtAround } from './district.ts';
import { degreesAround, polygon } from './metres.ts';
import type { LaidPlace } from './place.ts';

/** All places of a district, parents first, on schematic outlines of our own making. */
export function layTenant(tenant: DemoTenant): LaidPlace[] {
  const corners = tenant.streets.flatMap((street) => street.corners.map(degreesAround(street.centre)));
  return [
    { key: 'city', kind: 'CITY', ...tenant.city },
    {
      key: 'district',
      kind: 'DISTRICT',
      name: tenant.name,
      parent: 'city',
      outline: districtAround(corners),
    },
    ...tenant.streets.flatMap(layStreet),
  ];
}

function layStreet(street: DemoStreet): LaidPlace[] {
  const degrees = degreesAround(street.centre);
  const outline = polygon(street.corners.map(degrees));
  const pieces = divideOutline(
    outline,
    street.communities,
    (community) => degrees(community.at),
    street.communities.length,
  );
  return [
    { key: street.key, kind: 'STREET', name: street.name, parent: 'district', outline },
    ...pieces.flatMap((piece) =>
      piece.seeds.flatMap((community) => layCommunity(community, piece.outline, street.key, degrees)),
    ),
  ];
}
