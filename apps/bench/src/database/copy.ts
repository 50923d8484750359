import { databaseUrl, withClient } from '@linli/database/databaseServer';

/** Runs a task on a copy of a kept database that nobody is connected to; the copy is dropped afterwards. */
export async function withCopy<Result>(
  serverUrl: string,
  url: string,
  task: (url: string) => Promise<Result>,
): Promise<Result> {
  const kept = new URL(url).pathname.slice(1);
  const copy = `${kept}_written`;
  const drop = () =>
    withClient(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`));
  await drop();
  await withClient(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${copy} TEMPLATE ${kept} STRATEGY FILE_COPY`),
  );
  try {
    return await task(databaseUrl(serverUrl, copy));
  } finally {
    await drop();
  }
}
