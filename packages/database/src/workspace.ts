import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds pnpm-workspace.yaml: schema, migrations and `.data` are found from here, whatever the current directory. */
export const workspaceRoot = findUp(dirname(fileURLToPath(import.meta.url)));

function findUp(folder: string): string {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No pnpm-workspace.yaml above @linli/database.');
  return findUp(parent);
}
