import { newId } from '../../ids.ts';
import type { RowOutcome } from '../../imports/refusal.ts';
import type { Transaction } from '../../services.ts';
import { insertVersions } from '../insertVersions.ts';
import { copyOf, reviseVersion, versionOn } from '../reviseVersion.ts';
import { bareVersion, cityOf, type TenantOfDistrict } from './ensureTenants.ts';
import { boundaryOf, redrawnBoundary, withOutline } from './outlines.ts';
import type { DistrictRow, PlaceRefusalCode } from './rows.ts';
import type { Terms } from './streetRegister.ts';

/** The district of a tenant as its source says it: its outline, and its city if it had none. */
export async function importDistrict(
  tx: Transaction,
  { tenantId, districtId }: TenantOfDistrict,
  row: DistrictRow,
  { validFrom, source, news }: Terms,
): Promise<RowOutcome<PlaceRefusalCode>> {
  const { boundary, refusals } = boundaryOf(row);
  if (refusals.length > 0) return { status: 'refused', refusals };
  const old = await versionOn(tx, districtId, validFrom);
  if (old === null) return { status: 'refused', refusals: [{ code: 'NOT_YET_IN_FORCE' }] };

  const redrawn = redrawnBoundary(boundary, old);
  const above = old.parentId === null ? cityOf(row.code, row.city) : undefined;
  const city =
    above &&
    bareVersion({ tenantId, kind: 'CITY', ...above, parentId: null, validFrom: old.validFrom, source });
  if (!redrawn && !city) return { status: 'known', targetId: districtId };

  if (city) {
    await tx.place.create({ data: { id: city.placeId, tenantId, kind: 'CITY' } });
    await insertVersions(tx, [city]);
    await tx.placeVersion.update({ where: { id: old.id }, data: { parentId: city.placeId } });
  }
  const kept = { ...copyOf(old, 'DISTRICT'), parentId: city?.placeId ?? old.parentId };
  await reviseVersion(tx, old, { ...withOutline(kept, redrawn), id: newId(), validFrom, source }, redrawn);
  if (redrawn) news.push({ kind: 'REDRAWN', name: row.name.zh, district: row.name.zh });
  return { status: 'imported', targetId: districtId };
}
