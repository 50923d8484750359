import type { Box } from './outline.ts';

export function boxesTouch(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Every pair of items whose boxes touch, each once, found by sweeping from west to east instead of trying all. */
export function* touchingPairs<T>(items: readonly T[], box: (item: T) => Box): Generator<[T, T]> {
  const sorted = items.map((item) => ({ item, box: box(item) })).sort((a, b) => a.box[0] - b.box[0]);
  let open: typeof sorted = [];
  for (const next of sorted) {
    open = open.filter((other) => other.box[2] >= next.box[0]);
    for (const other of open) {
      if (boxesTouch(other.box, next.box)) yield [other.item, next.item];
    }
    open.push(next);
  }
}
