import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { getResponse, type RequestHandler } from 'msw';

const ofTheApi = /^\/(graphql|auth|uploads|photos)(\/|\?|$)/;

/** A page that goes away ends what it asked for, live updates above all. */
const gone = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];

/** Whether a request to a server of pages is one to the API behind it. */
export function isOfTheApi({ url = '/' }: IncomingMessage): boolean {
  return ofTheApi.test(url);
}

/** Answers a request to a node:http server as the API behind it would; 404 when no handler knows it. */
export async function answer(
  handlers: RequestHandler[],
  asked: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const found =
      (await getResponse(handlers, await requestOf(asked))) ?? new Response(null, { status: 404 });
    response.writeHead(found.status, Object.fromEntries(found.headers));
    if (found.body) await pipeline(Readable.fromWeb(found.body as ReadableStream), response);
    else response.end();
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : null;
    if (!gone.includes(String(code))) throw problem;
  }
}

async function requestOf(asked: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = asked;
  const given = Object.entries(headers).filter((one): one is [string, string] => typeof one[1] === 'string');
  const body = method === 'GET' || method === 'HEAD' ? null : await buffer(asked);
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { method, headers: given, body });
}
