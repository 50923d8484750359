import { newId } from '../../ids.ts';
import type { LocalizedText } from '../../localized.ts';
import type { Change } from '../../write.ts';
import { insertVersions, type NewVersion } from '../insertVersions.ts';
import type { DistrictRow, PlaceNews } from './rows.ts';

export interface TenantOfDistrict {
  readonly tenantId: string;
  readonly districtId: string;
  readonly timeZone: string;
}

interface Terms {
  readonly validFrom: Date;
  readonly timeZone: string;
  readonly source: string;
}

/** The tenants of these districts by code. Those that are missing are made, with the district and its city. */
export async function ensureTenants(
  { tx, audit }: Change,
  districts: readonly Pick<DistrictRow, 'code' | 'name' | 'city'>[],
  { validFrom, timeZone, source }: Terms,
  news: PlaceNews[],
): Promise<Map<string, TenantOfDistrict>> {
  const wanted = new Map(districts.map((district) => [district.code, district]));
  const tenants = await tx.tenant.findMany({
    where: { code: { in: [...wanted.keys()] } },
    include: { places: { where: { kind: 'DISTRICT' }, orderBy: { id: 'asc' }, take: 1 } },
  });
  const found = new Map<string, TenantOfDistrict>();
  for (const { id: tenantId, code, timeZone, places } of tenants) {
    const [district] = places;
    if (district) found.set(code, { tenantId, districtId: district.id, timeZone });
  }
  const versions: NewVersion[] = [];
  for (const { code, name, city } of wanted.values()) {
    if (found.has(code)) continue;
    const tenantId = newId();
    await tx.tenant.create({ data: { id: tenantId, code, name, timeZone } });
    const made = { tenantId, validFrom, source };
    const above = cityOf(code, city);
    const top = above && bareVersion({ ...made, kind: 'CITY', ...above, parentId: null });
    const district = bareVersion({ ...made, kind: 'DISTRICT', code, name, parentId: top?.placeId ?? null });
    versions.push(...(top ? [top] : []), district);
    found.set(code, { tenantId, districtId: district.placeId, timeZone });
    news.push({ kind: 'TENANT_MADE', name: name.zh, district: name.zh });
    await audit({ tenantId, targetType: 'Tenant', targetId: tenantId, after: { code, name, timeZone } });
  }
  await tx.place.createMany({
    data: versions.map(({ placeId: id, tenantId, kind }) => ({ id, tenantId, kind })),
  });
  await insertVersions(tx, versions);
  return found;
}

const municipalities: Readonly<Record<string, string>> = {
  11: '北京市',
  12: '天津市',
  31: '上海市',
  50: '重庆市',
};

/** The city of a district by the first digits of the code (GB/T 2260); unnamed, it is known for the municipalities only. */
export function cityOf(
  districtCode: string,
  name?: LocalizedText,
): { code: string; name: LocalizedText } | undefined {
  const municipality = municipalities[districtCode.slice(0, 2)];
  const code = municipality ? `${districtCode.slice(0, 2)}0000` : `${districtCode.slice(0, 4)}00`;
  if (name) return { code, name };
  return municipality ? { code, name: { zh: municipality } } : undefined;
}

type Bare = Pick<NewVersion, 'tenantId' | 'kind' | 'code' | 'name' | 'parentId' | 'validFrom' | 'source'>;

/** A version of a new place of which no more is known than its name. */
export function bareVersion(version: Bare): NewVersion {
  return {
    id: newId(),
    placeId: newId(),
    gridId: null,
    validTo: null,
    centroidLng: null,
    centroidLat: null,
    address: null,
    boundary: null,
    ...version,
  };
}
