import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';
import type { Box, Outline } from './outline.ts';
import { polygonsOf } from './outline.ts';

export interface Segment {
  readonly part: number;
  readonly ring: number;
  /** Place in its ring, and how many segments the ring has. */
  readonly index: number;
  readonly count: number;
  readonly from: Position;
  readonly to: Position;
}

/** All edges of all closed rings. */
export function segmentsOf(outline: Outline): Segment[] {
  return polygonsOf(outline).flatMap((rings, part) =>
    rings.flatMap((ring, ringIndex) =>
      ring.slice(1).map((to, index) => ({
        part,
        ring: ringIndex,
        index,
        count: ring.length - 1,
        from: ring[index] ?? to,
        to,
      })),
    ),
  );
}

export function segmentBox({ from: [ax = 0, ay = 0], to: [bx = 0, by = 0] }: Segment): Box {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

export type Meeting = 'APART' | 'TOUCH' | 'CROSS' | 'OVERLAP';

/** How two edges whose boxes touch meet, decided without rounding: crossing, running along each other, touching in a point. */
export function meeting(a: Segment, b: Segment): Meeting {
  const bFrom = side(a, b.from);
  const bTo = side(a, b.to);
  const aFrom = side(b, a.from);
  const aTo = side(b, a.to);
  if (bFrom === 0 && bTo === 0) return alongside(a, b);
  if (bFrom * bTo > 0 || aFrom * aTo > 0) return 'APART';
  return bFrom * bTo < 0 && aFrom * aTo < 0 ? 'CROSS' : 'TOUCH';
}

/** Where two edges that cross meet; for the others an end that lies on the other edge. */
export function meetingPoint(a: Segment, b: Segment): Position {
  const [ax = 0, ay = 0] = a.from;
  const [bx = 0, by = 0] = a.to;
  const from = orient2d(...pair(b.from), ...pair(b.to), ax, ay);
  const to = orient2d(...pair(b.from), ...pair(b.to), bx, by);
  if (from === to) return [a.from, a.to].find((end) => within(end, segmentBox(b))) ?? b.from;
  const share = from / (from - to);
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

function side(segment: Segment, position: Position): number {
  return Math.sign(orient2d(...pair(segment.from), ...pair(segment.to), ...pair(position)));
}

function alongside(a: Segment, b: Segment): Meeting {
  const [aWest, aSouth, aEast, aNorth] = segmentBox(a);
  const [bWest, bSouth, bEast, bNorth] = segmentBox(b);
  const width = Math.min(aEast, bEast) - Math.max(aWest, bWest);
  const height = Math.min(aNorth, bNorth) - Math.max(aSouth, bSouth);
  if (width < 0 || height < 0) return 'APART';
  return width === 0 && height === 0 ? 'TOUCH' : 'OVERLAP';
}

function within([x = 0, y = 0]: Position, [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function pair([x = 0, y = 0]: Position): [number, number] {
  return [x, y];
}

/** The position of an edge that is nearest to the given one. */
export function nearestOn(
  { from: [ax = 0, ay = 0], to: [bx = 0, by = 0] }: Segment,
  [x = 0, y = 0]: Position,
): Position {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
  const clamped = Math.min(1, Math.max(0, share));
  return [ax + clamped * (bx - ax), ay + clamped * (by - ay)];
}
