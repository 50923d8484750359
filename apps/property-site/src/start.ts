import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { PropertySiteSettings } from './environment.ts';
import { renderPages } from './pages.ts';
import { contentSecurityPolicy } from './policy.ts';
import { readReport, type Violation } from './reports.ts';

const assets = join(import.meta.dirname, '..', 'assets');
const reportPath = '/csp-reports';
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface PropertySite {
  readonly url: string;
  /** What browsers reported against the page's policy, in order of arrival. */
  readonly violations: readonly Violation[];
  forgetViolations(): void;
  close(): Promise<void>;
}

/** Starts the website of the property company; it knows the API only by its address. */
export async function startPropertySite(settings: PropertySiteSettings): Promise<PropertySite> {
  const pages = renderPages({ ...settings, today: new Date() });
  const violations: Violation[] = [];
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(settings.apiUrl, reportPath),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'geolocation=(self), camera=(self), microphone=()',
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    if (request.method === 'POST' && path === reportPath) {
      const violation = await readReport(request);
      if (violation) violations.push(violation);
      response.writeHead(204, { Connection: 'close' }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const asset = readAsset(path);
    if (asset) {
      response.writeHead(200, { ...headers, 'Content-Type': asset.mediaType, 'Cache-Control': 'no-cache' });
      response.end(asset.bytes);
      return;
    }
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page ?? pages.get('/404'));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      console.error(fault);
      response.destroy();
    });
  });
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
    violations,
    forgetViolations() {
      violations.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((fault) => (fault ? reject(fault) : resolve())));
    },
  };
}

function readAsset(path: string): { bytes: Buffer; mediaType: string } | null {
  const name = /^\/assets\/([\w-]+\.\w+)$/.exec(path)?.[1];
  const mediaType = name && mediaTypes[extname(name)];
  if (!mediaType) return null;
  try {
    return { bytes: readFileSync(join(assets, name)), mediaType };
  } catch {
    return null;
  }
}
