import type { Position } from 'geojson';
import type { Random } from './random.ts';

/** South-west corner, and the sides of a cell: some 340 by 330 metres. */
const origin = [115.9, 39.5] as const;
const side = [0.004, 0.003] as const;
/** Points on each edge between two corners. */
const bends = 6;

/** A block of cells: first column and row, and how many of each. */
export interface Cells {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Ground cut into cells with crooked edges, as the outlines of real places are: a cell's box reaches into its neighbours, so
 * that a box alone never answers where a point lies. Neighbours share their edges to the last digit.
 */
export class Lattice {
  readonly #corners: Position[][];
  readonly #eastward: Position[][][];
  readonly #northward: Position[][][];

  constructor(random: Random, columns: number, rows: number) {
    const grid = <T>(make: (x: number, y: number) => T) =>
      Array.from({ length: columns + 1 }, (_, x) => Array.from({ length: rows + 1 }, (_, y) => make(x, y)));
    const corners = grid((x, y) => place(x + random.between(-0.12, 0.12), y + random.between(-0.12, 0.12)));
    this.#corners = corners;
    this.#eastward = grid((x, y) => crooked(random, corners[x]?.[y], corners[x + 1]?.[y]));
    this.#northward = grid((x, y) => crooked(random, corners[x]?.[y], corners[x]?.[y + 1]));
  }

  /** The closed ring around a block of cells, counter-clockwise. */
  ring({ x, y, columns, rows }: Cells): Position[] {
    const [east, north] = [x + columns, y + rows];
    const ring: Position[] = [];
    for (let at = x; at < east; at++) ring.push(this.#corner(at, y), ...(this.#eastward[at]?.[y] ?? []));
    for (let at = y; at < north; at++)
      ring.push(this.#corner(east, at), ...(this.#northward[east]?.[at] ?? []));
    for (let at = east; at > x; at--)
      ring.push(this.#corner(at, north), ...(this.#eastward[at - 1]?.[north] ?? []).toReversed());
    for (let at = north; at > y; at--)
      ring.push(this.#corner(x, at), ...(this.#northward[x]?.[at - 1] ?? []).toReversed());
    return [...ring, this.#corner(x, y)];
  }

  /** A point well inside a block. */
  middle({ x, y, columns, rows }: Cells): Position {
    return place(x + columns / 2, y + rows / 2);
  }

  #corner(x: number, y: number): Position {
    return this.#corners[x]?.[y] ?? [];
  }
}

function place(x: number, y: number): Position {
  return [round(origin[0] + x * side[0]), round(origin[1] + y * side[1])];
}

function crooked(random: Random, from: Position | undefined, to: Position | undefined): Position[] {
  if (!from || !to) return [];
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  return Array.from({ length: bends }, (_, index) => {
    const share = (index + 1) / (bends + 1);
    const aside = random.between(-0.05, 0.05);
    return [
      round(ax + (bx - ax) * share - (by - ay) * aside),
      round(ay + (by - ay) * share + (bx - ax) * aside),
    ];
  });
}

/** To the centimetre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
