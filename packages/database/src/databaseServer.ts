import { Client } from 'pg';
import { acquireEmbeddedServer } from './embedded/acquire.ts';
import { type DatabaseEnvironment, readDatabaseEnvironment } from './environment.ts';
import { refuseUnsuitable } from './requirements.ts';

/** The house's own database on the embedded server. */
const databaseName = 'linli';

export interface DatabaseServer {
  /** The house's database; it exists and can be used. It may still have to be migrated. */
  readonly url: string;
  readonly kind: 'embedded' | 'external';
  /** Gives the server back: an embedded one stops with its last user. */
  release(): Promise<void>;
}

/** The database that `DATABASE_URL` names, else the embedded one in `.data`: the same code from here on. */
export async function acquireDatabaseServer(
  environment: DatabaseEnvironment = readDatabaseEnvironment(),
): Promise<DatabaseServer> {
  if (environment.databaseUrl !== undefined) {
    await withClient(environment.databaseUrl, refuseUnsuitable);
    return { url: environment.databaseUrl, kind: 'external', release: () => Promise.resolve() };
  }
  const server = await acquireEmbeddedServer(environment.homeDirectory);
  try {
    await withClient(server.url, ensureDatabase);
    const url = databaseUrl(server.url, databaseName);
    await withClient(url, refuseUnsuitable);
    return { url, kind: 'embedded', release: server.release };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/** The same server and user, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export async function withClient<T>(url: string, task: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'linli-setup',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`).catch(ignoreDuplicate);
}

/** Two starts side by side. */
function ignoreDuplicate(error: unknown): void {
  const { code } = error as { code?: string };
  if (code !== '42P04' && code !== '23505') throw error;
}
