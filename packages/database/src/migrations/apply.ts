import { withClient } from '../databaseServer.ts';
import { migrationList, noFilter, type SchemaEngine, withEngine } from './engine.ts';
import { type Migration, readMigrations } from './folder.ts';

/** A migration that PostgreSQL refused. Nothing of it stayed; the ones before it did. */
export class MigrationFailedError extends Error {
  override readonly name = 'MigrationFailedError';
}

/** The number under which starts side by side queue up; any constant would do. */
const advisoryLock = 7_219_404;

/**
 * Brings a database up to the newest migration and returns the names of those applied now.
 *
 * Safe to call from several processes at once: the second finds nothing left to do. A migration is one
 * transaction, so one that failed before is simply tried again. One that was edited after it ran here is refused:
 * the database would differ from what its history says.
 */
export function applyMigrations(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  return withClient(url, async (guard) => {
    await guard.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    try {
      return await withEngine({ url }, (engine) => apply(engine, migrations));
    } catch (error) {
      if (error instanceof MigrationFailedError) throw error;
      throw new MigrationFailedError(`The database could not be migrated. ${readable(error)}`, {
        cause: error,
      });
    }
  });
}

async function apply(engine: SchemaEngine, migrations: readonly Migration[]): Promise<string[]> {
  const migrationsList = migrationList(migrations);
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilter,
  });
  // One that failed left nothing behind: mending its file is the way on.
  const edited = history.editedMigrationNames.filter((name) => !history.failedMigrationNames.includes(name));
  if (edited.length > 0) {
    throw new MigrationFailedError(
      `Changed after they were applied to this database: ${edited.join(', ')}. ` +
        'Restore the files and write a new migration; on a development machine, delete .data/postgres instead.',
    );
  }
  for (const migrationName of history.failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
  return appliedMigrationNames;
}

function readable(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error);
}
