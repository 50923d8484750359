import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withScratchDatabase } from '../scratchDatabase.ts';
import { migrationList, noFilter, schemaContainers, withEngine } from './engine.ts';
import { type Migration, migrationsFolder, readMigrations, readSchema, type SchemaFile } from './folder.ts';

/** The SQL that leads from the last migration to the schema; empty when nothing is missing. */
export function draftSql(
  serverUrl: string,
  migrations: readonly Migration[] = readMigrations(),
  schema: readonly SchemaFile[] = readSchema(),
): Promise<string> {
  return withScratchDatabase(serverUrl, (shadowUrl) =>
    withEngine({ url: serverUrl, shadowUrl, schema }, async (engine) => {
      const { stdout } = await engine.diff({
        from:
          migrations.length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...migrationList(migrations) },
        to: { tag: 'schemaDatamodel', files: schemaContainers(schema) },
        script: true,
        exitCode: null,
        filters: noFilter,
      });
      return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
    }),
  );
}

/**
 * Writes the next migration for a developer to read, complete and commit, and returns its file.
 *
 * What Prisma cannot say (functions, triggers, exclusion constraints) is added by hand at its end. Where an
 * earlier migration added a plain index by hand, the draft proposes to drop it: delete that line.
 */
export async function newMigration(
  serverUrl: string,
  name: string,
  now = new Date(),
): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error('A migration is named in small letters, digits and _.');
  const sql = await draftSql(serverUrl);
  if (sql === '') return undefined;
  const folder = join(migrationsFolder, `${timestamp(now)}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeFileSync(join(folder, 'migration.sql'), sql);
  return join(folder, 'migration.sql');
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}
