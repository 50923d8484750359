const second = 1000;
const shortest = second;
const longest = 60 * second;
/** A server that asks for more than an hour is asked again all the same: nobody keeps a page open that long. */
const longestAsked = 3600;

/**
 * How long to wait after so many failed tries, in milliseconds: anything between one second and a bound that doubles up
 * to a minute ("full jitter"), so that all who lost the same service do not come back at the same moment.
 */
export function pause(tries: number): number {
  const bound = Math.min(longest, shortest * 2 ** tries);
  return shortest + Math.random() * (bound - shortest);
}

/**
 * The next try of something that failed for now. It comes by itself after a pause, and at once when the network or the
 * person comes back; never before what the server asked for. Nothing runs, and nothing listens, while nothing waits.
 */
export class Backoff {
  /** When the next try comes by itself, in milliseconds since 1970; undefined while nothing waits. */
  at: number | undefined;
  #again: () => void;
  #tries = 0;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(again: () => void) {
    this.#again = again;
  }

  /** The last try failed: there will be another one. `retryAfter` in seconds, as the server said. */
  later(retryAfter = 0): void {
    this.#disarm();
    this.#tries += 1;
    // Of what a header says, only a sensible number counts.
    const asked = retryAfter > 0 ? Math.min(retryAfter, longestAsked) * second : 0;
    const wait = asked + pause(this.#tries);
    this.#asked = performance.now() + asked;
    this.at = Date.now() + wait;
    this.#timer = setTimeout(this.now, wait);
    window.addEventListener('online', this.#online);
    document.addEventListener('visibilitychange', this.#seen);
  }

  /** Tries now: the person asks for it. */
  now = (): void => {
    this.#disarm();
    this.#again();
  };

  /** It went through, or is not wanted any more: nothing waits, and the next pauses are short again. */
  stop(): void {
    this.#disarm();
    this.#tries = 0;
  }

  #wake(): void {
    if (performance.now() >= this.#asked) this.now();
  }

  #online = (): void => {
    this.#tries = 0;
    this.#wake();
  };

  #seen = (): void => {
    if (document.visibilityState === 'visible') this.#wake();
  };

  #disarm(): void {
    clearTimeout(this.#timer);
    this.at = undefined;
    window.removeEventListener('online', this.#online);
    document.removeEventListener('visibilitychange', this.#seen);
  }
}
