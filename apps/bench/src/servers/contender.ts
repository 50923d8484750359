import type { BenchEnvironment } from '../environment.ts';
import type { Call } from '../load/caller.ts';
import type { Operation, Sample } from '../operations/operation.ts';
import type { ServerProcess } from './child.ts';

/** Who takes part: a server, how it is asked, and what its answers say. */
export interface Contender {
  readonly name: string;
  readonly server: ServerProcess;
  /** How many people ask in turns; nobody is known to a peer. */
  readonly people: number;
  /** Null when it does not answer this operation; calls of different indexes come from different people. */
  call(operation: Operation, sample: Sample, index: number): Call | null;
  /** An answer in the shape of our `data`; throws when it tells errors. */
  shape(operation: Operation, body: string, sample: Sample): unknown;
}

/** What a contender needs besides a database. */
export interface Setting {
  readonly environment: BenchEnvironment;
  /** How many members of staff ask. */
  readonly organizers: number;
}

/** Starts a contender on a database. */
export type Start = (setting: Setting, databaseUrl: string) => Promise<Contender>;
