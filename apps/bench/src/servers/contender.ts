import type { Call } from '../load/caller.ts';
import type { Operation, Sample } from '../operations/operation.ts';
import type { ServerProcess } from './child.ts';

/** Who takes part: a server, how it is asked, and what its answers say. */
export interface Contender {
  readonly name: string;
  readonly server: ServerProcess;
  /** Null when it does not answer this operation; calls of different indexes come from different people. */
  call(operation: Operation, sample: Sample, index: number): Call | null;
  /** An answer in the shape of our `data`; throws when it tells errors. */
  shape(operation: Operation, body: string, sample: Sample): unknown;
}
