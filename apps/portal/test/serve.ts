import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { answer, isOfTheApi } from '@linli/testkit/msw/answer';
import type { RequestHandler } from 'msw';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The strictest policy that the portal has to live under: no inline style, no nonce, no eval. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const cookie = 'reader';

export interface Stage {
  /** Where the portal begins. */
  readonly url: string;
  /** The cookie of a reader whose requests to the API these handlers answer. */
  readonly admit: (handlers: RequestHandler[]) => {
    name: string;
    value: string;
    url: string;
    httpOnly: true;
  };
  readonly stop: () => Promise<void>;
}

/** Serves a built portal at /portal/ as the API does: files, and index.html for every other address; each reader has an API of their own. */
export async function serve(folder: string): Promise<Stage> {
  const readers: RequestHandler[][] = [];
  const server = createServer(async (request, response) => {
    if (isOfTheApi(request)) {
      const [, number] = new RegExp(`${cookie}=(\\d+)`).exec(request.headers.cookie ?? '') ?? [];
      await answer(readers[Number(number)] ?? [], request, response);
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = normalize(pathname.replace(/^\/portal\//, '/'));
    const name = extname(asked) === '' ? '/index.html' : asked;
    try {
      const bytes = await readFile(join(folder, name));
      response.writeHead(200, {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': policy,
      });
      response.end(bytes);
    } catch (problem) {
      if (!(problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')) throw problem;
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/portal/`;
  return {
    url,
    admit: (handlers) => {
      readers.push(handlers);
      return { name: cookie, value: String(readers.length - 1), url: new URL('/', url).href, httpOnly: true };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
