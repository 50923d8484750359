import type { Site } from '@linli/database/generated/prisma/client';
import type { TestHouse } from './house.ts';
import { type Community, type District, district, type Estate, type Grid, type Street } from './ladder.ts';
import { type Staff, staffOfUnit } from './staff.ts';

/** A whole ladder with its offices, one person for each role of the usual story, and a site on an estate. */
export interface Neighbourhood {
  readonly district: District;
  readonly street: Street;
  readonly community: Community;
  readonly grid: Grid;
  readonly estate: Estate;
  readonly committee: string;
  readonly streetOffice: string;
  readonly propertyCompany: string;
  readonly gridMember: Staff;
  readonly gridLeader: Staff;
  readonly secretary: Staff;
  readonly streetOfficer: Staff;
  readonly propertyStaff: Staff;
  readonly site: Site;
}

export async function neighbourhood(
  house: TestHouse,
  { origin = 'http://property.test', name = '丰台区' }: { origin?: string; name?: string } = {},
): Promise<Neighbourhood> {
  const top = await district(house, name);
  await top.unit('DISTRICT_OFFICE', `${name}城市管理指挥中心`);
  const street = await top.street();
  const streetOffice = await street.unit('STREET_OFFICE', '六里桥街道办事处');
  const community = await street.community();
  const committee = await community.unit('COMMUNITY_COMMITTEE', '京铁家园社区居委会');
  const grid = await community.grid();
  const estate = await community.estate();
  const propertyCompany = await estate.unit('PROPERTY_COMPANY', '京铁物业');
  return {
    district: top,
    street,
    community,
    grid,
    estate,
    committee,
    streetOffice,
    propertyCompany,
    gridMember: await grid.staff('GRID_MEMBER', committee),
    gridLeader: await grid.staff('GRID_LEADER', committee),
    secretary: await community.staff('COMMUNITY_SECRETARY', committee),
    streetOfficer: await street.staff('STREET_OFFICER', streetOffice),
    propertyStaff: await staffOfUnit(estate.ground, 'PROPERTY_STAFF', propertyCompany),
    site: await estate.site(propertyCompany, [origin]),
  };
}
