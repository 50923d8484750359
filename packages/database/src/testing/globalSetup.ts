import { acquireDatabaseServer } from '../databaseServer.ts';

/** For vitest's `globalSetup`: one server for the whole run, instead of a stop and a start between suites. */
export default async function keepServer(): Promise<() => Promise<void>> {
  const server = await acquireDatabaseServer();
  return () => server.release();
}
