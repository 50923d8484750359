import { createHash } from 'node:crypto';
import { createUser } from '@linli/core/access/createUser';
import { databaseUrl, withClient } from '@linli/database/databaseServer';
import type { Role } from '@linli/database/generated/prisma/enums';
import { applyMigrations } from '@linli/database/migrations/apply';
import { readMigrations } from '@linli/database/migrations/folder';
import { openDatabase } from '@linli/database/openDatabase';
import { generateInto } from '@linli/testkit/generate/generate';
import { planOf } from '@linli/testkit/generate/plan';
import type { Client } from 'pg';

/** To be counted up when the generator makes other rows: kept databases are then built anew. */
const generation = 2;
const prefix = 'linli_bench_';

export const password = 'a long bench password';

/** Who signs in; all belong to the first district. */
export const viewers = [
  'DISTRICT_ORGANIZER',
  'STREET_OFFICER',
  'GRID_MEMBER',
] as const satisfies readonly Role[];
export type Viewer = (typeof viewers)[number];

export function emailOf(viewer: Viewer): string {
  return `${viewer.toLowerCase().replace('_', '-')}@bench.linli.example`;
}

/** The database of a size: built once, then kept. Renamed when finished, so that one half built is never measured. */
export async function ensureDatabase(
  serverUrl: string,
  size: number,
  say: (line: string) => void,
): Promise<string> {
  const name = `${prefix}${size}_${fingerprint()}`;
  const url = databaseUrl(serverUrl, name);
  await withClient(serverUrl, async (client) => {
    if (await exists(client, name)) return;
    await dropOlder(client, size);
    const unfinished = `${name}_unfinished`;
    say(`building ${name} (kept afterwards)`);
    const start = performance.now();
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0 ENCODING 'UTF8'`);
    await build(databaseUrl(serverUrl, unfinished), size, say);
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    say(`built in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  });
  return url;
}

async function build(url: string, size: number, say: (line: string) => void): Promise<void> {
  await applyMigrations(url);
  let told = 0;
  const { firstOf } = await generateInto(url, planOf(size, new Date()), (appeals) => {
    if (appeals - told < size / 10) return;
    told = appeals;
    say(`  ${appeals.toLocaleString('en')} appeals`);
  });
  const database = openDatabase(url, { applicationName: 'linli-bench' });
  try {
    for (const viewer of viewers) {
      const user = await createUser(
        { database: database.prisma },
        { email: emailOf(viewer), password, name: viewer },
      );
      await database.prisma.person.update({
        where: { id: firstOf.get(viewer) ?? '' },
        data: { userId: user.id },
      });
    }
  } finally {
    await database.close();
  }
}

async function dropOlder(client: Client, size: number): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [`${prefix}${size}_`],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

function fingerprint(): string {
  return createHash('sha256')
    .update(JSON.stringify([generation, readMigrations()]))
    .digest('hex')
    .slice(0, 8);
}
