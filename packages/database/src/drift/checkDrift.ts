import { withClient } from '../databaseServer.ts';
import { applyMigrations } from '../migrations/apply.ts';
import { draftSql } from '../migrations/draft.ts';
import { type Migration, readMigrations, readSchema, type SchemaFile } from '../migrations/folder.ts';
import { withScratchDatabase } from '../scratchDatabase.ts';
import { type Fact, readCatalog } from './catalog.ts';

/**
 * Compares the database that the migrations make with the one that the schema describes; returns every
 * difference in words, none when they agree.
 *
 * The schema is the whole truth about tables, columns, keys and enums. Migrations may add by hand what a Prisma
 * schema cannot say: functions, triggers, checks, expression and partial indexes, generated columns.
 */
export async function checkDrift(
  serverUrl: string,
  migrations: readonly Migration[] = readMigrations(),
  schema: readonly SchemaFile[] = readSchema(),
): Promise<string[]> {
  const migrated = await withScratchDatabase(serverUrl, async (url) => {
    await applyMigrations(url, migrations);
    return withClient(url, readCatalog);
  });
  const described = await withScratchDatabase(serverUrl, async (url) => {
    const sql = await draftSql(serverUrl, [], schema);
    return withClient(url, async (client) => {
      await client.query(sql);
      return readCatalog(client);
    });
  });
  return compare(migrated, described);
}

function compare(migrated: readonly Fact[], described: readonly Fact[]): string[] {
  const inMigrations = byKey(migrated);
  const inSchema = byKey(described);
  const missing = described.flatMap((wanted) => {
    const found = inMigrations.get(key(wanted));
    if (!found) return [`${wanted.kind} ${wanted.name} is in the schema, no migration makes it`];
    // A generated column stands in the schema as a plain one.
    if (found.definition === wanted.definition || found.handmade) return [];
    return [
      `${wanted.kind} ${wanted.name} differs:\n    migrations: ${found.definition}\n    schema:     ${wanted.definition}`,
    ];
  });
  const beyond = migrated
    .filter((found) => !inSchema.has(key(found)) && !found.handmade)
    .map((found) => `${found.kind} ${found.name} is made by a migration, the schema does not know it`);
  return [...missing, ...beyond];
}

function byKey(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [key(fact), fact]));
}

function key({ kind, name }: Fact): string {
  return `${kind} ${name}`;
}
