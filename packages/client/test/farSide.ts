import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Call {
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real HTTP server in the API's place; each call is answered by the next of the given answers, the last for ever. */
export async function farSide(
  answers: readonly ((response: ServerResponse, call: Call) => void)[],
): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    calls.push(call);
    answers[Math.min(calls.length, answers.length) - 1]?.(response, call);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, calls };
}

export function json(data: unknown, status = 200) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(data));
  };
}

/** The connection breaks before an answer. */
export function breakOff(response: ServerResponse): void {
  response.destroy();
}

/** A stream with these events; it stays open when `stays`, else it breaks after them. */
export function events(list: readonly string[], stays: boolean) {
  return (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    for (const event of list) response.write(event);
    if (!stays) setImmediate(() => response.destroy());
  };
}
