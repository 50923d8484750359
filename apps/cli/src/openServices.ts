import { join } from 'node:path';
import { LocalFileStore } from '@linli/core/files/local';
import { type Services, systemClock } from '@linli/core/services';
import { openJobs } from '@linli/core/worker/openJobs';
import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { readDatabaseEnvironment } from '@linli/database/environment';
import { applyMigrations } from '@linli/database/migrations/apply';
import { openDatabase } from '@linli/database/openDatabase';
import { readKeysEnvironment } from './keys/environment.ts';

/** Opens the house for one command: its database, migrated, and what use cases need beside it. */
export async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const environment = readDatabaseEnvironment();
  const server = await acquireDatabaseServer(environment);
  try {
    await applyMigrations(server.url);
    const database = openDatabase(server.url, { applicationName: 'linli-cli' });
    const jobs = await openJobs(server.url);
    try {
      return await work({
        database: database.prisma,
        statements: database.statements,
        clock: systemClock,
        jobs: jobs.jobs,
        keyring: await readKeysEnvironment().open(),
        files: new LocalFileStore(join(environment.homeDirectory, 'uploads')),
        publicUrl: 'http://localhost:4000',
      });
    } finally {
      await jobs.close();
      await database.close();
    }
  } finally {
    await server.release();
  }
}
