import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { boxOf, type Outline, type PolygonRings, polygonsOf } from './outline.ts';
import { meeting, meetingPoint, type Segment, segmentBox, segmentsOf } from './segments.ts';
import { touchingPairs } from './sweep.ts';

export type RingProblemCode =
  | 'NOT_A_POLYGON'
  | 'OUT_OF_RANGE'
  | 'TOO_FEW_POINTS'
  | 'NOT_CLOSED'
  | 'CROSSES_ITSELF'
  | 'RINGS_CROSS'
  | 'HOLE_OUTSIDE'
  | 'PARTS_OVERLAP';

/** What is wrong with an outline and where; part and ring count from 0, ring 0 is the outer one. */
export interface RingProblem {
  readonly code: RingProblemCode;
  readonly part: number;
  readonly ring: number;
  readonly position?: Position;
}

/** Everything that keeps an outline from being a valid GeoJSON (Multi)Polygon. Shape first: crossings are only looked for between whole rings. */
export function ringProblems(outline: Outline): RingProblem[] {
  const malformed = polygonsOf(outline).flatMap((rings, part) =>
    rings.flatMap((ring, index) => shapeProblem(ring, part, index)),
  );
  if (malformed.length > 0) return malformed;
  const crossings = crossingProblems(outline);
  return crossings.length > 0 ? crossings : nestingProblems(outline);
}

function shapeProblem(positions: Position[], part: number, ring: number): RingProblem[] {
  const beyond = positions.find(
    ([lng = Infinity, lat = Infinity]) => !(Math.abs(lng) <= 180 && Math.abs(lat) < 85),
  );
  if (beyond) return [{ code: 'OUT_OF_RANGE', part, ring, position: beyond }];
  const [first = [], last = []] = [positions[0], positions.at(-1)];
  if (positions.length < 4) return [{ code: 'TOO_FEW_POINTS', part, ring, position: first }];
  return samePosition(first, last) ? [] : [{ code: 'NOT_CLOSED', part, ring, position: last }];
}

function crossingProblems(outline: Outline): RingProblem[] {
  const problems: RingProblem[] = [];
  for (const [a, b] of touchingPairs(segmentsOf(outline), segmentBox)) {
    const code = crossingCode(a, b);
    if (code) problems.push({ code, part: a.part, ring: a.ring, position: meetingPoint(a, b) });
  }
  return problems;
}

function crossingCode(a: Segment, b: Segment): RingProblemCode | undefined {
  const met = meeting(a, b);
  if (met === 'APART') return undefined;
  if (a.part !== b.part) return met === 'CROSS' ? 'PARTS_OVERLAP' : undefined;
  if (a.ring !== b.ring) return met === 'TOUCH' ? undefined : 'RINGS_CROSS';
  return met === 'TOUCH' && consecutive(a, b) ? undefined : 'CROSSES_ITSELF';
}

function consecutive(a: Segment, b: Segment): boolean {
  const steps = Math.abs(a.index - b.index);
  return steps === 1 || steps === a.count - 1;
}

function nestingProblems(outline: Outline): RingProblem[] {
  const parts = polygonsOf(outline).map((rings, part) => ({ rings, part, box: boxOf(rings[0] ?? []) }));
  const holes = parts.flatMap(({ rings: [shell = [], ...inner], part }) =>
    inner.flatMap((hole, index): RingProblem[] => {
      const position = hole.find((point) => !covers([shell], point, false));
      return position ? [{ code: 'HOLE_OUTSIDE', part, ring: index + 1, position }] : [];
    }),
  );
  const nested: RingProblem[] = [];
  for (const [a, b] of touchingPairs(parts, ({ box }) => box)) {
    const position =
      b.rings[0]?.find((point) => covers(a.rings, point, true)) ??
      a.rings[0]?.find((point) => covers(b.rings, point, true));
    if (position) nested.push({ code: 'PARTS_OVERLAP', part: b.part, ring: 0, position });
  }
  return [...holes, ...nested];
}

function covers(rings: PolygonRings, position: Position, ignoreBoundary: boolean): boolean {
  return booleanPointInPolygon(position, { type: 'Polygon', coordinates: rings }, { ignoreBoundary });
}

function samePosition([ax, ay]: Position, [bx, by]: Position): boolean {
  return ax === bx && ay === by;
}
