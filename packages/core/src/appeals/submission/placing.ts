import type { Place } from '@linli/database/generated/prisma/client';
import type { FieldFault } from '../../errors/errors.ts';
import { locatePlace } from '../../places/locate.ts';
import type { Change } from '../../write.ts';

interface Given {
  readonly tenantId: string;
  readonly placeId?: string | null;
  readonly point?: { readonly lng: number; readonly lat: number } | null;
}

export interface Placing {
  /** The grid or the smallest place that is known; null waits in triage. */
  readonly place: Place | null;
  readonly faults: readonly FieldFault[];
}

/**
 * Where an appeal belongs. A building lies in one grid and stays named. A grid that was chosen stays. In an estate,
 * which may lie in several grids, a point finds the grid, as long as both lie in the same community. A point alone
 * finds its grid, or the nearest within the configured distance.
 */
export async function placeAppeal(
  { tx, services }: Change,
  { tenantId, placeId, point }: Given,
): Promise<Placing> {
  const chosen = placeId ? await tx.place.findFirst({ where: { id: placeId, tenantId } }) : null;
  if (placeId && !chosen) return { place: null, faults: [{ path: ['place'], code: 'UNKNOWN' }] };
  if (point && !(Math.abs(point.lng) <= 180 && Math.abs(point.lat) < 85)) {
    return { place: chosen, faults: [{ path: ['point'], code: 'OUT_OF_RANGE' }] };
  }
  if (!point || (chosen && chosen.kind !== 'ESTATE')) return { place: chosen, faults: [] };
  const located = await locatePlace(
    { database: tx, clock: services.clock },
    { point: { longitude: point.lng, latitude: point.lat }, tenantId },
  );
  if (chosen === null) {
    const place = located.placeId ? await tx.place.findUnique({ where: { id: located.placeId } }) : null;
    return { place, faults: [] };
  }
  const sameCommunity =
    located.gridId !== null &&
    located.communityId !== null &&
    (await tx.placeAncestor.count({ where: { placeId: chosen.id, ancestorId: located.communityId } })) > 0;
  const grid = sameCommunity
    ? await tx.place.findUnique({ where: { id: located.gridId ?? chosen.id } })
    : null;
  return { place: grid ?? chosen, faults: [] };
}
