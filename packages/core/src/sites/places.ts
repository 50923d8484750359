import type { Prisma, Site } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';

/** A place that a resident can choose on a site: for the list and the schematic map. */
export interface SitePlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: LocalizedText;
  /** Null when the parent is not in the list. */
  readonly parentId: string | null;
  readonly centroid: { readonly lng: number; readonly lat: number } | null;
  /** GeoJSON (Multi)Polygon in WGS-84. */
  readonly outline: Prisma.JsonValue;
}

const kinds: PlaceKind[] = ['GRID', 'ESTATE', 'BUILDING'];

/** Estates, buildings and grids of the site's place, and the grids that its buildings lie in. Flat, parents before children. */
export async function sitePlaces(
  { database }: Pick<Services, 'database'>,
  site: Pick<Site, 'placeId'>,
): Promise<SitePlace[]> {
  // First which ones: as one condition with an "or" it would be asked of every place that there is.
  const under = await database.place.findMany({
    where: { kind: { in: kinds }, ancestors: { some: { ancestorId: site.placeId } } },
    select: { id: true, currentVersion: { select: { gridId: true } } },
  });
  const ids = under.flatMap(({ id, currentVersion }) => [id, currentVersion?.gridId ?? id]);
  const places = await database.place.findMany({
    where: { id: { in: [...new Set(ids)] } },
    include: { currentVersion: { include: { boundary: { select: { geometry: true } } } } },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  });
  const listed = new Set(places.map((place) => place.id));
  return places.flatMap(({ id, kind, currentVersion: version }) => {
    if (version === null) return [];
    const { parentId, centroidLng: lng, centroidLat: lat, boundary } = version;
    return {
      id,
      kind,
      name: version.name as LocalizedText,
      parentId: parentId !== null && listed.has(parentId) ? parentId : null,
      centroid: lng === null || lat === null ? null : { lng, lat },
      outline: boundary?.geometry ?? null,
    };
  });
}
