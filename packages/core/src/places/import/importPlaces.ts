import { assertOperator } from '../../access/operator.ts';
import type { Actor } from '../../actor.ts';
import type { ImportRow, RowOutcome } from '../../imports/refusal.ts';
import type { ImportSession } from '../../imports/session.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { toWgs84 } from '../geometry/coordinateSystems.ts';
import { locateMany } from '../locateMany.ts';
import { ensureTenants } from './ensureTenants.ts';
import type { Spot } from './estates.ts';
import { importIntoTenant } from './importIntoTenant.ts';
import type { DistrictRow, EstateRow, PlaceNews, PlaceRefusalCode, PlaceRow, StreetRow } from './rows.ts';
import type { Terms } from './streetRegister.ts';

export interface PlacesBatch {
  readonly session: ImportSession;
  /** The day from which what the source says holds. */
  readonly validFrom: Date;
  /** Of the tenants that have to be made. */
  readonly timeZone: string;
  readonly rows: readonly ImportRow<PlaceRow>[];
}

export interface ImportedPlaces {
  /** In the order of the rows. */
  readonly outcomes: readonly RowOutcome<PlaceRefusalCode>[];
  readonly news: readonly PlaceNews[];
}

/** One batch of an import of places, in one transaction. An act of the operator: it makes the tenants that are missing. */
export async function importPlaces(
  services: Services,
  actor: Actor,
  batch: PlacesBatch,
): Promise<ImportedPlaces> {
  assertOperator(actor, 'importPlaces');
  return write(services, actor, 'places.import', async (change) => {
    const { session, validFrom, timeZone, rows } = batch;
    const news: PlaceNews[] = [];
    const terms: Terms = { validFrom, source: `import:${session.file}`, news };
    const districts = rows.flatMap(({ item }) => (item.kind === 'ESTATE' ? [] : [districtOf(item)]));
    const tenants = await ensureTenants(change, districts, { ...terms, timeZone }, news);
    const spots = await locateEstates(change, rows);

    const tenantOf = (row: ImportRow<PlaceRow>) =>
      row.item.kind === 'ESTATE'
        ? spots.get(row)?.under.tenantId
        : tenants.get(districtOf(row.item).code)?.tenantId;
    const byTenant = Map.groupBy(rows, tenantOf);
    const outcomes = new Map<ImportRow<PlaceRow>, RowOutcome<PlaceRefusalCode>>();
    for (const row of byTenant.get(undefined) ?? []) {
      outcomes.set(row, { status: 'refused', refusals: [{ code: 'OUTSIDE_EVERY_OUTLINE', field: 'point' }] });
    }
    const known = new Map([...tenants.values()].map((tenant) => [tenant.tenantId, tenant]));
    // In one order everywhere, so that two imports side by side never wait for each other in a ring.
    for (const [tenantId, own] of [...byTenant].sort(([a = ''], [b = '']) => (a < b ? -1 : 1))) {
      if (tenantId === undefined) continue;
      const tenant = known.get(tenantId);
      await importIntoTenant(change, { session, terms, tenantId, tenant, rows: own, spots, outcomes });
    }
    return { outcomes: rows.flatMap((row) => outcomes.get(row) ?? []), news };
  });
}

/** Where the estates lie that lie in an outline. */
async function locateEstates(
  { tx }: Change,
  rows: readonly ImportRow<PlaceRow>[],
): Promise<Map<unknown, Spot>> {
  const estates = rows.filter((row): row is ImportRow<EstateRow> => row.item.kind === 'ESTATE');
  const points = estates.map(({ item: { point } }) => {
    const [longitude = 0, latitude = 0] = toWgs84([point.longitude, point.latitude], point.system);
    return { longitude, latitude };
  });
  const located = points.length > 0 ? await locateMany(tx, points, ['COMMUNITY', 'STREET']) : [];
  return new Map(
    estates.flatMap((row, index) => {
      const [under, point] = [located[index], points[index]];
      return under && point ? [[row, { under, ...point }] as const] : [];
    }),
  );
}

function districtOf(row: DistrictRow | StreetRow): Pick<DistrictRow, 'code' | 'name' | 'city'> {
  return row.kind === 'DISTRICT' ? row : row.district;
}
