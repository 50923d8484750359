import type { Pool } from 'pg';
import { differences, flatRows } from './flatRows.ts';
import { type Call, Caller } from './load/caller.ts';
import { median, quantile } from './load/statistics.ts';
import { type Bounds, type Turn, takeTurn } from './load/turn.ts';
import type { Operation, Sample } from './operations/operation.ts';
import type { ServerProcess } from './servers/child.ts';
import type { OurServer } from './servers/ours.ts';

export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Result {
  readonly operation: string;
  readonly title: string;
  /** Flat rows of the first answer, equal on both sides. */
  readonly rows: number;
  readonly linli: Figures;
  readonly floor: Figures;
}

export interface Contest {
  readonly ours: OurServer;
  readonly floor: ServerProcess;
  readonly pool: Pool;
  readonly bounds: Bounds & { readonly rounds: number };
  readonly say: (line: string) => void;
}

/** Every server has a turn at every operation in every round: what else the machine does strikes all of them alike. */
export async function measure(contest: Contest, operations: readonly Operation[]): Promise<Result[]> {
  const { ours, floor, pool, bounds, say } = contest;
  const caller = new Caller(bounds.clients);
  try {
    const races = [];
    for (const operation of operations) {
      const samples = await operation.samples(pool);
      const calls = {
        linli: samples.map((one) => ourCall(ours, operation, one)),
        floor: samples.map((one) => floorCall(floor, operation, one)),
      };
      const rows = await compare(caller, operation, calls);
      races.push({ operation, calls, rows, turns: { linli: [] as Turn[], floor: [] as Turn[] } });
    }
    // The first round warms up compilers, plans and caches; it counts for nothing.
    for (let round = 0; round <= bounds.rounds; round++) {
      say(round === 0 ? 'warming up' : `round ${round} of ${bounds.rounds}`);
      for (const { calls, turns } of races) {
        const [our, their] = [
          await takeTurn(caller, ours, calls.linli, bounds),
          await takeTurn(caller, floor, calls.floor, bounds),
        ];
        if (round === 0) continue;
        turns.linli.push(our);
        turns.floor.push(their);
      }
    }
    return races.map(({ operation: { name, title }, rows, turns }) => ({
      operation: name,
      title,
      rows,
      linli: figuresOf(turns.linli),
      floor: figuresOf(turns.floor),
    }));
  } finally {
    caller.close();
  }
}

/** Both must say the same about the first samples before anything is timed. */
async function compare(
  caller: Caller,
  { name }: Operation,
  calls: { linli: Call[]; floor: Call[] },
): Promise<number> {
  let rows = 0;
  for (const [index, call] of calls.linli.slice(0, 10).entries()) {
    const [ours, theirs] = await Promise.all([caller.send(call), caller.send(calls.floor[index] ?? call)]);
    const { data, errors } = JSON.parse(ours.body) as { data?: unknown; errors?: unknown };
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const [a, b] = [flatRows(data), flatRows(JSON.parse(theirs.body))];
    const found = differences(a, b);
    if (found.length > 0) throw new Error(`${name}: the answers differ.\n  ${found.join('\n  ')}`);
    rows = Math.max(rows, a.length);
  }
  return rows;
}

function ourCall(
  { url, cookies }: OurServer,
  { viewer, document, documentId }: Operation,
  { variables, origin }: Sample,
): Call {
  const headers = {
    accept: 'application/graphql-response+json',
    ...(viewer && { cookie: cookies[viewer] }),
    ...(origin && { origin }),
  };
  if (documentId === undefined)
    return { url: `${url}/graphql`, headers, body: JSON.stringify({ query: document, variables }) };
  const asked = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
  return { url: `${url}/graphql?${asked}`, headers };
}

function floorCall({ url }: ServerProcess, { name }: Operation, { floor }: Sample): Call {
  return { url: `${url}/${name}`, headers: {}, body: JSON.stringify(floor) };
}

function figuresOf(turns: readonly Turn[]): Figures {
  const latencies = turns.flatMap((turn) => turn.latencies);
  return {
    requests: latencies.length,
    perSecond: median(turns.map((turn) => turn.perSecond)),
    cpuMs: median(turns.map((turn) => turn.cpuMs)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}
