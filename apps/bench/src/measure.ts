import type { Pool } from 'pg';
import { differences, flatRows } from './flatRows.ts';
import { type Call, Caller } from './load/caller.ts';
import { median, quantile } from './load/statistics.ts';
import { type Bounds, type Turn, takeTurn } from './load/turn.ts';
import type { Operation, Sample } from './operations/operation.ts';
import type { Contender } from './servers/contender.ts';

export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Result {
  readonly operation: string;
  readonly title: string;
  /** Flat rows of the first answer, equal of all who answer. */
  readonly rows: number;
  /** By the contender's name; those who do not answer this are left out. */
  readonly figures: Readonly<Record<string, Figures>>;
}

export interface Contest {
  /** The first one's answers are what the others must say too. */
  readonly contenders: readonly Contender[];
  readonly pool: Pool;
  readonly bounds: Bounds & { readonly rounds: number };
  readonly say: (line: string) => void;
}

interface Lane {
  readonly contender: Contender;
  readonly calls: readonly Call[];
  readonly turns: Turn[];
}

/** Every server has a turn at every operation in every round: what else the machine does strikes all of them alike. */
export async function measure(contest: Contest, operations: readonly Operation[]): Promise<Result[]> {
  const { pool, bounds, say } = contest;
  const caller = new Caller(bounds.clients);
  try {
    const races = [];
    for (const operation of operations) {
      const samples = await operation.samples(pool);
      const lanes = lanesOf(contest, operation, samples);
      races.push({ operation, lanes, rows: await compare(caller, operation, samples, lanes) });
    }
    // The first round warms up compilers, plans and caches; it counts for nothing.
    for (let round = 0; round <= bounds.rounds; round++) {
      say(round === 0 ? 'warming up' : `round ${round} of ${bounds.rounds}`);
      for (const { contender, calls, turns } of races.flatMap(({ lanes }) => lanes)) {
        const turn = await takeTurn(caller, contender.server, calls, bounds);
        if (round > 0) turns.push(turn);
      }
    }
    return races.map(({ operation: { name, title }, rows, lanes }) => ({
      operation: name,
      title,
      rows,
      figures: Object.fromEntries(lanes.map(({ contender, turns }) => [contender.name, figuresOf(turns)])),
    }));
  } finally {
    caller.close();
  }
}

function lanesOf({ contenders }: Contest, operation: Operation, samples: readonly Sample[]): Lane[] {
  return contenders.flatMap((contender) => {
    const calls = samples
      .map((sample, index) => contender.call(operation, sample, index))
      .filter((call) => call !== null);
    return calls.length > 0 ? [{ contender, calls, turns: [] }] : [];
  });
}

/** All must say the same about the first samples before anything is timed. */
async function compare(
  caller: Caller,
  operation: Operation,
  samples: readonly Sample[],
  [ours, ...others]: Lane[],
): Promise<number> {
  let rows = 0;
  for (const [index, sample] of samples.slice(0, 10).entries()) {
    const rowsOf = async ({ contender, calls }: Lane) => {
      const { body } = await caller.send(called(operation, calls[index]));
      return flatRows(contender.shape(operation, body, sample));
    };
    if (!ours) throw new Error(`${operation.name}: nobody answers`);
    const own = await rowsOf(ours);
    for (const other of others) {
      const found = differences(own, await rowsOf(other));
      if (found.length > 0)
        throw new Error(
          `${operation.name}: the answers of Linli and ${other.contender.name} differ.\n  ${found.join('\n  ')}`,
        );
    }
    rows = Math.max(rows, own.length);
  }
  return rows;
}

function called({ name }: Operation, call: Call | undefined): Call {
  if (!call) throw new Error(`${name}: nothing to ask for`);
  return call;
}

export function figuresOf(turns: readonly Turn[]): Figures {
  const latencies = turns.flatMap((turn) => turn.latencies);
  return {
    requests: latencies.length,
    perSecond: median(turns.map((turn) => turn.perSecond)),
    cpuMs: median(turns.map((turn) => turn.cpuMs)),
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
  };
}
