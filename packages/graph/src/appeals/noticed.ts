import { type QueueCounts, queueCountsTogether } from '@linli/core/appeals/queue';
import { seesAppealTogether } from '@linli/core/appeals/visible';
import { type Context, type Heard, servicesOf } from '../context.ts';
import { queueViewer } from './queueCounts.ts';

/** What was heard, and the counts since; null once the viewer may see no queue any more. */
export interface Noticed {
  readonly heard: Heard;
  readonly counts: QueueCounts | null;
}

/**
 * Of what is heard only what the viewer could notice: a change of an appeal that the viewer may read, or one that
 * changed the viewer's own counts because it left the queue. When a complaint about oneself arrives, the stream must
 * not even stir. Who the viewer is, is asked anew for each.
 */
export function noticed(
  context: Context,
  placeId: string | null,
  heard: AsyncIterable<Heard>,
): AsyncIterable<Noticed> {
  return {
    [Symbol.asyncIterator]() {
      const source = heard[Symbol.asyncIterator]();
      let last: Promise<QueueCounts | null> | QueueCounts | null = countsOf(context, placeId);
      // Until the first event asks for them nobody waits for these counts.
      last.catch(() => undefined);
      const next = async (): Promise<IteratorResult<Noticed>> => {
        for (;;) {
          const result = await source.next();
          if (result.done) return result;
          context.actor = await context.authenticate();
          const before = await last;
          const counts = await countsOf(context, placeId);
          last = counts;
          const one = result.value;
          if (one.kind !== 'change' || differ(before, counts) || (await sees(context, one.appealId)))
            return { done: false, value: { heard: one, counts } };
        }
      };
      return {
        next,
        // Not a generator: one that waits for the next event could not be stopped.
        return: async () => {
          await source.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}

async function countsOf(context: Context, placeId: string | null): Promise<QueueCounts | null> {
  const actor = await queueViewer(context, placeId).catch(() => null);
  return actor && queueCountsTogether(servicesOf(context), { actor, placeId });
}

function differ(one: QueueCounts | null, other: QueueCounts | null): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Whether the viewer may see an appeal as it is now. */
export async function sees(context: Context, appealId: string): Promise<boolean> {
  const { actor } = context;
  return actor.kind !== 'anonymous' && seesAppealTogether(servicesOf(context), { actor, appealId });
}
