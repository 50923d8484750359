import type { Caller } from './caller.ts';

interface StreamedEvent {
  readonly data: Record<string, unknown> | null;
  readonly errors?: { extensions: Record<string, unknown> }[];
}

/** Subscribes; once this resolves the server listens, and the events can be read as they come. */
export async function subscribe(
  caller: Caller,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<AsyncGenerator<StreamedEvent>> {
  const response = await fetch(`${caller.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...caller.headers },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  if (!response.ok || !response.body)
    throw new Error(`subscription: ${response.status} ${await response.text()}`);
  if (!response.headers.get('content-type')?.includes('event-stream')) throw new Error(await response.text());
  // Taken in hand at once: fetch cancels a body that nobody reads yet when its response is collected as garbage.
  return events(response.body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>));
}

async function* events(text: ReadableStream<string>): AsyncGenerator<StreamedEvent> {
  let rest = '';
  for await (const part of text) {
    const blocks = (rest + part).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (block.includes('event: next') && data)
        yield JSON.parse(data.slice('data: '.length)) as StreamedEvent;
    }
  }
}
