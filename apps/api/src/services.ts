import { join } from 'node:path';
import { loadOrCreateKeyring } from '@linli/core/access/keyFile';
import { keyringFrom } from '@linli/core/access/keyringFrom';
import { LocalFileStore } from '@linli/core/files/local';
import type { Keyring } from '@linli/core/keyring';
import { type Services, systemClock } from '@linli/core/services';
import { openJobs } from '@linli/core/worker/openJobs';
import { type Database, openDatabase } from '@linli/database/openDatabase';
import type { ApiEnvironment } from './environment.ts';

export interface OpenServices {
  readonly services: Services;
  readonly database: Database;
  close(): Promise<void>;
}

/** The outside of the core for a server: database, job queue, keys and files. */
export async function openServices(
  environment: ApiEnvironment,
  databaseUrl: string,
  publicUrl: string,
): Promise<OpenServices> {
  const keyring = await keyringOf(environment);
  const database = openDatabase(databaseUrl, {
    connections: environment.databaseConnections,
    applicationName: 'linli-api',
  });
  const { jobs, close } = await openJobs(databaseUrl);
  return {
    services: {
      database: database.prisma,
      statements: database.statements,
      clock: systemClock,
      jobs,
      keyring,
      files: new LocalFileStore(environment.uploadsDirectory),
      publicUrl,
    },
    database,
    async close() {
      await close();
      await database.close();
    },
  };
}

/** The operator's keys where any are set, else those that a fresh clone makes for itself. */
function keyringOf({ keys, homeDirectory }: ApiEnvironment): Keyring | Promise<Keyring> {
  const set = Object.values(keys).some((key) => key !== undefined);
  return set ? keyringFrom(keys) : loadOrCreateKeyring(join(homeDirectory, 'keys.json'));
}
