import { queueCounts } from '@linli/core/appeals/queue';
import { type Context, type Heard, servicesOf } from '../context.ts';
import { queueViewer } from './queueCounts.ts';
import { visibleAppeals } from './visible.ts';

/**
 * Of what is heard only what the viewer could notice: a change of an appeal that the viewer may read, or one that
 * changed the viewer's own counts because it left the queue. When a complaint about oneself arrives, the stream must
 * not even stir.
 */
export function noticed(
  context: Context,
  placeId: string | null,
  heard: AsyncIterable<Heard>,
): AsyncIterable<Heard> {
  return {
    [Symbol.asyncIterator]() {
      const source = heard[Symbol.asyncIterator]();
      let last: Promise<string> | string = countsOf(context, placeId);
      // Until the first event asks for them nobody waits for these counts.
      last.catch(() => undefined);
      const next = async (): Promise<IteratorResult<Heard>> => {
        for (;;) {
          const result = await source.next();
          if (result.done) return result;
          context.actor = await context.authenticate();
          const before = await last;
          last = await countsOf(context, placeId);
          const one = result.value;
          if (one.kind !== 'change' || before !== last || (await isVisible(context, one.appealId)))
            return result;
        }
      };
      return {
        next,
        // Not a generator: one that waits for the next event could not be stopped.
        return: async () => (await source.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

/** Empty once the viewer may see no queue any more. */
async function countsOf(context: Context, placeId: string | null): Promise<string> {
  const services = servicesOf(context);
  const viewer = await queueViewer(context, placeId).catch(() => null);
  return viewer ? JSON.stringify(await queueCounts(services, viewer, placeId)) : '';
}

async function isVisible(context: Context, appealId: string): Promise<boolean> {
  const where = { AND: [{ id: appealId }, visibleAppeals(context)] };
  return (await servicesOf(context).database.appeal.count({ where })) > 0;
}
