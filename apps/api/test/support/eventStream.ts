import type { Caller } from './caller.ts';

/** The events of one subscription, read as they come. */
export async function* subscribe(
  caller: Caller,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): AsyncGenerator<{
  data: Record<string, unknown> | null;
  errors?: { extensions: Record<string, unknown> }[];
}> {
  const response = await fetch(`${caller.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...caller.headers },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  if (!response.ok || !response.body)
    throw new Error(`subscription: ${response.status} ${await response.text()}`);
  let rest = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + part).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (block.includes('event: next') && data) yield JSON.parse(data.slice('data: '.length));
    }
  }
}
