import { metresBetween, nearMetres, rank } from '@linli/core/appeals/similar/rank';

/** What is published in a street as PostGraphile has it. It cannot order by distance: that is left to whoever asks, after the race. */
export interface Around {
  readonly code: string;
  readonly state: string;
  readonly recordedAt: string;
  readonly publicationByAppealId: { readonly title: string; readonly summary: string };
  readonly placeByPlaceId: {
    readonly placeVersionByCurrentVersionId: {
      readonly centroidLng: number;
      readonly centroidLat: number;
      readonly parentId: string;
    };
  };
}

export const aroundFields = `
  code state recordedAt
  publicationByAppealId { title summary }
  placeByPlaceId { placeVersionByCurrentVersionId { centroidLng centroidLat parentId } }`;

interface Spot {
  readonly lng: number;
  readonly lat: number;
  readonly community: unknown;
}

export function shapedAround(appeals: readonly Around[], spot: Spot) {
  return appeals
    .map((appeal) => ({ appeal, likeness: likenessOf(appeal, spot) }))
    .filter(({ likeness }) => likeness.isInArea || likeness.metres <= nearMetres)
    .sort((a, b) => rank(b.likeness) - rank(a.likeness))
    .slice(0, 10)
    .map(({ appeal: { code, state, publicationByAppealId }, likeness: { metres } }) => ({
      isLikely: false,
      metres: Math.round(metres / 50) * 50,
      appeal: { code, state, ...publicationByAppealId },
    }));
}

function likenessOf({ recordedAt, placeByPlaceId }: Around, spot: Spot) {
  const { centroidLng: lng, centroidLat: lat, parentId } = placeByPlaceId.placeVersionByCurrentVersionId;
  const metres = metresBetween({ lng, lat }, spot);
  const days = (Date.now() - Date.parse(recordedAt)) / 86_400_000;
  // At the very centre of a grid is the grid.
  const isInArea = parentId === spot.community;
  return { isInArea, words: 0, samePlace: metres < 1, metres, sameCategory: false, days };
}
