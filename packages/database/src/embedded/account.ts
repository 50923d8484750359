import { spawnSync } from 'node:child_process';

/** Whom the server runs as: PostgreSQL refuses root. Empty for an ordinary user, who runs it himself. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const name = 'postgres';

export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const existing = lookUp();
  if (existing) return existing;
  spawnSync('groupadd', ['--system', name]);
  spawnSync('useradd', ['--system', '--gid', name, '--no-create-home', '--home-dir', '/nonexistent', name]);
  const created = lookUp();
  if (created) return created;
  throw new Error(
    `PostgreSQL does not run as root, and no user "${name}" could be created. ` +
      'Create it, run as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether that user can enter a folder and, if asked, run a program in it: permissions of every parent count, so it is tried. */
export function canReach(account: Account, folder: string, program = ':'): boolean {
  if (account.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', `cd "$1" && ${program}`, 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}

function lookUp(): Account | undefined {
  const uid = identify('-u');
  const gid = identify('-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function identify(flag: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
