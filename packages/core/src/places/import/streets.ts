import { newId } from '../../ids.ts';
import type { Refusal, RowOutcome } from '../../imports/refusal.ts';
import type { Transaction } from '../../services.ts';
import { pointOnSurface } from '../geometry/measure.ts';
import { readOutline } from '../geometry/readOutline.ts';
import { insertVersions, type NewBoundary, type NewVersion } from '../insertVersions.ts';
import { copyOf, reviseVersion, type StoredVersion, versionOn } from '../reviseVersion.ts';
import { bareVersion, type TenantOfDistrict } from './ensureTenants.ts';
import { type KnownStreet, matchStreet } from './matchStreet.ts';
import type { DistrictRow, PlaceNews, PlaceRefusalCode, StreetRow } from './rows.ts';

export interface Terms {
  readonly validFrom: Date;
  /** As it stands in the versions, "import:<file>". */
  readonly source: string;
  readonly news: PlaceNews[];
}

type Outcome = RowOutcome<PlaceRefusalCode>;
type Street = KnownStreet & { readonly version: StoredVersion };

/** The streets of one tenant as its source says them, row after row. */
export async function importStreets(
  tx: Transaction,
  tenant: TenantOfDistrict,
  rows: readonly { readonly item: StreetRow }[],
  terms: Terms,
): Promise<Outcome[]> {
  const { tenantId } = tenant;
  const streets = new Map(
    (await streetsOn(tx, tenantId, terms.validFrom)).map((street) => [street.placeId, street]),
  );
  const later = await tx.placeVersion.findMany({
    where: { tenantId, place: { kind: 'STREET' }, validFrom: { gt: terms.validFrom } },
  });
  const outcomes: Outcome[] = [];
  for (const { item } of rows) {
    const match = matchStreet({ code: item.code, name: item.name.zh }, [...streets.values()]);
    const future = later.find(
      ({ code, name }) => code === item.code && (name as { zh: string }).zh === item.name.zh,
    );
    const read = boundaryOf(item);
    const holder = [...streets.values()].find(
      ({ code, placeId }) => code === item.code && placeId !== match?.placeId,
    );
    const refusals: Refusal<PlaceRefusalCode>[] = [...(read.refusals ?? [])];
    if (!match && future) {
      const params = { from: future.validFrom.toISOString().slice(0, 10) };
      refusals.push({ code: 'NOT_YET_IN_FORCE', params });
    }
    if (holder && isOf(holder.version, terms)) {
      refusals.push({
        code: 'CODE_TAKEN_TWICE',
        field: 'code',
        params: { code: item.code, name: holder.name },
      });
    }
    if (refusals.length > 0) {
      outcomes.push({ status: 'refused', refusals });
      continue;
    }
    if (holder) {
      await revise(tx, holder, { ...copyOf(holder.version, 'STREET'), code: null }, null, terms);
      await reload(tx, streets, holder.placeId, terms.validFrom);
      terms.news.push({
        kind: 'CODE_TAKEN',
        name: holder.name,
        district: item.district.name.zh,
        from: item.code,
      });
    }
    const outcome = match
      ? await amendStreet(tx, match, item, read.boundary, terms)
      : await createStreet(tx, tenant, item, read.boundary, terms);
    if (outcome.status === 'imported') await reload(tx, streets, outcome.targetId, terms.validFrom);
    outcomes.push(outcome);
  }
  return outcomes;
}

export async function streetsOn(tx: Transaction, tenantId: string, date: Date): Promise<Street[]> {
  const versions = await tx.placeVersion.findMany({
    where: {
      tenantId,
      place: { kind: 'STREET' },
      validFrom: { lte: date },
      OR: [{ validTo: null }, { validTo: { gt: date } }],
    },
    include: { boundary: true },
    orderBy: { placeId: 'asc' },
  });
  return versions.map(streetOf);
}

