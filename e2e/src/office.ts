import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@linli/api/environment';
import { startApi } from '@linli/api/start';
import { openTestHouse, type TestHouse } from '@linli/testkit/world/house';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import {
  type IdentityProvider,
  startIdentityProvider,
} from '../../apps/api/test/support/identityProvider.ts';
import { freePort } from './freePort.ts';

/** The server with its portal over one neighbourhood, whose staff may also come by a provider. */
export interface Office {
  readonly url: string;
  readonly house: TestHouse;
  readonly here: Neighbourhood;
  readonly city: IdentityProvider;
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  await using stack = new AsyncDisposableStack();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const house = await openTestHouse({ publicUrl: url });
  stack.defer(() => house.close());
  const home = await mkdtemp(join(tmpdir(), 'linli-office-'));
  stack.defer(() => rm(home, { recursive: true, force: true }));
  const city = await startIdentityProvider(`${url}/auth/callback/city`);
  stack.defer(() => city.close());
  const environment = readEnvironment({
    LINLI_HOME: home,
    LINLI_PORT: String(port),
    LINLI_PUBLIC_URL: url,
    LINLI_WORKER: '0',
    // Browsers say where they come from: one address may try only so often.
    LINLI_PROXIES: '1',
    LINLI_OIDC_PROVIDERS: JSON.stringify([city.config]),
  });
  const faults: string[] = [];
  const running = await startApi(environment, house.database.url, {
    info: () => undefined,
    error: (message, details) => faults.push(`${message} ${JSON.stringify(details)}`),
  });
  stack.defer(() => running.close());
  const here = await neighbourhood(house);
  const opened = stack.move();
  return { url, house, here, city, faults, close: () => opened.disposeAsync() };
}
