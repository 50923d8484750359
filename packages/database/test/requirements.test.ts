import { expect, test } from 'vitest';
import { acquireDatabaseServer, databaseUrl, withClient } from '../src/databaseServer.ts';
import { readDatabaseEnvironment } from '../src/environment.ts';
import { withServer } from './support/scratch.ts';

const home = readDatabaseEnvironment({}).homeDirectory;

/** A database of an operator's own, made with the given properties. */
const withOwnDatabase = <T>(properties: string, task: (url: string) => Promise<T>): Promise<T> =>
  withServer(async (serverUrl) => {
    const name = `linli_own_${process.pid}`;
    await withClient(serverUrl, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${properties}`),
    );
    try {
      return await task(databaseUrl(serverUrl, name));
    } finally {
      await withClient(serverUrl, (client) => client.query(`DROP DATABASE ${name}`));
    }
  });

test("an operator's own database is used as it is", () =>
  withOwnDatabase("ENCODING 'UTF8'", async (url) => {
    const server = await acquireDatabaseServer({ databaseUrl: url, homeDirectory: home });
    expect(server).toMatchObject({ kind: 'external', url });
    await server.release();
  }));

test('one that cannot hold Chinese is refused with the reason and the way out', () =>
  withOwnDatabase("ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'", async (url) => {
    const refused = acquireDatabaseServer({ databaseUrl: url, homeDirectory: home });
    await expect(refused).rejects.toThrow('Its encoding is SQL_ASCII');
    await expect(refused).rejects.toThrow('no Chinese word can be searched');
    await expect(refused).rejects.toThrow('CREATE DATABASE linli');
  }));

test('every fault of the environment is listed', () => {
  const faulty = { DATABASE_URL: 'mysql://somewhere/linli', LINLI_HOME: ' ' };
  expect(() => readDatabaseEnvironment(faulty)).toThrow(/DATABASE_URL[\s\S]*LINLI_HOME/);
});
