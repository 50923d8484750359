import type { Position } from 'geojson';
import type { DemoEstate, DemoStructure, Metres } from '../shape.ts';
import { polygon, rectangle } from './metres.ts';
import type { LaidPlace } from './place.ts';

/** A building with the point that stands for it. */
export interface LaidBuilding {
  readonly place: LaidPlace;
  readonly at: Position;
}

/** An estate and its buildings, in rows of slabs as such estates are built. */
export function layEstate(
  estate: DemoEstate,
  parent: string,
  degrees: (point: Metres) => Position,
): { place: LaidPlace; buildings: LaidBuilding[] } {
  const [width, depth] = estate.size;
  const west = estate.at[0] - width / 2;
  const north = estate.at[1] + depth / 2;
  const rowDepth = depth / estate.rows.length;
  const buildings = estate.rows.flatMap((row, r) =>
    row.map((building, c): LaidBuilding => {
      const slot = width / row.length;
      // Every other slab stands back a little, as they do for the light.
      const back = ((c % 2) - 0.5) * rowDepth * 0.14;
      const centre: Metres = [west + slot * (c + 0.5), north - rowDepth * (r + 0.5) + back];
      const slab: Metres = [slot * 0.72, rowDepth * (typeof building === 'number' ? 0.34 : 0.6)];
      return {
        at: degrees(centre),
        place: {
          ...naming(estate, building),
          kind: 'BUILDING',
          parent: estate.key,
          outline: polygon(rectangle(centre, slab).map(degrees)),
        },
      };
    }),
  );
  const { key, name, management, households, residents, builtYear } = estate;
  const outline = polygon(rectangle(estate.at, estate.size).map(degrees));
  const profile = { management, households, residents, builtYear };
  return { place: { key, kind: 'ESTATE', name, parent, outline, estate: profile }, buildings };
}

function naming(estate: DemoEstate, building: number | DemoStructure): Pick<LaidPlace, 'key' | 'name'> {
  if (typeof building !== 'number') return building;
  return {
    key: `${estate.key}-${building}`,
    name: { zh: `${building}号楼`, en: `Building ${building}` },
  };
}
