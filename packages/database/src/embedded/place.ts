import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, canReach } from './account.ts';

/** Where an embedded server lives. */
export interface ServerPlace {
  /** Port, password, log and lock; always in the house's own `.data`. */
  readonly state: string;
  /** Data folder and copied binaries: beside the state, or outside a checkout that the server's user cannot enter. */
  readonly home: string;
  readonly data: string;
}

export function serverPlace(homeDirectory: string, account: Account): ServerPlace {
  const state = join(homeDirectory, 'postgres');
  mkdirSync(state, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(state, 0o755);
  const home = canReach(account, state) ? state : outside(state, account);
  return { state, home, data: join(home, 'data') };
}

function outside(state: string, account: Account): string {
  const key = createHash('sha256').update(state).digest('hex').slice(0, 12);
  const home = join('/var/lib/linli', key);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!canReach(account, home)) {
    throw new Error(
      `The user "postgres" can reach neither ${state} nor ${home}. Open one of them to it, or set DATABASE_URL.`,
    );
  }
  return home;
}

/** An empty folder that belongs to the server's user alone, as PostgreSQL demands. */
export function makeOwnFolder(path: string, account: Account): void {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
