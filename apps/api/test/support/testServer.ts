import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Recovery } from '@linli/core/access/recovery';
import { workspaceRoot } from '@linli/database/workspace';
import { type HouseOptions, openTestHouse, type TestHouse } from '@linli/testkit/world/house';
import { openSignIn } from '../../src/access/signIn.ts';
import { openAnnouncements } from '../../src/events/announcements.ts';
import type { Log } from '../../src/log.ts';
import { pageRoutes } from '../../src/pages/pages.ts';
import { startServer } from '../../src/server.ts';
import { Caller } from './caller.ts';

export interface TestServer {
  readonly house: TestHouse;
  readonly url: string;
  /** What the operator finds in the log. */
  readonly logged: { readonly message: string; readonly details: Readonly<Record<string, unknown>> }[];
  /** Somebody who is not signed in, on a page of our own. */
  readonly anybody: Caller;
  /** The address of another process that serves the same house. */
  another(): Promise<string>;
  close(): Promise<void>;
}

/** The real server on a free port, over a house with an empty database. */
export async function startTestServer({
  recovery = null,
  ...options
}: Omit<HouseOptions, 'publicUrl'> & { readonly recovery?: Recovery | null } = {}): Promise<TestServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const house = await openTestHouse({ ...options, publicUrl: url });
  const logged: TestServer['logged'] = [];
  const keep = (message: string, details: Readonly<Record<string, unknown>> = {}) => {
    logged.push({ message, details });
  };
  const log: Log = { info: keep, error: keep };
  const close = await serve(house, port, recovery, log);
  const others: (() => Promise<void>)[] = [];
  return {
    house,
    url,
    logged,
    anybody: new Caller(url, { origin: url }),
    async another() {
      const free = await freePort();
      others.push(await serve(house, free, recovery, log));
      return `http://localhost:${free}`;
    },
    async close() {
      for (const end of [close, ...others]) await end();
      await house.close();
    },
  };
}

/** Everything that a process has of its own, over what all share. */
async function serve(house: TestHouse, port: number, recovery: Recovery | null, log: Log) {
  const { services, database } = house;
  const announcements = openAnnouncements(database.url, log);
  const secret = randomBytes(32).toString('hex');
  const { publicUrl } = services;
  const signIn = openSignIn({ database: services.database, publicUrl, secret, recovery, log });
  const routes = pageRoutes(services, {
    demo: true,
    propertySiteUrl: null,
    sdkFolder: join(workspaceRoot, 'packages/sdk/dist/v1'),
    portalFolder: join(workspaceRoot, 'apps/portal/dist'),
  });
  const server = await startServer(
    { services, signIn, announcements, log },
    { port, host: '127.0.0.1', routes },
  );
  return async () => {
    await server.close(0);
    await announcements.close();
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('a TCP server has a port');
  return address.port;
}
