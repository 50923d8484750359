import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl, withClient } from '@linli/database/databaseServer';
import { acquireEmbeddedServer } from '@linli/database/embedded/acquire';
import { applyMigrations } from '@linli/database/migrations/apply';

/** A PostgreSQL of the test's own, which it may stop and start: never the one that all suites share. */
export interface OwnServer {
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openOwnServer(): Promise<OwnServer> {
  const home = await mkdtemp(join(tmpdir(), 'linli-e2e-database-'));
  let server = await acquireEmbeddedServer(home);
  await withClient(server.url, (client) => client.query('CREATE DATABASE linli'));
  const url = databaseUrl(server.url, 'linli');
  await applyMigrations(url);
  return {
    url,
    // This process is its only user, and the last user who leaves stops it.
    stop: () => server.release(),
    async start() {
      server = await acquireEmbeddedServer(home);
      if (databaseUrl(server.url, 'linli') !== url) throw new Error('another program has taken the port');
    },
    async close() {
      await server.release();
      await rm(home, { recursive: true, force: true });
    },
  };
}
