import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Statements } from '@linli/database/statements';
import { defaultConfiguration } from '../configuration/shape.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { project, scaleAt } from './geometry/mercator.ts';
import { locateStatement } from './locateStatement.ts';

export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** Where a point lies. Ids of places; the chain of a grid follows the tree, not the outlines above it. */
export interface PlaceLocation {
  readonly tenantId: string | null;
  readonly gridId: string | null;
  readonly communityId: string | null;
  readonly streetId: string | null;
  readonly districtId: string | null;
  /** Outside every grid: the nearest place within the distance that is configured there. */
  readonly nearestId: string | null;
  readonly distanceMetres: number | null;
  /** No grid contains the point. */
  readonly outside: boolean;
  /** What an appeal at this point is filed under: the grid, the nearest, or else the smallest place around it; null means triage. */
  readonly placeId: string | null;
}

export interface LocateInput {
  readonly point: Point;
  readonly tenantId?: string;
}

/** Inside a transaction: `{...services, database: tx}`. */
export interface LocateServices {
  readonly database: Statements;
  readonly clock: Services['clock'];
}

interface Row {
  tenantId: string;
  hitId: string | null;
  hitKind: PlaceKind | null;
  nearestId: string | null;
  distanceMetres: number | null;
  communityId: string | null;
  streetId: string | null;
  districtId: string | null;
}

/**
 * The places around a point, in one statement through the index over the boxes of current outlines. A point on the border of two
 * belongs to the place that was there first.
 */
export async function locatePlace(
  services: LocateServices,
  { point, tenantId }: LocateInput,
): Promise<PlaceLocation> {
  const { longitude, latitude } = point;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) < 85)) {
    throw new InvalidInput([{ path: ['point'], code: 'OUT_OF_RANGE' }]);
  }
  const [x, y] = project([longitude, latitude]);
  const [row] = await services.database.$queryRaw<Row[]>(
    locateStatement({
      x,
      y,
      scale: scaleAt(latitude),
      tenantId,
      metres: defaultConfiguration.locateMetres,
      now: services.clock.now(),
    }),
  );
  if (!row) return nowhere;
  const gridId = row.hitKind === 'GRID' ? row.hitId : null;
  return {
    tenantId: row.tenantId,
    gridId,
    communityId: row.communityId,
    streetId: row.streetId,
    districtId: row.districtId,
    nearestId: row.nearestId,
    distanceMetres: row.distanceMetres,
    outside: gridId === null,
    placeId: gridId ?? row.nearestId ?? row.hitId,
  };
}

const nowhere: PlaceLocation = {
  tenantId: null,
  gridId: null,
  communityId: null,
  streetId: null,
  districtId: null,
  nearestId: null,
  distanceMetres: null,
  outside: true,
  placeId: null,
};
