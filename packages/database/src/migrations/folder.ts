import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace.ts';

/** The tables as they should be: every file of prisma/schema. */
export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

/** One step from an older database to a newer one, in Prisma's folder format. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const schemaFolder = join(workspaceRoot, 'prisma', 'schema');
export const migrationsFolder = join(workspaceRoot, 'prisma', 'migrations');

export function readSchema(folder = schemaFolder): SchemaFile[] {
  return globSync('**/*.prisma', { cwd: folder })
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }));
}

export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: entry.name,
      sql: readFileSync(join(folder, entry.name, 'migration.sql'), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
