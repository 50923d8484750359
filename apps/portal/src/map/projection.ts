export interface Shape {
  id: string;
  name: string;
  outline: unknown;
}

type Ring = [number, number][];

export interface Drawn {
  id: string;
  name: string;
  path: string;
  label: { x: number; y: number; width: number; height: number };
}

const margin = 16;

/** Fits outlines into the drawing: equirectangular with the latitude's squeeze, north up. */
export function draw(
  shapes: readonly Shape[],
  point: { lng: number; lat: number } | null,
  { width: mapWidth, height: mapHeight }: { width: number; height: number },
): { drawn: Drawn[]; mark: { x: number; y: number } | null } {
  const read = shapes.map((shape) => ({ shape, rings: outerRings(shape.outline) }));
  const all: Ring = [...read.flatMap(({ rings }) => rings.flat()), ...(point ? [corner(point)] : [])];
  if (all.length === 0) return { drawn: [], mark: null };
  const west = Math.min(...all.map(([lng]) => lng));
  const east = Math.max(...all.map(([lng]) => lng));
  const south = Math.min(...all.map(([, lat]) => lat));
  const north = Math.max(...all.map(([, lat]) => lat));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (mapWidth - 2 * margin) / Math.max((east - west) * squeeze, 1e-9),
    (mapHeight - 2 * margin) / Math.max(north - south, 1e-9),
    5e6,
  );
  const x = (lng: number) => mapWidth / 2 + (lng - (west + east) / 2) * squeeze * scale;
  const y = (lat: number) => mapHeight / 2 - (lat - (south + north) / 2) * scale;
  return {
    drawn: read.flatMap(({ shape, rings }) => {
      if (rings.length === 0) return [];
      const points = rings.map((ring) => ring.map(([lng, lat]) => [x(lng), y(lat)] as const));
      const largest = points.toSorted((a, b) => b.length - a.length)[0] ?? [];
      const xs = largest.map(([px]) => px);
      const ys = largest.map(([, py]) => py);
      const left = Math.min(...xs);
      const right = Math.max(...xs);
      const top = Math.min(...ys);
      const bottom = Math.max(...ys);
      return {
        id: shape.id,
        name: shape.name,
        path: points
          .map((ring) => `M${ring.map((p) => p.map((n) => n.toFixed(1)).join(' ')).join('L')}Z`)
          .join(''),
        label: { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top },
      };
    }),
    mark: point && { x: x(point.lng), y: y(point.lat) },
  };
}

/** The outer rings of a GeoJSON Polygon or MultiPolygon; anything else has none. */
function outerRings(outline: unknown): Ring[] {
  if (typeof outline !== 'object' || outline === null || !('type' in outline) || !('coordinates' in outline))
    return [];
  const { type, coordinates } = outline;
  if (!Array.isArray(coordinates)) return [];
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return polygons.flatMap((polygon: unknown) => {
    const ring: unknown = Array.isArray(polygon) ? polygon[0] : null;
    return Array.isArray(ring)
      ? [ring.filter(isPosition).map(([lng, lat]): [number, number] => [lng, lat])]
      : [];
  });
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function corner(point: { lng: number; lat: number }): [number, number] {
  return [point.lng, point.lat];
}
