import type { Position, Shape } from './shapes.ts';

/** Chinese characters are as wide as high, others about half of that. */
const widthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.55), 0);

type Box = [left: number, top: number, right: number, bottom: number];

const meet = (one: Box, other: Box): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** How wide or high a shape is. */
export function spread({ rings }: Shape, axis: 0 | 1): number {
  const along = rings.flat().map((point) => point[axis]);
  return Math.max(...along) - Math.min(...along);
}

/**
 * Where names stand that have room beside each other at this size of letters: the chosen shape's before all, then the
 * largest shapes'. The others show theirs to who points at them; the list has them all.
 */
export function labels(
  shapes: Shape[],
  letters: number,
  width: number,
  chosen: string,
): Map<string, { at: Position; shown: boolean }> {
  const room = (shape: Shape): number =>
    shape.id === chosen ? Number.POSITIVE_INFINITY : spread(shape, 0) * spread(shape, 1);
  const taken: Box[] = [];
  const placed = new Map<string, { at: Position; shown: boolean }>();
  const sizes = new Map(shapes.map((shape) => [shape, room(shape)]));
  for (const [shape] of [...sizes].sort(([, one], [, other]) => other - one)) {
    const half = (widthOf(shape.name) * letters) / 2;
    const x = Math.max(half, Math.min(shape.at[0], width - half));
    const y = shape.at[1];
    const box: Box = [x - half, y - letters * 0.6, x + half, y + letters * 0.6];
    const shown = !taken.some((other) => meet(box, other));
    if (shown) taken.push(box);
    placed.set(shape.id, { at: [x, y], shown });
  }
  return placed;
}
