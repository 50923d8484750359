import type { ImportedAppeal } from '@linli/core/appeals/import';
import type { Refusal } from '@linli/core/imports/refusal';
import { toWgs84 } from '@linli/core/places/geometry/coordinateSystems';
import type { CoordinateSystem } from '@linli/database/generated/prisma/enums';
import { type ColumnMapping, fieldOf } from './columns.ts';
import { readLocalTime } from './localTime.ts';
import type { AppealField, AppealPreset, ToldAppeal } from './presets/appeals.ts';
import type { Decoded } from './runImport.ts';
import type { SourceRow } from './sourceRow.ts';
import type { TenantNames } from './tenantNames.ts';

export interface AppealReading extends Pick<AppealPreset, 'refine' | 'answersArePublic'> {
  readonly columns: ColumnMapping<AppealField>;
  readonly names: TenantNames;
  readonly system: CoordinateSystem;
}

/** A row of a source as an appeal; everything in it that cannot be read is named at once. */
export function decodeAppeal(row: SourceRow, reading: AppealReading): Decoded<ImportedAppeal> {
  const refusals: Refusal[] = [];
  const told = readRow(row, reading, refusals);
  if (refusals.length > 0 || !told) return { refusals };
  const { category, places, unit, ...rest } = reading.refine?.(told, row) ?? told;
  const { names } = reading;
  return {
    item: {
      ...rest,
      placeId: places.map((name) => names.placeId(name)).find((id) => id !== undefined) ?? null,
      holderUnitId: unit ? (names.unitId(unit) ?? null) : null,
      // A category that the tenant does not have goes on as it is called, and is refused under that name.
      categoryCode: category ? (names.categoryCode(category) ?? category) : null,
    },
  };
}

function readRow(
  row: SourceRow,
  { columns, names, system, answersArePublic }: AppealReading,
  refusals: Refusal[],
): ToldAppeal | undefined {
  const text = (field: AppealField) => fieldOf(row, columns, field);
  const time = (field: AppealField): Date | undefined => {
    const written = text(field);
    if (written === '') return undefined;
    const read = readLocalTime(written, names.timeZone);
    if (!read) refusals.push({ code: 'NOT_A_TIME', field, params: { text: written } });
    return read ?? undefined;
  };
  const number = (field: AppealField, code: string): number | undefined => {
    const written = text(field);
    const value = Number(written);
    if (written !== '' && !Number.isFinite(value)) refusals.push({ code, field, params: { text: written } });
    return written === '' ? undefined : value;
  };
  const missing = (field: AppealField) => refusals.push({ code: 'REQUIRED', field });

  const [lng, lat] = [number('longitude', 'NOT_DEGREES'), number('latitude', 'NOT_DEGREES')];
  if (lng !== undefined && lat === undefined) missing('latitude');
  if (lat !== undefined && lng === undefined) missing('longitude');
  const [recordedAt, answeredAt, dueAt] = [time('recordedAt'), time('answeredAt'), time('dueAt')];
  const answer = text('answer');
  const closedAt = columns.closedAt ? time('closedAt') : answer ? answeredAt : undefined;
  const supporters = number('supporters', 'NOT_A_NUMBER');
  if (text('recordedAt') === '') missing('recordedAt');
  if (answer !== '' && text('answeredAt') === '') missing('answeredAt');
  if (text('text') === '' && text('title') === '') missing('text');
  if (!recordedAt) return undefined;
  return {
    title: text('title'),
    text: text('text') || text('title'),
    address: text('address'),
    recordedAt,
    closedAt,
    dueAt,
    state: closedAt ? 'CLOSED' : 'SUBMITTED',
    places: [text('place')],
    ...(supporters !== undefined && { supporters }),
    ...(text('category') && { category: text('category') }),
    ...(text('unit') && { unit: text('unit') }),
    ...(lng !== undefined && lat !== undefined && { point: pointOf(lng, lat, system) }),
    ...(answer && answeredAt && { answer: { text: answer, at: answeredAt, published: answersArePublic } }),
  };
}

function pointOf(lng: number, lat: number, system: CoordinateSystem) {
  const [x = lng, y = lat] = toWgs84([lng, lat], system);
  return { lng: x, lat: y };
}
