import type { Announcements, Heard } from '@linli/graph/context';

/** Who has not taken so many reads everything again instead. */
const longestQueue = 100;

/**
 * What a listener has not taken yet. Of several changes of one appeal the newest stays: whoever takes it reads the present
 * state. Where all is to be read again, nothing else need be told.
 */
class Unheard {
  readonly #waiting = new Map<string, Heard>();

  add(heard: Heard): void {
    if (this.#waiting.has('resync')) return;
    const key = heard.kind === 'change' ? heard.appealId : heard.kind;
    if (heard.kind === 'resync' || this.#waiting.size >= longestQueue) {
      this.#waiting.clear();
      this.#waiting.set('resync', { kind: 'resync' });
    } else this.#waiting.set(key, heard);
  }

  take(): Heard | undefined {
    const [first] = this.#waiting;
    if (first) this.#waiting.delete(first[0]);
    return first?.[1];
  }
}

type Waiting = (result: IteratorResult<Heard>) => void;

/** Everything that matches, and every resync, from the first time that it is asked for. Not a generator: one that waits could not be stopped. */
export function listening(
  listeners: Set<(heard: Heard) => void>,
  matches: Parameters<Announcements['listen']>[0],
): AsyncIterable<Heard> {
  return {
    [Symbol.asyncIterator]() {
      const unheard = new Unheard();
      const waiting: Waiting[] = [];
      let stopped = false;
      const listener = (heard: Heard) => {
        if (heard.kind !== 'resync' && !matches(heard)) return;
        const first = waiting.shift();
        if (first) first({ done: false, value: heard });
        else unheard.add(heard);
      };
      const end = { done: true, value: undefined } as const;
      return {
        async next() {
          if (stopped) return end;
          listeners.add(listener);
          const value = unheard.take();
          if (value) return { done: false, value };
          return new Promise<IteratorResult<Heard>>((resolve) => {
            waiting.push(resolve);
          });
        },
        async return() {
          stopped = true;
          listeners.delete(listener);
          for (const one of waiting.splice(0)) one(end);
          return end;
        },
      };
    },
  };
}
