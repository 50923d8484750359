import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { createTenant } from '@linli/core/places/createTenant';
import { dateIn } from '@linli/core/places/dates';
import { pointOnSurface } from '@linli/core/places/geometry/measure';
import { insertVersions } from '@linli/core/places/insertVersions';
import { refreshPlaces } from '@linli/core/places/refreshPlaces';
import type { Services } from '@linli/core/services';
import { write } from '@linli/core/write';
import { idOf } from './ground.ts';
import type { LaidPlace } from './layout/place.ts';
import type { DemoTenant } from './shape.ts';

const validFrom = new Date('2021-01-01');

interface Loaded {
  readonly tenantId: string;
  /** Ids by key. */
  readonly places: Map<string, string>;
}

/**
 * The places of a district, written in one change: one by one the tree would be worked out anew for each. Each
 * version's source names its key, so that a later start finds them again.
 */
export async function loadPlaces(
  services: Services,
  tenant: DemoTenant,
  laid: readonly LaidPlace[],
): Promise<Loaded> {
  const top = await topOf(services, tenant, laid);
  const known = await services.database.placeVersion.findMany({
    where: { tenantId: top.tenantId, source: { startsWith: 'demo:' } },
    select: { placeId: true, source: true },
  });
  for (const { placeId, source } of known) top.places.set(source.slice('demo:'.length), placeId);
  const missing = laid.filter(({ key }) => !top.places.has(key));
  if (missing.length > 0) await writePlaces(services, tenant, top, missing);
  return top;
}

async function writePlaces(
  services: Services,
  { timeZone }: DemoTenant,
  { tenantId, places }: Loaded,
  missing: readonly LaidPlace[],
): Promise<void> {
  for (const { key } of missing) places.set(key, newId());
  const versions = missing.map(({ key, kind, name, parent, grid, outline }) => {
    const [lng = null, lat = null] = outline ? pointOnSurface(outline) : [];
    return {
      id: newId(),
      tenantId,
      placeId: idOf(places, key),
      kind,
      code: null,
      name,
      parentId: idOf(places, parent ?? 'district'),
      gridId: grid ? idOf(places, grid) : null,
      validFrom,
      validTo: null,
      centroidLng: lng,
      centroidLat: lat,
      address: null,
      source: `demo:${key}`,
      boundary: outline ? { outline, sourceSystem: 'WGS84' as const } : null,
    };
  });
  const estates = missing.flatMap(({ key, estate }) =>
    estate ? [{ placeId: idOf(places, key), tenantId, ...estate }] : [],
  );
  await write(services, system, 'places.loadDemo', async ({ tx, now, audit }) => {
    await tx.place.createMany({ data: versions.map(({ placeId: id, kind }) => ({ id, tenantId, kind })) });
    await insertVersions(tx, versions);
    await refreshPlaces(tx, tenantId, dateIn(timeZone, now));
    await tx.estateProfile.createMany({ data: estates });
    await audit({ tenantId, targetType: 'Tenant', targetId: tenantId, after: { places: versions.length } });
  });
}

async function topOf(services: Services, tenant: DemoTenant, laid: readonly LaidPlace[]): Promise<Loaded> {
  const { code, name, timeZone, city } = tenant;
  const known = await services.database.tenant.findUnique({
    where: { code },
    include: { places: { where: { kind: { in: ['CITY', 'DISTRICT'] } } } },
  });
  if (known) {
    const ofKind = (kind: string) => known.places.find((place) => place.kind === kind)?.id ?? '';
    return { tenantId: known.id, places: topPlaces(ofKind('CITY'), ofKind('DISTRICT')) };
  }
  const outline = laid.find(({ key }) => key === 'district')?.outline;
  const made = await createTenant(services, system, {
    code,
    name,
    timeZone,
    city,
    outline: outline && { geometry: outline, system: 'WGS84' },
    validFrom,
    source: 'demo',
  });
  return { tenantId: made.tenant.id, places: topPlaces(made.cityId ?? '', made.districtId) };
}

function topPlaces(city: string, district: string): Map<string, string> {
  return new Map([
    ['city', city],
    ['district', district],
  ]);
}
