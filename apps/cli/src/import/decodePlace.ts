import type { Refusal } from '@linli/core/imports/refusal';
import type { PlaceRow } from '@linli/core/places/import/rows';
import type { CoordinateSystem } from '@linli/database/generated/prisma/enums';
import { type ColumnMapping, fieldOf } from './columns.ts';
import type { PlaceField, PlacePreset } from './presets/places.ts';
import type { Decoded } from './runImport.ts';
import type { SourceRow } from './sourceRow.ts';

export const systems: Readonly<Record<string, CoordinateSystem>> = {
  wgs84: 'WGS84',
  gcj02: 'GCJ02',
  bd09: 'BD09',
  cgcs2000: 'CGCS2000',
};

export interface PlaceReading {
  readonly kind: PlacePreset['kind'];
  readonly columns: ColumnMapping<PlaceField>;
  readonly outlines: boolean;
  /** What the operator said goes before what a column says, that before what the format is known for. */
  readonly system: { readonly declared: CoordinateSystem | undefined; readonly usual: CoordinateSystem };
}

/** A row of a source as a row about a place; everything that is missing or no number is named at once. */
export function decodePlace(row: SourceRow, reading: PlaceReading): Decoded<PlaceRow> {
  const { kind, columns } = reading;
  const refusals: Refusal[] = [];
  const required = (field: PlaceField) => {
    const text = fieldOf(row, columns, field);
    if (text === '') refusals.push({ code: 'REQUIRED', field });
    return text;
  };
  const degrees = (field: 'longitude' | 'latitude', limit: number) => {
    const text = required(field);
    const value = Number(text);
    if (text !== '' && !(Math.abs(value) <= limit))
      refusals.push({ code: 'NOT_DEGREES', field, params: { text } });
    return value;
  };
  const system = systemOf(row, reading, refusals);
  const name = { zh: required('name') };
  const city = fieldOf(row, columns, 'city').replace(/^.+(省|自治区)/u, '');
  const above = city === '' ? {} : { city: { zh: city } };
  const outline = reading.outlines ? { outline: { geometry: row.geometry, system } } : {};

  const read = (): PlaceRow => {
    switch (kind) {
      case 'DISTRICT':
        return { kind, code: required('code'), name, ...above, ...outline };
      case 'STREET': {
        const district = {
          code: required('district.code'),
          name: { zh: required('district.name') },
          ...above,
        };
        return { kind, code: required('code'), name, district, ...outline };
      }
      case 'ESTATE':
        return {
          kind,
          name,
          point: { longitude: degrees('longitude', 180), latitude: degrees('latitude', 85), system },
        };
    }
  };
  const item = read();
  return refusals.length > 0 ? { refusals } : { item };
}

function systemOf(row: SourceRow, { columns, system }: PlaceReading, refusals: Refusal[]): CoordinateSystem {
  if (system.declared) return system.declared;
  const text = fieldOf(row, columns, 'system')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  const told = systems[text];
  if (text !== '' && !told) refusals.push({ code: 'UNKNOWN_SYSTEM', field: 'system', params: { text } });
  return told ?? system.usual;
}
