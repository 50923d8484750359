import type { Pool } from 'pg';

/** One call: what our server gets, and the same for those who know rows alone. */
export interface Sample {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The page that asks; none for staff. */
  readonly origin?: string;
  /** With the ids of rows: the peers' variables by name and, in this order, the parameters of the floor's statement … */
  readonly row: Readonly<Record<string, unknown>>;
  /** … unless it has others. */
  readonly floor?: readonly unknown[];
}

/** Something to measure. */
export interface Operation {
  readonly name: string;
  /** In words, for the table. */
  readonly title: string;
  /** Asked by a district's organizer; otherwise by anybody. */
  readonly signedIn: boolean;
  readonly document: string;
  /** The id under which the document is stored: it is asked for by GET then, as the widgets do. */
  readonly documentId?: string;
  /** Different calls of this kind, so that no cache answers all of them; from the database that is measured. */
  samples(pool: Pool): Promise<Sample[]>;
}

/** The global id of a row. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}
