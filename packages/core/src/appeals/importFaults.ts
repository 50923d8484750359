import type { AppealState } from '@linli/database/generated/prisma/enums';
import type { FieldFault } from '../errors/errors.ts';
import type { ImportedAppeal } from './import.ts';
import type { ImportScope } from './importScope.ts';
import { addressLimit, cleanWords, textLimit, wordFaults } from './words.ts';

// More supporters than that are a slip of the source's columns.
const supporterLimit = 100_000;

const needsEnd: readonly AppealState[] = ['RESOLVED', 'VERIFIED', 'CLOSED'];

/** Why a row cannot be taken over; all faults at once. */
export function rowFaults(row: ImportedAppeal, scope: ImportScope, now: Date): FieldFault[] {
  return [
    ...wordFaults(['text'], cleanWords(row.text), { limit: textLimit, required: true }),
    ...wordFaults(['address'], cleanWords(row.address ?? ''), { limit: addressLimit }),
    ...wordFaults(['answer'], cleanWords(row.answer?.text ?? ''), {
      limit: textLimit,
      required: row.answer != null,
    }),
    ...timeFaults(['recordedAt'], row.recordedAt, null, now),
    ...timeFaults(['closedAt'], row.closedAt, row.recordedAt, now),
    ...timeFaults(['answer', 'at'], row.answer?.at, null, now),
    ...(needsEnd.includes(row.state) && !row.closedAt ? [missing('closedAt')] : []),
    ...(row.categoryCode && !scope.categories.has(row.categoryCode)
      ? [unknown('categoryCode', row.categoryCode)]
      : []),
    ...(row.placeId && !scope.places.has(row.placeId) ? [unknown('placeId', row.placeId)] : []),
    ...(row.holderUnitId && !scope.unitIds.has(row.holderUnitId)
      ? [unknown('holderUnitId', row.holderUnitId)]
      : []),
    ...pointFaults(row.point),
    ...supporterFaults(row.supporters),
  ];
}

function timeFaults(
  path: readonly string[],
  time: Date | null | undefined,
  earliest: Date | null,
  now: Date,
): FieldFault[] {
  if (!time) return [];
  if (Number.isNaN(time.getTime())) return [{ path, code: 'INVALID' }];
  if (time > now) return [{ path, code: 'IN_THE_FUTURE' }];
  return earliest && time < earliest ? [{ path, code: 'OUT_OF_RANGE' }] : [];
}

export function pointFaults(point: ImportedAppeal['point']): FieldFault[] {
  if (!point) return [];
  const valid = Math.abs(point.lng) <= 180 && Math.abs(point.lat) < 85;
  return valid ? [] : [{ path: ['point'], code: 'OUT_OF_RANGE' }];
}

function supporterFaults(supporters = 0): FieldFault[] {
  if (!Number.isInteger(supporters) || supporters < 0) return [{ path: ['supporters'], code: 'INVALID' }];
  return supporters > supporterLimit
    ? [{ path: ['supporters'], code: 'TOO_MANY', params: { limit: supporterLimit, actual: supporters } }]
    : [];
}

function missing(field: string): FieldFault {
  return { path: [field], code: 'REQUIRED' };
}

function unknown(field: string, actual: string): FieldFault {
  return { path: [field], code: 'UNKNOWN', params: { actual } };
}
