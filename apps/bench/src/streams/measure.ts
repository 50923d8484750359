import type { Pool } from 'pg';
import { Caller } from '../load/caller.ts';
import { quantile } from '../load/statistics.ts';
import { type Bounds, takeTurn } from '../load/turn.ts';
import type { Contender } from '../servers/contender.ts';
import { operationOf } from '../writes/operation.ts';
import { type Resolution, resolutions } from '../writes/resolve.ts';
import { type EventStream, openStream } from './eventStream.ts';

export interface StreamFigures {
  readonly streams: number;
  readonly writes: number;
  readonly expected: number;
  readonly arrived: number;
  /** From the moment that the write was sent. */
  readonly p50: number;
  readonly p99: number;
  readonly writesPerSecond: number;
  readonly writesPerSecondWithout: number;
}

const streams = 200;
const writes = 150;
/** How long is waited for what has not arrived yet. */
const patienceMs = 20_000;

const queue = operationOf(
  'queueUpdated',
  'subscription Queue($place: ID) { queueUpdated(place: $place) { appeal { id version } counts { open overdue } } }',
  true,
);

/** Streets' queues kept open while appeals in them are resolved; first the same number of writes without anybody watching. */
export async function measureStreams(ours: Contender, pool: Pool, bounds: Bounds): Promise<StreamFigures> {
  const caller = new Caller(bounds.clients);
  const open: EventStream[] = [];
  try {
    const work = await resolutions(ours, pool, 2 * writes);
    const [quiet, watched] = [work.slice(0, writes), work.slice(writes)];
    const turn = { ...bounds, seconds: 60 };
    const calls = (of: readonly Resolution[]) => of.map(({ call }) => call);
    const before = await takeTurn(caller, ours.server, calls(quiet), { ...turn, requests: quiet.length }, 0);

    const sentAt = new Map<string, number>();
    const delays: number[] = [];
    const watchers = new Map<string, number>();
    const streets = [...new Set(work.map(({ street }) => street))];
    for (let index = 0; index < streams; index++) {
      const place = streets[index % streets.length] ?? '';
      const call = ours.call(queue, { variables: { place }, row: {} }, index);
      if (!call) throw new Error('there are no streams');
      open.push(await openStream(call, (data) => arrive(data)));
      watchers.set(place, (watchers.get(place) ?? 0) + 1);
    }
    function arrive(data: string): void {
      const update = JSON.parse(data) as { data?: { queueUpdated?: { appeal: { id: string } | null } } };
      const at = sentAt.get(update.data?.queueUpdated?.appeal?.id ?? '');
      if (at !== undefined) delays.push(performance.now() - at);
    }
    const appealOf = new Map(watched.map(({ call, appeal }) => [call, appeal]));
    const noting: Pick<Caller, 'send' | 'renew'> = {
      renew: () => caller.renew(),
      send(call) {
        sentAt.set(appealOf.get(call) ?? '', performance.now());
        return caller.send(call);
      },
    };
    const during = await takeTurn(
      noting,
      ours.server,
      calls(watched),
      { ...turn, requests: watched.length },
      0,
    );
    const expected = watched.reduce((sum, { street }) => sum + (watchers.get(street) ?? 0), 0);
    const until = performance.now() + patienceMs;
    while (delays.length < expected && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      ...{ streams, writes: watched.length, expected, arrived: delays.length },
      p50: quantile(delays, 0.5),
      p99: quantile(delays, 0.99),
      writesPerSecond: during.perSecond,
      writesPerSecondWithout: before.perSecond,
    };
  } finally {
    for (const stream of open) stream.close();
    caller.close();
  }
}
