import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { Delaunay } from 'd3-delaunay';
import type { Position } from 'geojson';
import { joined, shared } from './clip.ts';
import { project, unproject } from './mercator.ts';
import { type Outline, outlineBox, outlineOf } from './outline.ts';
import { segmentBox, segmentsOf } from './segments.ts';
import { boxesTouch } from './sweep.ts';

/** One piece of a divided outline and the seeds around which it lies. */
export interface Piece<S> {
  readonly outline: Outline;
  readonly seeds: readonly S[];
}

/**
 * Divides an outline into schematic pieces around seeds such as residential compounds: every spot goes to the piece of its
 * nearest seed, so the pieces cover the outline without gap or overlap. Seeds outside it are left out.
 *
 * @param groups How many pieces; neighbouring seeds are put together evenly. At most one per seed.
 */
export function divideOutline<S>(
  outline: Outline,
  seeds: readonly S[],
  positionOf: (seed: S) => Position,
  groups: number,
): Piece<S>[] {
  const cells = cellsAround(outline, seeds, positionOf);
  return bisect(cells, Math.min(groups, cells.length)).flatMap((group) => {
    const piece = joined(group.map((cell) => cell.outline));
    return piece ? [{ outline: piece, seeds: group.flatMap((cell) => cell.seeds) }] : [];
  });
}

interface Cell<S> extends Piece<S> {
  readonly at: readonly [x: number, y: number];
}

/** The part of the outline that is nearer to each seed than to any other. Seeds at one spot share a cell. */
function cellsAround<S>(outline: Outline, seeds: readonly S[], positionOf: (seed: S) => Position): Cell<S>[] {
  const inside = seeds.filter((seed) => booleanPointInPolygon(positionOf(seed), outline));
  const spots = [...Map.groupBy(inside, (seed) => String(positionOf(seed))).values()].map((group) => ({
    seeds: group,
    at: project(positionOf(group[0] as S)),
  }));
  const [west, south, east, north] = outlineBox(outline);
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const border = segmentsOf(outline).map(segmentBox);
  const cells = Delaunay.from(spots.map(({ at }) => at)).voronoi([left - 1, bottom - 1, right + 1, top + 1]);
  return spots.flatMap((spot, index) => {
    const ring = cells.cellPolygon(index)?.map(unproject);
    if (!ring) return [];
    const whole = outlineOf([[ring]]);
    const box = outlineBox(whole);
    const cell = border.some((edge) => boxesTouch(edge, box)) ? shared(outline, whole) : whole;
    return cell ? [{ ...spot, outline: cell }] : [];
  });
}

/** Halves along the longer side until there are enough groups, sizes as even as the number allows. */
function bisect<S>(cells: Cell<S>[], groups: number): Cell<S>[][] {
  if (groups <= 1) return cells.length > 0 ? [cells] : [];
  const spread = (axis: 0 | 1) =>
    Math.max(...cells.map(({ at }) => at[axis])) - Math.min(...cells.map(({ at }) => at[axis]));
  const axis = spread(0) >= spread(1) ? 0 : 1;
  const sorted = cells.toSorted(
    (a, b) => a.at[axis] - b.at[axis] || a.at[(1 - axis) as 0 | 1] - b.at[(1 - axis) as 0 | 1],
  );
  const left = Math.floor(groups / 2);
  const cut = Math.round((cells.length * left) / groups);
  return [...bisect(sorted.slice(0, cut), left), ...bisect(sorted.slice(cut), groups - left)];
}
