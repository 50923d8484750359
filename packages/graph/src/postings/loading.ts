import { may } from '@linli/core/access/permissions';
import type { Category, Place, Posting } from '@linli/database/generated/prisma/client';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';

function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows that no relation leads to: an id in a list, or in what a rule found. */
export const categoryOf = batch<Category>(async (context, ids) =>
  byId(await servicesOf(context).database.category.findMany({ where: { id: { in: [...ids] } } })),
);
const places = batch<Place>(async (context, ids) =>
  byId(await servicesOf(context).database.place.findMany({ where: { id: { in: [...ids] } } })),
);
export async function placeOf(context: Context, id: string): Promise<Place> {
  const place = await places(context, id);
  if (place === undefined) throw new Error(`no place ${id}`);
  return place;
}

const zones = batch<string>(async (context, ids) => {
  const rows = await servicesOf(context).database.tenant.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
});
/** By whose clocks the days of a posting begin. */
export async function zoneOf(context: Context, tenantId: string): Promise<string> {
  const zone = await zones(context, tenantId);
  if (zone === undefined) throw new Error(`no tenant ${tenantId}`);
  return zone;
}

/** What the viewer may do with a posting. */
export async function mayWith(
  context: Context,
  action:
    | 'managePostings'
    | 'keepApprenticeship'
    | 'keepPosting'
    | 'attendPosting'
    | 'readAttendance'
    | 'readEffect'
    | 'keepResources'
    | 'keepNeeds'
    | 'readResources'
    | 'handOver'
    | 'readHandover'
    | 'signHandover'
    | 'signForOutgoing',
  { tenantId, communityId, personId }: Pick<Posting, 'tenantId' | 'communityId' | 'personId'>,
): Promise<boolean> {
  const placeIds = await above(context, communityId);
  return may(context.actor, action, { tenantId, placeIds: placeIds ?? [], posting: { personId } });
}

/** A place and those above it. */
export const above = batch<readonly string[]>(async (context, ids) => {
  const { database } = servicesOf(context);
  const rows = await database.placeAncestor.findMany({ where: { placeId: { in: [...ids] } } });
  const grouped = Map.groupBy(rows, ({ placeId }) => placeId);
  return new Map([...grouped].map(([id, found]) => [id, found.map(({ ancestorId }) => ancestorId)]));
});
