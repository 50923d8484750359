import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { databaseUrl } from '../databaseServer.ts';
import { applyMigrations } from '../migrations/apply.ts';
import type { Migration } from '../migrations/folder.ts';

const prefix = 'linli_template_';

/** The number under which test processes queue up to make the template once. */
const advisoryLock = 7_219_405;

/** The migrated, empty database that test databases are copies of: made once for each state of the migrations. */
export async function ensureTemplate(
  client: Client,
  url: string,
  migrations: readonly Migration[],
): Promise<string> {
  const name = `${prefix}${fingerprint(migrations)}`;
  if (await exists(client, name)) return name;
  await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
  try {
    if (!(await exists(client, name))) await build(client, url, name, migrations);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
  }
  return name;
}

/** Renamed when finished: a template half made, by a process that was killed, is never copied. */
async function build(
  client: Client,
  url: string,
  name: string,
  migrations: readonly Migration[],
): Promise<void> {
  await dropOlder(client);
  const unfinished = `${name}_unfinished`;
  await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0 ENCODING 'UTF8'`);
  await applyMigrations(databaseUrl(url, unfinished), migrations);
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

async function dropOlder(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

function fingerprint(migrations: readonly Migration[]): string {
  return createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12);
}
