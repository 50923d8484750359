import type { Position } from 'geojson';
import { joined, shared, without } from './clip.ts';
import { areaOf, metresBetween, perimeterOf, pointOnSurface } from './measure.ts';
import { type Outline, outlineBox, outlineOf, polygonsOf } from './outline.ts';
import { nearestOn, segmentBox, segmentsOf } from './segments.ts';
import { boxesTouch, touchingPairs } from './sweep.ts';
import { SLIVER_WIDTH_METRES, SMALLEST_AREA_SQUARE_METRES } from './tolerances.ts';

export interface NamedOutline {
  readonly name: string;
  readonly outline: Outline;
}

/** Ground that should belong to one place and belongs to two, to none, or to a parent that does not reach so far. */
export interface LayerProblem {
  readonly kind: 'OVERLAP' | 'GAP' | 'OUTSIDE_PARENT';
  /** The two that overlap; the neighbours of a gap; the place that sticks out. */
  readonly names: readonly string[];
  /** How many separate pieces of ground, and their size together. */
  readonly pieces: number;
  readonly squareMetres: number;
  /** A point of the largest piece, to look at. */
  readonly position: Position;
}

/**
 * How the outlines of places of one kind under one parent fit together. Without the parent's outline only the gaps that
 * they enclose can be seen.
 */
export function layerProblems(siblings: readonly NamedOutline[], parent?: Outline): LayerProblem[] {
  return [
    ...overlaps(siblings),
    ...gaps(siblings, parent),
    ...(parent ? outsideParent(siblings, parent) : []),
  ];
}

export function overlaps(siblings: readonly NamedOutline[]): LayerProblem[] {
  return [...touchingPairs(siblings, ({ outline }) => outlineBox(outline))].flatMap(([a, b]) =>
    problem('OVERLAP', [a.name, b.name].sort(), realParts(shared(a.outline, b.outline))),
  );
}

export function gaps(siblings: readonly NamedOutline[], parent?: Outline): LayerProblem[] {
  const covered = joined(siblings.map(({ outline }) => outline));
  if (!covered) return [];
  const pieces = realParts(without(parent ?? filled(covered), [covered]));
  const byNeighbours = Map.groupBy(pieces, (piece) => neighboursOf(piece, siblings).join('\n'));
  return [...byNeighbours].flatMap(([names, gap]) => problem('GAP', names.split('\n'), gap));
}

export function outsideParent(children: readonly NamedOutline[], parent: Outline): LayerProblem[] {
  return children.flatMap((child) =>
    problem('OUTSIDE_PARENT', [child.name], realParts(without(child.outline, [parent]))),
  );
}

function problem(kind: LayerProblem['kind'], names: readonly string[], pieces: Outline[]): LayerProblem[] {
  if (pieces.length === 0) return [];
  const ground = outlineOf(pieces.flatMap(polygonsOf));
  return [
    { kind, names, pieces: pieces.length, squareMetres: areaOf(ground), position: pointOnSurface(ground) },
  ];
}

/** The parts that are more than drawing differences. */
function realParts(outline: Outline | null): Outline[] {
  const parts = outline ? polygonsOf(outline).map((polygon) => outlineOf([polygon])) : [];
  return parts.filter((part) => {
    const area = areaOf(part);
    return area >= SMALLEST_AREA_SQUARE_METRES && (2 * area) / perimeterOf(part) >= SLIVER_WIDTH_METRES;
  });
}

function filled(outline: Outline): Outline {
  return outlineOf(polygonsOf(outline).map(([shell = []]) => [shell]));
}

/** The places whose border a gap touches: one of its corners lies on one of their edges. */
function neighboursOf(gap: Outline, siblings: readonly NamedOutline[]): string[] {
  const box = outlineBox(gap);
  const corners = polygonsOf(gap).flat(2);
  return siblings
    .filter(({ outline }) => boxesTouch(outlineBox(outline), box))
    .filter(({ outline }) =>
      segmentsOf(outline)
        .filter((edge) => boxesTouch(segmentBox(edge), box))
        .some((edge) => corners.some((corner) => metresBetween(corner, nearestOn(edge, corner)) < 0.1)),
    )
    .map(({ name }) => name)
    .sort();
}
