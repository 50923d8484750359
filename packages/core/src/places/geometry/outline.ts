import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The ground that a place covers, in WGS-84 degrees, longitude first. */
export type Outline = Polygon | MultiPolygon;

/** One part of an outline: the outer ring, then the holes. */
export type PolygonRings = Position[][];

export type Box = readonly [west: number, south: number, east: number, north: number];

export function polygonsOf(outline: Outline): PolygonRings[] {
  return outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
}

/** A Polygon where one part is enough, else a MultiPolygon. */
export function outlineOf(polygons: PolygonRings[]): Outline {
  const [only, second] = polygons;
  return only && !second
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

export function mapPositions(outline: Outline, change: (position: Position) => Position): Outline {
  return outlineOf(polygonsOf(outline).map((rings) => rings.map((ring) => ring.map(change))));
}

export function boxOf(positions: Iterable<Position>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = Number.NaN, y = Number.NaN] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** The box of the outer rings; holes lie within. */
export function outlineBox(outline: Outline): Box {
  return boxOf(polygonsOf(outline).flatMap(([shell]) => shell ?? []));
}
