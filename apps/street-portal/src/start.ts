import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { StreetPortalSettings } from './environment.ts';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

export interface StreetPortal {
  readonly url: string;
  close(): Promise<void>;
}

/** Four files and a strict policy: any web server could do it. The page talks to the API by itself. */
export async function startStreetPortal(settings: StreetPortalSettings): Promise<StreetPortal> {
  const { apiUrl, clientId } = settings;
  const html = read('pages', 'index.html').replaceAll('{{api}}', apiUrl).replaceAll('{{client}}', clientId);
  const script = (name: string) =>
    [
      'text/javascript',
      transformSync(read('browser', name), { loader: 'ts', format: 'esm', target: 'es2024' }).code,
    ] as const;
  const files: Readonly<Record<string, readonly [mediaType: string, text: string]>> = {
    '/': ['text/html', html],
    '/portal.css': ['text/css', read('pages', 'portal.css')],
    '/signIn.ts': script('signIn.ts'),
    '/queue.ts': script('queue.ts'),
    '/words.ts': script('words.ts'),
  };
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(apiUrl),
    'Cache-Control': 'no-cache',
    // The code stands in the address for a moment: it is told to nobody.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };

  function answer(path: string, response: ServerResponse): void {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    const [mediaType, text] = file ?? ['text/plain', 'Not found\n'];
    response.writeHead(file ? 200 : 404, { ...headers, 'Content-Type': `${mediaType}; charset=utf-8` });
    response.end(text);
  }

  const server = createServer((request, response) => answer(request.url?.split('?')[0] ?? '/', response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((fault) => (fault ? reject(fault) : resolve())));
    },
  };
}

/** Its own three scripts, its own style, and the API: nothing else is loaded, and nobody frames it. */
function contentSecurityPolicy(apiUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${apiUrl}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
