// The server on its own: `node apps/api/src/main.ts`. Ends on SIGINT and SIGTERM, after the requests that run.
import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { applyMigrations } from '@linli/database/migrations/apply';
import { readEnvironment } from './environment.ts';
import { consoleLog } from './log.ts';
import { untilSignal } from './signals.ts';
import { startApi } from './start.ts';

try {
  const environment = readEnvironment();
  const database = await acquireDatabaseServer();
  try {
    await applyMigrations(database.url);
    const api = await startApi(environment, database.url);
    if (process.send) process.send({ serving: api.url });
    else consoleLog.info('serving', { url: api.url });
    await untilSignal();
    await api.close();
  } finally {
    await database.release();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
