export interface StreamRequest {
  url: string;
  query: string;
  variables: Record<string, unknown>;
  headers: () => Record<string, string>;
  fetch: typeof globalThis.fetch;
}

export interface StreamListener {
  next: (result: Record<string, unknown>) => void;
  /** Called whenever the stream is up again after a break: events may have been missed. */
  up: (again: boolean) => void;
  down: () => void;
  /** The server refused, or said that nothing more will come. */
  end: (problem?: Error) => void;
}

const longestPause = 30_000;

/** One GraphQL subscription over server-sent events (distinct connections mode), held up until `stop` is called. */
export function openEventStream(request: StreamRequest, listener: StreamListener): () => void {
  const stopper = new AbortController();
  void keepUp(request, listener, stopper.signal);
  return () => stopper.abort();
}

async function keepUp(request: StreamRequest, listener: StreamListener, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let again = false;
  while (!signal.aborted) {
    try {
      const response = await request.fetch(request.url, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { ...request.headers(), accept: 'text/event-stream', 'content-type': 'application/json' },
        body: JSON.stringify({ query: request.query, variables: request.variables }),
        signal,
      });
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        return listener.end(new Error(`the subscription was refused (${response.status})`));
      }
      if (response.ok && response.body) {
        failures = 0;
        listener.up(again);
        again = true;
        if ((await read(response.body, listener)) === 'complete') return listener.end();
      }
    } catch (problem) {
      if (signal.aborted) return;
      if (!(problem instanceof TypeError) && !(problem instanceof DOMException)) throw problem;
    }
    if (signal.aborted) return;
    listener.down();
    failures += 1;
    await pause(Math.min(longestPause, 500 * 2 ** failures), signal);
  }
}

async function read(
  body: ReadableStream<Uint8Array>,
  listener: StreamListener,
): Promise<'complete' | 'broken'> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return 'broken';
    const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      const event = field(lines, 'event') || 'next';
      const data = field(lines, 'data');
      if (event === 'complete') return 'complete';
      if (event === 'next' && data) listener.next(JSON.parse(data) as Record<string, unknown>);
    }
  }
}

function field(lines: readonly string[], name: string): string {
  return lines
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trimStart())
    .join('\n');
}

/** Sleeps, but wakes at once when the device comes back online. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    globalThis.addEventListener?.('online', wake);
    signal.addEventListener('abort', wake, { once: true });
  });
}
