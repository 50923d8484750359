import { nextTick } from '@linli/database/nextTick';
import type { Context } from '../context.ts';

/**
 * A loader for what no Prisma relation reaches: the keys that one request asks for in the same tick are loaded at once.
 * `load` answers a map; keys that are missing from it give undefined.
 */
export function batch<Value>(
  load: (context: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
) {
  const waiting = new WeakMap<Context, { keys: Set<string>; loaded: Promise<ReadonlyMap<string, Value>> }>();
  return async (context: Context, key: string): Promise<Value | undefined> => {
    let current = waiting.get(context);
    if (!current) {
      const keys = new Set<string>();
      const loaded = nextTick().then(() => {
        waiting.delete(context);
        return load(context, [...keys]);
      });
      current = { keys, loaded };
      waiting.set(context, current);
    }
    current.keys.add(key);
    return (await current.loaded).get(key);
  };
}
