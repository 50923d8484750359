/** Columns and rows of a block. */
export type Block = readonly [columns: number, rows: number];

/** What a generated database holds. Equal plans give equal rows, ids and times included. */
export interface Plan {
  readonly seed: string;
  readonly appeals: number;
  /** The moment at which the stories stop: what has not happened by then is still open. */
  readonly until: Date;
  /** How long before that the first appeal was filed. */
  readonly days: number;
  /** The ladder: districts, streets of each, communities of each, grids of each. */
  readonly ladder: {
    readonly districts: Block;
    readonly streets: Block;
    readonly communities: Block;
    readonly grids: Block;
  };
  /** Estates of each community, and buildings of each estate. */
  readonly estates: number;
  readonly buildings: number;
}

/** Four districts, 40 streets, 400 communities and 8,000 grids, whatever the number of appeals. */
export function planOf(appeals: number, until: Date, seed = 'linli'): Plan {
  return {
    seed,
    appeals,
    until,
    days: 365,
    ladder: { districts: [2, 2], streets: [2, 5], communities: [5, 2], grids: [5, 4] },
    estates: 2,
    buildings: 6,
  };
}