export function boundaryOf({ outline }: Pick<StreetRow | DistrictRow, 'outline'>): {
  readonly boundary: NewBoundary | null;
  readonly refusals?: readonly Refusal<PlaceRefusalCode>[];
} {
  if (!outline) return { boundary: null };
  const read = readOutline(outline.geometry, outline.system);
  if ('outline' in read) return { boundary: { outline: read.outline, sourceSystem: outline.system } };
  const refusals = read.problems.map(({ code, part, ring, position: [lng, lat] = [] }) => ({
    code,
    field: 'outline',
    params: { part: part + 1, ring: ring + 1, ...(lng !== undefined && lat !== undefined && { lng, lat }) },
  }));
  return { boundary: null, refusals };
}

async function createStreet(
  tx: Transaction,
  { tenantId, districtId }: TenantOfDistrict,
  row: StreetRow,
  boundary: NewBoundary | null,
  { validFrom, source, news }: Terms,
): Promise<Outcome> {
  const { code, name } = row;
  const version = withOutline(
    bareVersion({ tenantId, kind: 'STREET', code, name, parentId: districtId, validFrom, source }),
    boundary,
  );
  await tx.place.create({ data: { id: version.placeId, tenantId, kind: 'STREET' } });
  await insertVersions(tx, [version]);
  news.push({ kind: 'CREATED', name: name.zh, district: row.district.name.zh });
  return { status: 'imported', targetId: version.placeId };
}

async function amendStreet(
  tx: Transaction,
  { placeId, version, code, name }: Street,
  row: StreetRow,
  boundary: NewBoundary | null,
  terms: Terms,
): Promise<Outcome> {
  const redrawn = boundary && JSON.stringify(boundary.outline) !== outlineText(version) ? boundary : null;
  const where = { name: row.name.zh, district: row.district.name.zh };
  const changes: PlaceNews[] = [
    ...(code === row.code ? [] : [{ ...where, kind: 'RECODED' as const, from: code ?? '', to: row.code }]),
    ...(name === row.name.zh ? [] : [{ ...where, kind: 'RENAMED' as const, from: name, to: row.name.zh }]),
    ...(redrawn ? [{ ...where, kind: 'REDRAWN' as const }] : []),
  ];
  if (changes.length === 0) return { status: 'known', targetId: placeId };
  const old = copyOf(version, 'STREET');
  const revised = { ...old, code: row.code, name: { ...old.name, ...row.name } };
  await revise(tx, { version }, withOutline(revised, redrawn), redrawn, terms);
  terms.news.push(...changes);
  return { status: 'imported', targetId: placeId };
}

/** A version with an outline and the point that stands for it. */
export function withOutline(version: NewVersion, boundary: NewBoundary | null): NewVersion {
  if (!boundary) return version;
  const [centroidLng = null, centroidLat = null] = pointOnSurface(boundary.outline);
  return { ...version, boundary, centroidLng, centroidLat };
}

async function revise(
  tx: Transaction,
  { version }: Pick<Street, 'version'>,
  revised: NewVersion,
  redrawn: NewBoundary | null,
  { validFrom, source }: Terms,
): Promise<void> {
  await reviseVersion(tx, version, { ...revised, id: newId(), validFrom, source }, redrawn);
}

async function reload(
  tx: Transaction,
  streets: Map<string, Street>,
  placeId: string,
  date: Date,
): Promise<void> {
  const version = await versionOn(tx, placeId, date);
  if (version) streets.set(placeId, streetOf(version));
}

function streetOf(version: StoredVersion): Street {
  return { placeId: version.placeId, code: version.code, name: (version.name as { zh: string }).zh, version };
}

/** A version that this very source gave on this very day. */
function isOf(version: StoredVersion, { validFrom, source }: Terms): boolean {
  return version.source === source && version.validFrom.getTime() === validFrom.getTime();
}

/** As the database gives it back, keys may stand in another order. */
export function outlineText({ boundary }: StoredVersion): string | undefined {
  const geometry = boundary?.geometry as { type: string; coordinates: unknown } | undefined;
  return geometry && JSON.stringify({ type: geometry.type, coordinates: geometry.coordinates });
}
