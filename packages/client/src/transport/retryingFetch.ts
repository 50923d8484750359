type Fetch = typeof globalThis.fetch;

export interface RetryOptions {
  fetch?: Fetch;
  /** Pauses before each further try, in milliseconds. */
  pauses?: readonly number[];
}

// 409 is the API's "the same key is still being worked on"; the others come from a server that is starting or ending.
const passing = new Set([409, 502, 503, 504]);

/**
 * A fetch that tries again when the network or the server is away for a moment. Safe for mutations only because
 * each of them carries an Idempotency-Key: the second try is answered with the first one's result.
 */
export function retryingFetch({ fetch = globalThis.fetch, pauses = [400, 1200, 3000] }: RetryOptions): Fetch {
  return async (input, init) => {
    for (const [attempt, pause] of [...pauses, null].entries()) {
      try {
        const response = await fetch(input, init);
        if (pause === null || !passing.has(response.status)) return response;
        await wait(retryAfter(response) ?? pause, init?.signal);
      } catch (error) {
        if (pause === null || init?.signal?.aborted || attempt >= pauses.length) throw error;
        await wait(pause, init?.signal);
      }
    }
    throw new TypeError('unreachable: the last pause returns or throws');
  };
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 && seconds <= 10 ? seconds * 1000 : null;
}

function wait(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
