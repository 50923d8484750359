import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request with its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Found again in the log. */
  readonly requestId: string;
  /** zh-CN or en: the first of Accept-Language that this house speaks. */
  readonly locale: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type Handler = (exchange: Exchange) => Promise<Answer | undefined> | Answer | undefined;

/** On every answer, also those that are streamed: nothing is sniffed, framed, embedded or told to other sites unless a page says otherwise. */
export function guard(response: ServerResponse, publicUrl: string): void {
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
  if (publicUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

export const everywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

export function send(
  { request, response, requestId }: Exchange,
  { status = 200, headers, body = '' }: Answer,
): void {
  if (response.headersSent) {
    // Half an answer is out already: end it where the reader can notice.
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'X-Request-Id': requestId,
    // "Not modified" has no length: the one that counts is that of the answer which the reader has.
    ...(status !== 304 && { 'Content-Length': Buffer.byteLength(body) }),
    ...headers,
  });
  // Text goes out in one piece with its head.
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

export function text(status: number, body: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body,
  };
}

export function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
