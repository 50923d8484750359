import type { Prisma } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Transaction } from '../../services.ts';

export interface Spot {
  readonly lng: number;
  readonly lat: number;
}

/** Where something is sought: what lies under this, or near the spot. */
export interface Anchor {
  readonly placeId: string | null;
  /** The place itself and what is above and under it: an appeal of the estate and one of its building are at the same place. */
  readonly samePlaceIds: readonly string[];
  /** The community around it; the place itself where it lies in none. */
  readonly areaId: string | null;
  /** The street around that: what is near may lie across the community's border. */
  readonly aroundId: string | null;
  readonly spot: Spot | null;
}

const small: PlaceKind[] = ['BUILDING', 'ESTATE', 'GRID'];

const select = {
  id: true,
  kind: true,
  currentVersion: { select: { centroidLng: true, centroidLat: true } },
  ancestors: { select: { ancestorId: true, ancestor: { select: { kind: true } } } },
  // What lies under a community is all of it, and no place at the same place.
  descendants: { where: { ancestor: { kind: { in: small } } }, select: { placeId: true } },
} satisfies Prisma.PlaceSelect;

/** Takes in a place of the tenant; without one nothing is known but the point. */
export async function anchorAt(
  tx: Transaction,
  { tenantId, placeId, point }: { tenantId: string; placeId?: string | null; point?: Spot | null },
): Promise<Anchor> {
  const place = placeId ? await tx.place.findFirst({ where: { id: placeId, tenantId }, select }) : null;
  if (place === null)
    return { placeId: null, samePlaceIds: [], areaId: null, aroundId: null, spot: point ?? null };
  const above = (kind: PlaceKind) =>
    place.ancestors.find(({ ancestor }) => ancestor.kind === kind)?.ancestorId ?? place.id;
  const around = place.ancestors.filter(({ ancestor }) => ['BUILDING', 'ESTATE'].includes(ancestor.kind));
  const { centroidLng: lng, centroidLat: lat } = place.currentVersion ?? {
    centroidLng: null,
    centroidLat: null,
  };
  return {
    placeId: place.id,
    samePlaceIds: small.includes(place.kind)
      ? [place.id, ...around.map((row) => row.ancestorId), ...place.descendants.map((row) => row.placeId)]
      : [],
    areaId: above('COMMUNITY'),
    aroundId: above('STREET'),
    spot: point ?? (lng === null || lat === null ? null : { lng, lat }),
  };
}
