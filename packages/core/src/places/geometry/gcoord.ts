import gcoord from 'gcoord';
import type { Position } from 'geojson';

export type System = 'WGS84' | 'GCJ02' | 'BD09' | 'EPSG3857';

// Its types describe an ES module with a default export; Node loads its CommonJS file, where that object is everything.
const { transform, ...systems } = gcoord as unknown as typeof gcoord.default;

export function convert([x = 0, y = 0]: Position, from: System, to: System): [x: number, y: number] {
  if (from === to) return [x, y];
  const [toX, toY] = transform([x, y], systems[from], systems[to]);
  return [toX, toY];
}
