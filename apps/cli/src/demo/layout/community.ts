import { divideOutline } from '@linli/core/places/geometry/divide';
import { type Outline, outlineBox } from '@linli/core/places/geometry/outline';
import type { Position } from 'geojson';
import { chineseNumber } from '../numerals.ts';
import type { DemoCommunity, Metres } from '../shape.ts';
import { layEstate } from './estate.ts';
import type { LaidPlace } from './place.ts';

interface Seed {
  readonly at: Position;
  readonly place?: LaidPlace;
}

/** A community, its grids divided around its buildings, its estates and their buildings. */
export function layCommunity(
  community: DemoCommunity,
  outline: Outline,
  street: string,
  degrees: (point: Metres) => Position,
): LaidPlace[] {
  const estates = community.estates.map((estate) => layEstate(estate, community.key, degrees));
  const buildings = estates.flatMap((estate) => estate.buildings);
  const seeds: readonly Seed[] = buildings.length > 0 ? buildings : lattice(outline).map((at) => ({ at }));
  const pieces = divideOutline(outline, seeds, (seed) => seed.at, community.grids);
  const gridOf = new Map<string, string>();
  const grids = pieces.map((piece, index): LaidPlace => {
    const key = `${community.key}-grid-${index + 1}`;
    for (const { place } of piece.seeds) if (place) gridOf.set(place.key, key);
    return {
      key,
      kind: 'GRID',
      name: { zh: `第${chineseNumber(index + 1)}网格`, en: `Grid ${index + 1}` },
      parent: community.key,
      outline: piece.outline,
    };
  });
  return [
    { key: community.key, kind: 'COMMUNITY', name: community.name, parent: street, outline },
    ...grids,
    ...estates.map((estate) => estate.place),
    ...buildings.map(({ place }) => ({ ...place, grid: gridOf.get(place.key) })),
  ];
}

/** Seeds for a community without told estates: a lattice that is a little off, as streets are. */
function lattice(outline: Outline): Position[] {
  const [west, south, east, north] = outlineBox(outline);
  const steps = [0.5, 1.5, 2.5, 3.5, 4.5];
  return steps.flatMap((row) =>
    steps.map((column): Position => {
      const shift = ((row * 7 + column * 3) % 4) / 20;
      return [
        west + ((east - west) * (column + shift)) / 5.2,
        south + ((north - south) * (row - shift / 2)) / 5,
      ];
    }),
  );
}
