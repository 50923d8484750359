import type { OrganizationKind } from '@linli/client/generated/graphql';
import { localized, mint, type Words } from './localized.ts';
import { type MockPlace, place } from './places.ts';

export interface MockUnit {
  id: string;
  kind: OrganizationKind;
  words: Words;
  people: MockPerson[];
  /** How the public reaches its office. */
  phone?: string | null;
  hours?: Words | null;
}

export interface MockPerson {
  id: string;
  name: string;
  unit: MockUnit;
}

/** An invented street with two communities, five grids, four estates, its units and its people. */
export function neighbourhood() {
  const city = place('CITY', { zh: '云河市', en: 'Yunhe' }, null, null);
  const district = place('DISTRICT', { zh: '临溪区', en: 'Linxi District' }, city, null);
  const street = place(
    'STREET',
    { zh: '槐荫里街道', en: 'Huaiyinli Street' },
    district,
    [116, 39, 116.06, 39.04],
    {
      code: '000000012',
    },
  );
  const east = place(
    'COMMUNITY',
    { zh: '东河社区', en: 'Donghe Community' },
    street,
    [116, 39, 116.028, 39.04],
  );
  const west = place(
    'COMMUNITY',
    { zh: '南里社区', en: 'Nanli Community' },
    street,
    [116.03, 39, 116.06, 39.04],
  );
  const grids = [
    place('GRID', { zh: '东河第一网格', en: 'Donghe Grid 1' }, east, [116.001, 39.021, 116.027, 39.039]),
    place('GRID', { zh: '东河第二网格', en: 'Donghe Grid 2' }, east, [116.001, 39.001, 116.027, 39.019]),
    place('GRID', { zh: '南里第一网格', en: 'Nanli Grid 1' }, west, [116.031, 39.021, 116.059, 39.039]),
    place('GRID', { zh: '南里第二网格', en: 'Nanli Grid 2' }, west, [116.031, 39.001, 116.044, 39.019]),
    place('GRID', { zh: '南里第三网格', en: 'Nanli Grid 3' }, west, [116.046, 39.001, 116.059, 39.019]),
  ] as const;
  const estates = [
    estate(
      { zh: '铁路新村', en: 'Tielu New Village' },
      east,
      [116.003, 39.023, 116.014, 39.037],
      grids[0],
      'COMPANY',
      1204,
      1987,
    ),
    estate(
      { zh: '云河家园', en: 'Yunhe Homes' },
      east,
      [116.004, 39.003, 116.024, 39.017],
      grids[1],
      'SELF_MANAGED',
      861,
      1999,
    ),
    estate(
      { zh: '南里小区', en: 'Nanli Estate' },
      west,
      [116.034, 39.023, 116.048, 39.037],
      grids[2],
      'NONE',
      640,
      1979,
    ),
    estate(
      { zh: '槐树公寓', en: 'Huaishu Apartments' },
      west,
      [116.047, 39.004, 116.058, 39.016],
      grids[4],
      'COMPANY',
      392,
      2011,
    ),
  ] as const;

  const committee = unit('COMMUNITY_COMMITTEE', { zh: '东河社区居委会', en: 'Donghe Community Committee' });
  const office = unit('STREET_OFFICE', { zh: '槐荫里街道办事处', en: 'Huaiyinli Street Office' });
  const property = unit('PROPERTY_COMPANY', { zh: '安居物业', en: 'Anju Property' });
  const heating = unit('UTILITY', { zh: '临溪供热公司', en: 'Linxi Heating' });
  const people = {
    lin: person('林晓梅', committee),
    zhao: person('赵建国', committee),
    he: person('何敏', office),
    wu: person('吴强', property),
  };
  person('孙丽', property);
  person('钱伟', heating);
  return { city, district, street, east, west, grids, estates, committee, office, property, heating, people };
}

export type Neighbourhood = ReturnType<typeof neighbourhood>;

function estate(
  words: Words,
  community: MockPlace,
  box: readonly [number, number, number, number],
  grid: MockPlace,
  management: 'COMPANY' | 'SELF_MANAGED' | 'NONE',
  households: number,
  builtYear: number,
): MockPlace {
  const residents = Math.round(households * 2.6);
  const made = place('ESTATE', words, community, box, {
    estate: { management, households, residents, builtYear },
    grid,
  });
  const [west, south, east, north] = box;
  const middle = (west + east) / 2;
  place('BUILDING', { zh: '1号楼', en: 'Building 1' }, made, [west, south, middle - 0.0005, north], { grid });
  place('BUILDING', { zh: '2号楼', en: 'Building 2' }, made, [middle + 0.0005, south, east, north], { grid });
  return made;
}

function unit(kind: OrganizationKind, words: Words): MockUnit {
  return { id: mint('Organization'), kind, words, people: [] };
}

function person(name: string, of: MockUnit): MockPerson {
  const made = { id: mint('Person'), name, unit: of };
  of.people.push(made);
  return made;
}

export function unitFace(it: MockUnit): Record<string, unknown> {
  return {
    __typename: 'Organization',
    id: it.id,
    kind: it.kind,
    name: localized(it.words),
    phone: it.phone ?? null,
  };
}

export function personFace(it: MockPerson): Record<string, unknown> {
  return { __typename: 'Person', id: it.id, name: it.name, organization: () => unitFace(it.unit) };
}
