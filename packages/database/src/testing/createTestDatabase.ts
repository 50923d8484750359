import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { acquireDatabaseServer, databaseUrl } from '../databaseServer.ts';
import { readDatabaseEnvironment } from '../environment.ts';
import { type Migration, readMigrations } from '../migrations/folder.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../openDatabase.ts';
import { claim, dropLeftovers, testPrefix } from './leftovers.ts';
import { ensureTemplate } from './template.ts';

export interface TestDatabaseOptions extends DatabaseOptions {
  /** Others than the project's own, to test what migrations do. */
  readonly migrations?: readonly Migration[];
}

/**
 * A migrated, empty database for one suite; `close()` drops it.
 *
 * It lies on the workspace's own server, which is started for it if need be, or on that of `DATABASE_URL`.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<Database> {
  const server = await acquireDatabaseServer(readDatabaseEnvironment());
  const keeper = new Client({ connectionString: server.url, application_name: 'linli-test-keeper' });
  keeper.on('error', () => undefined);
  const end = async () => {
    await keeper.end();
    await server.release();
  };
  try {
    await keeper.connect();
    const name = await copyTemplate(keeper, server.url, options.migrations ?? readMigrations());
    const database = openDatabase(testUrl(server.url, name), { applicationName: 'linli-test', ...options });
    return {
      ...database,
      async close() {
        await database.close();
        await keeper.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function copyTemplate(keeper: Client, url: string, migrations: readonly Migration[]): Promise<string> {
  await dropLeftovers(keeper);
  const template = await ensureTemplate(keeper, url, migrations);
  const name = `${testPrefix}${randomUUID().replaceAll('-', '')}`;
  await claim(keeper, name);
  await keeper.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return name;
}

/** Nobody needs a test's rows after a power cut: commits need not wait for the disk. */
function testUrl(url: string, name: string): string {
  return `${databaseUrl(url, name)}?options=-c%20synchronous_commit%3Doff`;
}
