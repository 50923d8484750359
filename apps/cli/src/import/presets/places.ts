import type { CoordinateSystem } from '@linli/database/generated/prisma/enums';
import type { ColumnMapping } from '../columns.ts';
import type { SourceRow } from '../sourceRow.ts';

export const placeFields = [
  'code',
  'name',
  'district.code',
  'district.name',
  'city',
  'longitude',
  'latitude',
  'system',
] as const;

export type PlaceField = (typeof placeFields)[number];

/** A known format of places: what its columns mean. */
export interface PlacePreset {
  /** Also the name of the source, under which its rows are known again. */
  readonly name: string;
  readonly kind: 'DISTRICT' | 'STREET' | 'ESTATE';
  readonly outlines: boolean;
  readonly columns: ColumnMapping<PlaceField>;
  /** Where no column tells it. */
  readonly system: CoordinateSystem;
  /** The day from which what the source says holds. */
  readonly validFrom: string;
  /** Whether it lists every street of its districts. */
  readonly complete: boolean;
}

/** More telling ones first: a file belongs to the first of which it has all columns. */
export const placePresets: readonly PlacePreset[] = [
  {
    // Official outlines, as 天地图 publishes them, in CGCS2000.
    name: 'subdistrict-outlines',
    kind: 'STREET',
    outlines: true,
    columns: {
      code: 'code',
      name: 'name',
      'district.code': 'district_code',
      'district.name': 'district',
      city: 'city',
    },
    system: 'CGCS2000',
    validFrom: '2020-01-01',
    complete: false,
  },
  {
    // One file may say of each district in which system it is.
    name: 'district-outlines',
    kind: 'DISTRICT',
    outlines: true,
    columns: { code: 'code', name: 'name', city: 'city', system: 'crs' },
    system: 'GCJ02',
    validFrom: '2020-01-01',
    complete: false,
  },
  {
    // Codes of the National Bureau of Statistics; the list is of 2023.
    name: 'subdistrict-codes',
    kind: 'STREET',
    outlines: false,
    columns: { code: 'code', name: 'name', 'district.code': 'district_code', 'district.name': 'district' },
    system: 'WGS84',
    validFrom: '2023-01-01',
    complete: true,
  },
  {
    // Residential compounds as a Baidu map shows them.
    name: 'compounds',
    kind: 'ESTATE',
    outlines: false,
    columns: { name: 'name', longitude: 'lng_bd09', latitude: 'lat_bd09' },
    system: 'BD09',
    validFrom: '2020-01-01',
    complete: false,
  },
];

export function presetFor(row: SourceRow): PlacePreset | undefined {
  return placePresets.find(
    ({ columns, outlines }) =>
      outlines === (row.geometry !== undefined) &&
      Object.values(columns).every((column) => column in row.columns),
  );
}
