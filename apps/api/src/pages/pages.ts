import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '@linli/core/services';
import { printedSchema } from '@linli/graph/print';
import type { Answer } from '../http/exchange.ts';
import type { Route } from '../http/router.ts';
import { demoFacts } from '../playground/demoFacts.ts';
import { playgroundFiles, playgroundPage } from '../playground/playground.ts';
import { portal } from '../portal/portal.ts';
import { sdkFiles } from '../sdk/sdkFiles.ts';
import { homePage } from './home.ts';
import { reportPage } from './report.ts';
import { trackPage } from './track.ts';

export interface PageOptions {
  readonly demo: boolean;
  readonly propertySiteUrl: string | null;
  readonly streetPortalUrl?: string | null;
  readonly sdkFolder: string;
  readonly portalFolder: string;
}

const get = ['GET'] as const;
const sheet = join(import.meta.dirname, '../../assets/page.css');

/** Everything that people open in a browser. */
export function pageRoutes(services: Services, options: PageOptions): Route[] {
  return [
    {
      path: '/',
      methods: get,
      handle: async (exchange) => {
        const facts = options.demo ? await demoFacts(services) : null;
        return homePage({ ...options, siteKey: facts?.siteKey ?? null })(exchange);
      },
    },
    { path: '/pages/page.css', methods: get, handle: styleSheet },
    { path: '/report/', methods: get, handle: reportPage(services) },
    { path: '/a/', methods: get, handle: trackPage },
    { path: '/graphql', methods: get, handle: playgroundPage },
    { path: '/playground/', methods: get, handle: playgroundFiles(services) },
    { path: '/schema.graphql', methods: get, handle: printedSdl },
    { path: '/sdk/v1/', methods: get, handle: sdkFiles(options.sdkFolder) },
    { path: '/portal/', methods: get, handle: portal(options.portalFolder) },
    { path: '/portal', methods: get, handle: () => ({ status: 308, headers: { Location: '/portal/' } }) },
  ];
}

async function styleSheet(): Promise<Answer> {
  return {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
    body: await readFile(sheet),
  };
}

function printedSdl(): Answer {
  return {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
    body: printedSchema(),
  };
}
