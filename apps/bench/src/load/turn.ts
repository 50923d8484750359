import type { ServerProcess } from '../servers/child.ts';
import type { Call, Caller } from './caller.ts';

export interface Bounds {
  readonly seconds: number;
  readonly requests: number;
  readonly clients: number;
}

/** What one server did in one turn. */
export interface Turn {
  readonly requests: number;
  readonly perSecond: number;
  /** The server's own processor time; the database's and the caller's are not in it. */
  readonly cpuMs: number;
  readonly latencies: readonly number[];
}

/**
 * Some clients call one server over and over, each as soon as it has its answer, until time or count are used up. A few calls
 * before are not measured: whatever a server keeps for a minute may have grown old while the others had their turns.
 */
export async function takeTurn(
  caller: Pick<Caller, 'send' | 'renew'>,
  server: ServerProcess,
  calls: readonly Call[],
  { seconds, requests, clients }: Bounds,
  unmeasured = 24,
): Promise<Turn> {
  const latencies: number[] = [];
  caller.renew();
  for (const call of calls.slice(0, unmeasured)) await ask(caller, call);
  let sent = 0;
  const before = await server.usage();
  const start = performance.now();
  const client = async () => {
    while (sent < requests && performance.now() - start < seconds * 1000) {
      const call = calls[sent++ % calls.length];
      if (!call) return;
      const begun = performance.now();
      await ask(caller, call);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = performance.now() - start;
  const after = await server.usage();
  return {
    requests: latencies.length,
    perSecond: (latencies.length / elapsed) * 1000,
    cpuMs: (after.cpuMs - before.cpuMs) / latencies.length,
    latencies,
  };
}

async function ask(caller: Pick<Caller, 'send'>, call: Call): Promise<void> {
  const { status, body } = await caller.send(call);
  if (status !== 200 || body.includes('"errors":[') || !body.includes(call.expected ?? ''))
    throw new Error(`${call.url} answered ${status}: ${body.slice(0, 500)}`);
}
