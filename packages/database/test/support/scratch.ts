import { acquireDatabaseServer } from '../../src/databaseServer.ts';
import { withScratchDatabase } from '../../src/scratchDatabase.ts';

/** An empty database on the workspace's server, for as long as a task runs. */
export async function withEmptyDatabase<T>(task: (url: string) => Promise<T>): Promise<T> {
  const server = await acquireDatabaseServer();
  try {
    return await withScratchDatabase(server.url, task);
  } finally {
    await server.release();
  }
}

export async function withServer<T>(task: (url: string) => Promise<T>): Promise<T> {
  const server = await acquireDatabaseServer();
  try {
    return await task(server.url);
  } finally {
    await server.release();
  }
}
