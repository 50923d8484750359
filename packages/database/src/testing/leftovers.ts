import type { Client } from 'pg';

export const testPrefix = 'linli_test_';

/**
 * A test database is claimed by a lock that its maker's connection holds: when the maker dies, however it dies,
 * PostgreSQL gives the lock back and whoever comes next sees that the database is nobody's.
 */
export async function claim(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ claimed: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS claimed',
    [name],
  );
  return rows[0]?.claimed === true;
}

/** Drops the databases of runs that were killed. */
export async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [testPrefix],
  );
  for (const { datname } of rows) {
    if (!(await claim(client, datname))) continue;
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [datname]);
  }
}
