import type { LocalizedText } from '@linli/core/localized';
import { boundaryParts } from '@linli/core/places/boundaryParts';
import { areaOf } from '@linli/core/places/geometry/measure';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Position } from 'geojson';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** A generated place with what stands above and below it. */
export interface Ground {
  readonly id: string;
  readonly versionId: string;
  readonly tenantId: string;
  readonly kind: PlaceKind;
  readonly name: LocalizedText;
  readonly code: string | null;
  readonly parent: Ground | null;
  readonly children: Ground[];
  readonly lng: number;
  readonly lat: number;
}

export interface NewGround {
  readonly kind: PlaceKind;
  readonly name: LocalizedText;
  readonly code?: string;
  readonly parent: Ground | null;
  /** The grid that a building lies in. */
  readonly grid?: Ground;
  readonly middle: Position;
  readonly ring?: Position[];
}

/** When everything that is generated began: long before its stories. */
export const founded = new Date('2020-01-01T00:00:00Z');

/** A place with all its rows: version, outline, closure; for a district its tenant too. */
export function addGround(random: Random, rows: Rows, place: NewGround): Ground {
  const { kind, name, parent, grid, middle, ring } = place;
  const uuid = () => random.uuid(founded.getTime());
  const [id, versionId, tenantId] = [uuid(), uuid(), parent?.tenantId ?? uuid()];
  const [lng = 0, lat = 0] = middle;
  const code = place.code ?? null;
  const ground = { id, versionId, tenantId, kind, name, code, parent, children: [], lng, lat };
  parent?.children.push(ground);
  if (!parent)
    rows.tenant.push({ id: tenantId, code: code ?? id, name, timeZone: 'Asia/Shanghai', createdAt: founded });
  rows.place.push({ id, tenantId, kind, createdAt: founded });
  rows.place_version.push({
    id: versionId,
    tenantId,
    placeId: id,
    code,
    name,
    parentId: parent?.id ?? null,
    gridId: grid?.id ?? null,
    validFrom: founded,
    centroidLng: lng,
    centroidLat: lat,
    source: 'generated',
  });
  for (const [ancestorId, depth] of ancestorsOf(ground, grid)) {
    rows.place_ancestor.push({ tenantId, ancestorId, placeId: id, depth });
  }
  if (ring) addOutline(uuid(), ground, ring, rows, uuid);
  return ground;
}

function addOutline(
  boundaryId: string,
  ground: Ground,
  ring: Position[],
  rows: Rows,
  uuid: () => string,
): void {
  const { id: placeId, versionId, tenantId, kind } = ground;
  const geometry = { type: 'Polygon' as const, coordinates: [ring] };
  rows.place_boundary.push({
    id: boundaryId,
    tenantId,
    placeVersionId: versionId,
    geometry,
    sourceSystem: 'WGS84',
    areaSquareMetres: areaOf(geometry),
  });
  for (const part of boundaryParts(geometry)) {
    rows.boundary_part.push({ id: uuid(), tenantId, boundaryId, placeId, kind, current: true, ...part });
  }
}

/** Every place above, itself included, with the shortest way up: a building stands under its estate and its grid. */
export function ancestorsOf(place: Ground, grid?: Ground): Map<string, number> {
  const depths = new Map([[place.id, 0]]);
  for (const start of [place.parent, grid]) {
    let depth = 1;
    for (let above = start; above; above = above.parent) {
      depths.set(above.id, Math.min(depth, depths.get(above.id) ?? depth));
      depth += 1;
    }
  }
  return depths;
}
