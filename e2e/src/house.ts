import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@linli/api/environment';
import { openServices } from '@linli/api/services';
import { startApi } from '@linli/api/start';
import { type Demo, loadDemo } from '@linli/cli/demo/load';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';
import { type PropertySite, startPropertySite } from '@linli/property-site/start';
import { type StreetPortal, startStreetPortal } from '@linli/street-portal/start';
import { freePort } from './freePort.ts';

/** Everything that `start` starts, over a database of the test's own, on free ports. */
export interface House {
  /** Origin of the API, with portal, widgets and hosted pages. */
  readonly api: string;
  /** The property company's website, on an origin of its own. */
  readonly site: PropertySite;
  /** A street's own portal. */
  readonly streetPortal: StreetPortal;
  /** For another website whose origin is listed as well. */
  readonly sparePort: number;
  readonly demo: Demo;
  /** What the server logged as its own fault. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

interface OwnDatabase {
  readonly url: string;
  close(): Promise<void>;
}

export async function openHouse(
  openDatabase: () => Promise<OwnDatabase> = createTestDatabase,
): Promise<House> {
  // Whatever fails on the way, nothing of it stays behind.
  await using stack = new AsyncDisposableStack();
  const database = await openDatabase();
  stack.defer(() => database.close());
  const home = await mkdtemp(join(tmpdir(), 'linli-e2e-'));
  stack.defer(() => rm(home, { recursive: true, force: true }));
  const [apiPort, sitePort, sparePort] = [await freePort(), await freePort(), await freePort()];
  const streetPort = await freePort();
  const api = `http://localhost:${apiPort}`;
  const originsOf = (port: number) => [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const origins = [sitePort, sparePort].flatMap(originsOf);
  const environment = readEnvironment({
    LINLI_HOME: home,
    LINLI_PORT: String(apiPort),
    LINLI_PUBLIC_URL: api,
    LINLI_DEMO: '1',
    LINLI_PROPERTY_SITE_URL: origins[0],
  });
  const open = await openServices(environment, database.url, api);
  const demo = await loadDemo(open.services, { origins, portalOrigins: originsOf(streetPort) });
  await open.close();
  const faults: string[] = [];
  const running = await startApi(environment, database.url, {
    info: () => undefined,
    error: (message, details) => faults.push(`${message} ${JSON.stringify(details)}`),
  });
  stack.defer(() => running.close());
  const site = await startPropertySite({
    port: sitePort,
    host: '127.0.0.1',
    apiUrl: api,
    siteKey: demo.siteKey,
  });
  stack.defer(() => site.close());
  const streetPortal = await startStreetPortal({
    port: streetPort,
    host: '127.0.0.1',
    apiUrl: api,
    clientId: demo.portalClient,
  });
  stack.defer(() => streetPortal.close());
  const opened = stack.move();
  return { api, site, streetPortal, sparePort, demo, faults, close: () => opened.disposeAsync() };
}
