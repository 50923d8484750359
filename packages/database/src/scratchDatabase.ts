import { randomUUID } from 'node:crypto';
import { databaseUrl, withClient } from './databaseServer.ts';

/** An empty database beside the one that `url` names, for as long as a task runs. */
export async function withScratchDatabase<T>(
  url: string,
  task: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `linli_scratch_${randomUUID().replaceAll('-', '')}`;
  await withClient(url, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`),
  );
  try {
    return await task(databaseUrl(url, name));
  } finally {
    await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  }
}
