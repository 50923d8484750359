import { type ClientRequest, request } from 'node:http';
import type { Call } from '../load/caller.ts';

/** One open stream of server-sent events. */
export interface EventStream {
  close(): void;
}

/** Opens a subscription and tells each event's `data`; resolves once the server has begun to answer. */
export function openStream(
  { url, headers, body }: Call,
  onData: (data: string) => void,
): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const outgoing: ClientRequest = request(url, {
      agent: false,
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
    });
    outgoing.on('error', reject).on('response', (response) => {
      if (response.statusCode !== 200) reject(new Error(`a stream was answered ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const events = (rest + chunk).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          const data = /^data: (.+)$/m.exec(event)?.[1];
          if (data) onData(data);
        }
      });
      // Closing is what ends it here: the answer then breaks off.
      response.on('error', () => undefined);
      resolve({ close: () => outgoing.destroy() });
    });
    outgoing.end(body);
  });
}
