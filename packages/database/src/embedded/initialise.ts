import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { makeOwnFolder } from './place.ts';
import type { ServerFile } from './serverFile.ts';

/** Makes the data folder, in one step: a folder half made is never taken for a whole one. */
export function initialise(binaries: string, data: string, account: Account, file: ServerFile): void {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeOwnFolder(unfinished, account);
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, `${file.password}\n`, { mode: 0o600 });
  giveTo(passwordFile, account);
  try {
    run(join(binaries, 'bin', 'initdb'), initdbArguments(unfinished, file.user, passwordFile), account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

/**
 * The character type decides what pg_trgm takes for a letter: under "C" it finds no trigram in Chinese.
 * Order and case come from PostgreSQL's builtin provider, the same on every machine.
 */
function initdbArguments(data: string, user: string, passwordFile: string): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    '--lc-messages=C',
    `--lc-ctype=${utf8CharacterType()}`,
    '--no-sync',
  ];
}

/** macOS before 15 has no C.UTF-8. */
function utf8CharacterType(): string {
  const { stdout } = spawnSync('locale', ['-a'], { encoding: 'utf8' });
  const names = (stdout ?? '').split('\n').map((name) => name.trim());
  const known = ['C.utf8', 'C.UTF-8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => names.includes(name));
  return known === 'C.utf8' ? 'C.UTF-8' : (known ?? 'C.UTF-8');
}

function giveTo(path: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

function run(program: string, args: string[], account: Account): void {
  const { status, stderr, error } = spawnSync(program, args, {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  if (status !== 0) throw new Error(`initdb failed: ${stderr || error?.message}`);
}
