import type { Point } from './coordinates.ts';

export type Position = [number, number];

export interface Shape {
  id: string;
  kind: string;
  name: string;
  /** Rings in drawing units, y downwards. */
  rings: Position[][];
  at: Position;
}

export interface Drawing {
  shapes: Shape[];
  width: number;
  height: number;
  /** Where a point lies in it. */
  project(point: Point): Position;
}

export interface Outlined {
  id: string;
  kind: string;
  name: string;
  outline: unknown;
  centroid?: Point | null | undefined;
}

/** The outer rings of a GeoJSON Polygon or MultiPolygon. */
export function outerRings(outline: unknown): Position[][] {
  const { type, coordinates } = (outline ?? {}) as { type?: string; coordinates?: unknown };
  if (type === 'Polygon') return (coordinates as Position[][]).slice(0, 1);
  return type === 'MultiPolygon'
    ? (coordinates as Position[][][]).flatMap((polygon) => polygon.slice(0, 1))
    : [];
}

const middle = (ring: Position[]): Position => [
  ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
  ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
];

/** Fits all outlines into a drawing of a fixed width. A neighbourhood is small: degrees scaled by latitude are true enough. */
export function drawing(places: Outlined[], width = 600): Drawing {
  const outlined = places
    .map((place) => ({ place, rings: outerRings(place.outline) }))
    .filter(({ rings }) => rings.length > 0);
  const points = outlined.flatMap(({ rings }) => rings.flat());
  if (points.length === 0) return { shapes: [], width, height: 0, project: () => [0, 0] };
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  const [west, east, south, north] = [
    Math.min(...lngs),
    Math.max(...lngs),
    Math.min(...lats),
    Math.max(...lats),
  ];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const margin = 12;
  const scale = Math.min(
    (width - 2 * margin) / ((east - west) * squeeze || 1e-6),
    (width - 2 * margin) / (north - south || 1e-6),
  );
  const project = ([lng, lat]: Position): Position => [
    Math.round(margin + (lng - west) * squeeze * scale),
    Math.round(margin + (north - lat) * scale),
  ];
  const shapes = outlined.map(({ place, rings }) => {
    const drawn = rings.map((ring) => ring.map(project));
    const at = place.centroid ? project([place.centroid.lng, place.centroid.lat]) : middle(drawn[0] ?? []);
    return { id: place.id, kind: place.kind, name: place.name, rings: drawn, at };
  });
  return {
    shapes,
    width: Math.round(2 * margin + (east - west) * squeeze * scale),
    height: Math.round(2 * margin + (north - south) * scale),
    project: ({ lng, lat }) => project([lng, lat]),
  };
}

/** The next shape in a direction: what the arrow keys do. */
export function neighbour(shapes: Shape[], from: Shape, key: string): Shape | undefined {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [
    0, 0,
  ];
  if (dx === 0 && dy === 0) return undefined;
  const reach = (shape: Shape): number => {
    const [x, y] = [shape.at[0] - from.at[0], shape.at[1] - from.at[1]];
    const ahead = x * (dx ?? 0) + y * (dy ?? 0);
    const aside = Math.abs(x * (dy ?? 0)) + Math.abs(y * (dx ?? 0));
    return ahead > 0 ? ahead + 2 * aside : Number.POSITIVE_INFINITY;
  };
  const best = [...shapes].sort((one, other) => reach(one) - reach(other))[0];
  return best && reach(best) < Number.POSITIVE_INFINITY ? best : undefined;
}
